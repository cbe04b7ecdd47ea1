import { latest } from '../database/database';
import type { Migration } from '../database/migrations/migration';
import type { Session } from '../session';
import type { OutgoingSource } from '../transfer/outgoing';
import { estimateBackup, Snapshot } from './snapshot';

/** The whole vault on its way out, its rows as they lie there. */
export async function backupSource(session: Session, migrations: readonly Migration[]): Promise<OutgoingSource> {
  const estimate = await estimateBackup(session);
  const { needs: app, version: schema } = latest(migrations);
  const snapshot = await Snapshot.take(session);
  return {
    label: { app, schema, purpose: 'backup', created: session.writer.now(), info: {} },
    records: snapshot.rows(),
    attachments: snapshot.attachments(),
    estimate,
    end: () => snapshot.end(),
  };
}
