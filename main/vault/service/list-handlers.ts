import type { ListedClient, ListedMatter } from '../../../shared/bridge/vault-contract';
import { listAudit, verifyAudit } from '../audit/log';
import type { Custody } from '../custody/custody';
import { createClient, getClient, removeClient, saveClient } from '../repositories/clients';
import { createMatter, destroyMatter, getMatter, noteHandOut, saveMatter } from '../repositories/matters';
import { type Assessed, dueOn, type Entry, tallyOf } from '../summaries/entry';
import { matterTest } from '../summaries/matter-filter';
import { rebuildSummaries } from '../summaries/rebuild';
import type { Handlers, MethodsOf } from './handler';

function listedMatter(entry: Entry): readonly ListedMatter[] {
  if (entry.kind !== 'matter') return [];
  const { kind: _, keyId: __, tally: ___, open, assessed, ...shown } = entry;
  const [evidence, memos] = [tallyOf(entry, 'evidence').rows, tallyOf(entry, 'memos').rows];
  const assignees = [...new Set(open.flatMap(({ assignee }) => assignee ?? []))].sort();
  return [
    {
      ...shown,
      evidence,
      memos,
      openTasks: open.length,
      dueOn: dueOn(entry),
      assignees,
      findings: findingsOf(assessed),
    },
  ];
}

function findingsOf(assessed: Assessed | null): ListedMatter['findings'] {
  if (assessed === null) return null;
  const { at: _, ...findings } = assessed;
  return findings;
}

const listedClient = (entry: Entry): readonly ListedClient[] =>
  entry.kind === 'client' ? [{ id: entry.id, name: entry.name, updatedAt: entry.updatedAt }] : [];

/** What is found: matters, clients, the list itself, texts, and the audit. */
export const listHandlers = (
  custody: Custody,
): Handlers<MethodsOf<'matters' | 'clients' | 'summaries' | 'search' | 'audit'>> => ({
  'matters.create': ({ value }) => createMatter(custody.session, value),
  'matters.save': (input) => saveMatter(custody.session, input),
  'matters.get': ({ id }) => getMatter(custody.session, id),
  'matters.handOut': ({ id }) => noteHandOut(custody.session, id),
  'matters.destroy': ({ id }) => destroyMatter(custody.session, id),
  'matters.list': ({ order, after, limit, ...filter }) => {
    const { entries, next, total } = custody.session.ledger.index.page(order, after, limit, matterTest(filter));
    return { rows: entries.flatMap(listedMatter), next, total };
  },
  'clients.create': ({ value }) => createClient(custody.session, value),
  'clients.save': (input) => saveClient(custody.session, input),
  'clients.get': ({ id }) => getClient(custody.session, id),
  'clients.remove': (input) => removeClient(custody.session, input),
  'clients.list': ({ after, limit }) => {
    const { entries, next, total } = custody.session.ledger.index.page('clients', after, limit);
    return { rows: entries.flatMap(listedClient), next, total };
  },
  'summaries.fold': async () => ({ folded: await custody.session.writer.fold() }),
  'summaries.rebuild': async () => ({ entries: await rebuildSummaries(custody.session) }),
  'search.find': (input) => custody.search.find(input),
  'audit.list': (wanted) => listAudit(custody.session, wanted),
  'audit.verify': () => verifyAudit(custody.session),
});
