import type { Dexie } from 'dexie';
import type { AuditView, VaultArguments } from '../../../shared/bridge/vault-contract';
import type { Sentinel } from '../../../shared/bridge/vault-status';
import type { KeyRing } from '../crypto/key-ring';
import { rowsOf } from '../database/database';
import { revisionKey } from '../database/meta';
import { fault } from '../fault';
import type { Session } from '../session';
import { type AuditEntry, type AuditRow, CHAIN_START, linkHash, openAudit } from './entry';

const viewOf = ({ revision, at, by, action, matterId, records }: AuditEntry): AuditView => ({
  revision,
  at,
  by,
  action,
  matterId: matterId === '' ? null : matterId,
  records,
});

/** How many entries a page of one matter looks through: whose an entry is stands under its seal. */
const LOOKED_THROUGH = 2_000;

/** Entries before a revision, newest first: of the whole vault, or of one matter that is or was in it. */
export async function listAudit(session: Session, { before, matterId, limit }: VaultArguments<'audit.list'>) {
  const start = before ?? session.writer.sentinel.revision + 1;
  const table = rowsOf(session.database, 'audit');
  const most = matterId === undefined ? limit : LOOKED_THROUGH;
  const rows = await table.where('id').below(revisionKey(start)).reverse().limit(most).toArray();
  const entries: AuditView[] = [];
  let last = 1;
  for (const row of rows) {
    const entry = await openAudit(session.ring, row);
    if (matterId === undefined || entry.matterId === matterId) entries.push(viewOf(entry));
    last = entry.revision;
    if (entries.length === limit) break;
  }
  // All was looked through, and there never was such a matter.
  if (matterId !== undefined && before === null && last === 1 && entries.length === 0)
    throw fault('record/missing', { table: 'matters' });
  return { entries, next: last > 1 ? last : null };
}

export type Verification =
  | { readonly whole: true; readonly entries: number }
  | { readonly whole: false; readonly at: number; readonly reason: 'missing' | 'changed' | 'head' };

/** True where a row is the entry that its place in the chain calls for. */
async function fits(ring: KeyRing, row: AuditRow, revision: number, previous: string): Promise<boolean> {
  try {
    const entry = await openAudit(ring, row);
    const hash = await linkHash(ring, previous, row);
    return entry.revision === revision && entry.previous === previous && row.hash === hash;
  } catch {
    return false;
  }
}

const STRIDE = 500;

const strideAfter = async (database: Dexie, revision: number): Promise<AuditRow[]> =>
  (await rowsOf(database, 'audit').where('id').above(revisionKey(revision)).limit(STRIDE).toArray()) as AuditRow[];

/** Walks the whole chain, up to the entry at which it must end. */
export async function verifyChain(
  database: Dexie,
  ring: KeyRing,
  { revision: end, auditHead }: Pick<Sentinel, 'revision' | 'auditHead'>,
): Promise<Verification> {
  let [revision, previous] = [0, CHAIN_START];
  for (let rows = await strideAfter(database, 0); rows.length > 0; rows = await strideAfter(database, revision)) {
    for (const row of rows) {
      revision += 1;
      if (row.id !== revisionKey(revision)) return { whole: false, at: revision, reason: 'missing' };
      if (!(await fits(ring, row, revision, previous))) return { whole: false, at: revision, reason: 'changed' };
      previous = row.hash;
    }
  }
  if (revision < end) return { whole: false, at: revision + 1, reason: 'missing' };
  return previous === auditHead ? { whole: true, entries: revision } : { whole: false, at: revision, reason: 'head' };
}

/** Walks the vault's chain. Writes wait meanwhile, so that the end does not move. */
export const verifyAudit = ({ database, ring, writer }: Session): Promise<Verification> =>
  writer.exclusive(() => verifyChain(database, ring, writer.sentinel));
