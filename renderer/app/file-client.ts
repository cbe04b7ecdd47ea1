import { done, type Reply } from '../../shared/bridge/desktop-errors';
import type { ListedClient } from '../../shared/bridge/vault-contract';
import type { MatterRecord } from '../../shared/bridge/vault-records';
import { api } from './api';

export type ClientOfMatter = Pick<MatterRecord, 'client' | 'clientId'>;

/** The client of that name as a matter carries it; one who is not in the list yet is put there. */
export async function fileClient(name: string, known: readonly ListedClient[]): Promise<Reply<ClientOfMatter>> {
  const found = known.find((client) => client.name === name);
  if (found === undefined) {
    const made = await api.clients.create({ value: { name } });
    return made.ok ? done({ client: { name }, clientId: made.value.id }) : made;
  }
  const record = await api.clients.get({ id: found.id });
  if (!record.ok) return record;
  const { creditCode } = record.value.value;
  return done({ client: creditCode === undefined ? { name } : { name, creditCode }, clientId: found.id });
}
