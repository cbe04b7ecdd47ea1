import { done, type Reply } from '../../../shared/bridge/desktop-errors';
import type { AuditView } from '../../../shared/bridge/vault-contract';
import { api } from '../../app/api';
import { kindOf } from './actions';

export interface Wanted {
  /** Undefined: of the whole vault. */
  readonly matterId: string | undefined;
  /** Null: of every kind. */
  readonly kind: string | null;
}

export interface AuditPart {
  readonly entries: readonly AuditView[];
  /** Where to read on; null at the beginning of the vault. */
  readonly next: number | null;
}

/** The most that the bridge gives at once. */
const PAGE = 200;

interface Reading {
  readonly wanted: Wanted;
  /** How many entries are to be there, at least, where there are so many. */
  readonly count: number;
  /** Asked between pages: false stops. */
  readonly goOn: (part: AuditPart) => boolean;
}

/** Reads entries, newest first, until so many of the kind are there. */
export async function readAudit({ wanted, count, goOn }: Reading): Promise<Reply<AuditPart>> {
  const { matterId, kind } = wanted;
  const whose = matterId === undefined ? {} : { matterId };
  let part: AuditPart = { entries: [], next: null };
  do {
    const reply = await api.audit.list({ ...whose, before: part.next, limit: Math.min(PAGE, count) });
    if (!reply.ok) return reply;
    const found = reply.value.entries.filter(({ action }) => kind === null || kindOf(action) === kind);
    part = { entries: [...part.entries, ...found], next: reply.value.next };
  } while (part.next !== null && part.entries.length < count && goOn(part));
  return done(part);
}
