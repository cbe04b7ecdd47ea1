import type { ArchiveErrorCode } from '../bridge/archive-errors';
import type { DesktopErrorParams } from '../bridge/desktop-errors';
import type { VaultErrorParams } from '../bridge/vault-errors';
import type { TextsByCode } from './texts-by-code';

/** The wording of what the vault and the main process refuse; archives have a wording of their own. */
export type VaultErrorTexts = TextsByCode<Omit<DesktopErrorParams & VaultErrorParams, ArchiveErrorCode>>;

/** The parts of the vault that a refusal may name. */
type SectionName =
  | 'clients'
  | 'matters'
  | 'parties'
  | 'facts'
  | 'history'
  | 'evidence'
  | 'assessments'
  | 'memos'
  | 'tasks'
  | 'notes'
  | 'attachments'
  | 'uploads'
  | 'chunks';
export type SectionNames = Readonly<Record<SectionName, string>>;

/** What a person calls a table; a table that has no name here keeps its own. */
export const sectionOf = (names: SectionNames, table: string): string =>
  Object.hasOwn(names, table) ? names[table as SectionName] : table;
