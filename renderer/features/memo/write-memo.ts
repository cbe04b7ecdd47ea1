import type { Reply } from '../../../shared/bridge/desktop-errors';
import type { MemoOutline } from '../../../shared/memo/model';
import { api } from '../../app/api';
import { useSettings } from '../../app/settings';
import type { Choices } from './choices';

/** A file that was written; null where the dialog was closed without a choice. */
export type SavedFile = { readonly name: string; readonly handle: string } | null;

/** The file names that Adit chooses carry nothing of the client. */
const nameOf = ({ lang, preset, profile, final }: Choices, what: 'memo' | 'supplement', date: string): string =>
  `${what}-${date}-${profile}-${preset}-${lang}${final ? '' : '-draft'}.docx`;

/** Lines at the head of the first page, from the settings of the firm. */
export function useLetterhead(): readonly string[] {
  const firm = useSettings(({ settings }) => settings?.firm ?? null);
  return firm === null ? [] : [firm.name, firm.address, ...firm.lines].filter((line) => line !== '');
}

/** Writes a memo to a Word file where the system's dialog says. */
export async function writeMemo(
  outline: MemoOutline,
  options: { readonly choices: Choices; readonly letterhead: readonly string[]; readonly what: 'memo' | 'supplement' },
): Promise<Reply<SavedFile>> {
  const { choices, letterhead, what } = options;
  const { writeDocx } = await import('../../../shared/memo/docx/write-docx');
  const bytes = new Uint8Array(await writeDocx(outline, { preset: choices.preset, letterhead }));
  const reply = await api.files.save({ name: nameOf(choices, what, outline.date), kind: 'docx', bytes });
  if (!reply.ok) return reply;
  const { saved: name, handle } = reply.value;
  return { ok: true, value: name === null || handle === null ? null : { name, handle } };
}
