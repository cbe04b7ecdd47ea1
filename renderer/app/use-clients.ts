import type { Reply } from '../../shared/bridge/desktop-errors';
import { done } from '../../shared/bridge/desktop-errors';
import type { ListedClient } from '../../shared/bridge/vault-contract';
import { api } from './api';
import { type Live, useQuery } from './query';

const PAGE = 200;

async function listAll(): Promise<Reply<readonly ListedClient[]>> {
  const clients: ListedClient[] = [];
  for (let after: { readonly key: string; readonly id: string } | null = null; ; ) {
    const reply: Awaited<ReturnType<typeof api.clients.list>> = await api.clients.list({ after, limit: PAGE });
    if (!reply.ok) return reply;
    clients.push(...reply.value.rows);
    after = reply.value.next;
    if (after === null) return done(clients);
  }
}

/** Every client of the firm, by name, kept up to date. */
export const useClients = (): Live<readonly ListedClient[]> =>
  useQuery('clients.list', listAll, { tables: ['clients'] });
