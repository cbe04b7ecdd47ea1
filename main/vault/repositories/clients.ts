import type { AuditAction } from '../../../shared/bridge/audit-actions';
import { type ClientRecord, clientRecordSchema, type Stored } from '../../../shared/bridge/vault-records';
import type { Written } from '../../../shared/bridge/vault-status';
import { rowsOf } from '../database/database';
import { fault } from '../fault';
import { clientEntry, type Session } from '../session';
import type { ClientEntry } from '../summaries/entry';
import { checkRevision, firstState, nextState, openRecord, toEnvelope } from './envelope';

/** A client as the list shows it. */
export const clientLine = ({ id, rev, updatedAt, value }: Stored<ClientRecord>): ClientEntry => ({
  kind: 'client',
  id,
  name: value.name,
  updatedAt,
  rev,
});

/** Reads a client; its line in the list knows the revision, so an older row put back is noticed. */
async function readClient(session: Session, id: string): Promise<Stored<ClientRecord>> {
  const { rev } = clientEntry(session, id);
  const row = await rowsOf(session.database, 'clients').get(id);
  if (row?.rev !== rev) throw fault('record/damaged', { table: 'clients' });
  return await openRecord('clients', clientRecordSchema, session.ring.vault, row);
}

const put = (session: Session, action: AuditAction, record: Stored<ClientRecord>) => {
  const { id, rev } = record;
  const puts = [
    { table: 'clients', id, matterId: '', rev, key: session.ring.vault, value: toEnvelope(record) },
  ] as const;
  return { draft: { action, matterId: '', puts, entry: { id, entry: clientLine(record) } }, value: record };
};

export function createClient(session: Session, value: ClientRecord): Promise<Written<Stored<ClientRecord>>> {
  const { writer } = session;
  return writer.write(() => Promise.resolve(put(session, 'clients.create', firstState(value, writer.now()))));
}

export const getClient = (session: Session, id: string): Promise<Stored<ClientRecord>> =>
  session.writer.exclusive(() => readClient(session, id));

export function saveClient(
  session: Session,
  input: { readonly id: string; readonly rev: number; readonly value: ClientRecord },
): Promise<Written<Stored<ClientRecord>>> {
  const { writer } = session;
  return writer.write(async () => {
    const record = await readClient(session, input.id);
    checkRevision(input.rev, record.rev);
    return put(session, 'clients.save', nextState(record, input.value, writer.now()));
  });
}

export function removeClient(
  session: Session,
  { id, rev }: { readonly id: string; readonly rev: number },
): Promise<Written<null>> {
  return session.writer.write(async () => {
    const record = await readClient(session, id);
    checkRevision(rev, record.rev);
    const removals = [{ table: 'clients', id, rev }] as const;
    return { draft: { action: 'clients.remove', matterId: '', removals, entry: { id, entry: null } }, value: null };
  });
}
