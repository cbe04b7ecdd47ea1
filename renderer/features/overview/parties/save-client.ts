import { done, type Reply } from '../../../../shared/bridge/desktop-errors';
import type { MatterRecord, Stored } from '../../../../shared/bridge/vault-records';
import { api } from '../../../app/api';
import type { ClientValue } from './party-form';

export interface ClientRecordOf {
  readonly id: string;
  readonly rev: number;
}

const fileRecord = async (
  record: ClientRecordOf | null,
  value: ClientValue,
): Promise<Reply<{ readonly id: string }>> =>
  record === null ? api.clients.create({ value }) : api.clients.save({ ...record, value });

/** Saves the client's record, and its name and code where the matter repeats them. */
export async function saveClient(
  matter: Stored<MatterRecord>,
  record: ClientRecordOf | null,
  value: ClientValue,
): Promise<Reply<unknown>> {
  const filed = await fileRecord(record, value);
  if (!filed.ok) return filed;
  const { name, creditCode } = value;
  const client = creditCode === undefined ? { name } : { name, creditCode };
  const { id, rev, value: head } = matter;
  const isSame = head.client.name === name && head.client.creditCode === creditCode;
  if (isSame && head.clientId === filed.value.id) return done(null);
  return await api.matters.save({ id, rev, value: { ...head, client, clientId: filed.value.id } });
}
