import type { ArchiveRecord } from '../archive/record-runs';
import { latest } from '../database/database';
import type { Migration } from '../database/migrations/migration';
import type { Session } from '../session';
import type { OutgoingSource } from '../transfer/outgoing';
import { packRecords } from './pack-rows';
import { estimateBackup, Snapshot } from './snapshot';

async function* recordsOf(snapshot: Snapshot, packs: readonly Uint8Array[]): AsyncGenerator<ArchiveRecord, void> {
  yield* snapshot.rows();
  yield* packRecords(packs);
}

/** The whole vault on its way out, its rows as they lie there, and with it the packs from outside. */
export async function backupSource(
  session: Session,
  migrations: readonly Migration[],
  packs: readonly Uint8Array[],
): Promise<OutgoingSource> {
  const estimate = (await estimateBackup(session)) + packs.reduce((sum, { length }) => sum + length, 0);
  const { needs: app, version: schema } = latest(migrations);
  const snapshot = await Snapshot.take(session);
  return {
    label: { app, schema, purpose: 'backup', created: session.writer.now(), info: {} },
    records: recordsOf(snapshot, packs),
    attachments: snapshot.attachments(),
    estimate,
    end: () => snapshot.end(),
  };
}
