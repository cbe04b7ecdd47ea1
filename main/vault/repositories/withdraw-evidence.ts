import {
  attachmentRecordSchema,
  type EvidenceRecord,
  evidenceRecordSchema,
  type Stored,
} from '../../../shared/bridge/vault-records';
import type { Written } from '../../../shared/bridge/vault-status';
import { attachmentRemoval } from '../attachments/stored';
import { rowsOf } from '../database/database';
import type { Session } from '../session';
import { withRow } from '../summaries/entry';
import { checkRevision, nextState } from './envelope';
import { readRecord } from './matter-rows';
import { rowDraft } from './records';

/** The file of a piece of evidence, where it has one that is still there, in the same matter. */
async function fileOf(session: Session, matterId: string, { attachmentId }: EvidenceRecord) {
  if (attachmentId === undefined) return null;
  const row = await rowsOf(session.database, 'attachments').get(attachmentId);
  if (row?.matterId !== matterId) return null;
  return (await readRecord(session, 'attachments', attachmentRecordSchema, attachmentId)).record;
}

/**
 * Takes a piece of evidence out of its matter. Its file goes and its record says so in one write: neither is ever seen
 * without the other. One that was taken out before keeps the reason that it has.
 */
export function withdrawEvidence(
  session: Session,
  { id, rev, reason }: { readonly id: string; readonly rev: number; readonly reason: string },
): Promise<Written<Stored<EvidenceRecord>>> {
  const { writer } = session;
  return writer.write(async () => {
    const { matter, record } = await readRecord(session, 'evidence', evidenceRecordSchema, id);
    checkRevision(rev, record.rev);
    if (record.value.removed !== undefined) return { draft: null, value: record };
    const { attachmentId: _gone, ...value } = record.value;
    const at = writer.now();
    const after = nextState(record, { ...value, removed: { reason, by: writer.actor, at } }, at);
    const file = await fileOf(session, matter.entry.id, record.value);
    const kept = { ...withRow(matter.entry, 'evidence', record.rev, after.rev), updatedAt: at };
    const removal = file === null ? null : attachmentRemoval(session, { ...matter, entry: kept }, file);
    const entry = removal?.entry ?? kept;
    return {
      draft: {
        action: 'evidence.withdraw',
        matterId: entry.id,
        puts: [rowDraft('evidence', matter, after)],
        entry: { id: entry.id, entry },
        ...(removal === null ? {} : { removals: removal.removals, beside: removal.beside }),
      },
      value: after,
    };
  });
}
