import { unlockVault } from '../../../../main/vault/custody/begin';
import { openVault } from '../../../../main/vault/custody/opened';
import { migrations } from '../../../../main/vault/database/migrations/all';
import { SummaryLedger } from '../../../../main/vault/summaries/summary-ledger';
import { readSummaries } from '../../../../main/vault/summaries/summary-store';
import { type BenchRow, row } from '../../row';
import { interleave, type Variant } from './interleave';
import { settled } from './plain-store';
import { actor, passphrase } from './secret';
import { silentSearch } from './silent-search';
import type { Stores } from './stores';

const pageRounds = 100;
const listRounds = 5;
const pageSize = 50;

/** Everything between having the keys and showing the first page: read, opened, parsed, indexed and sorted. */
const listVariant = async ({ filled }: Stores): Promise<Variant> => {
  const surroundings = { now: () => new Date().toISOString(), emit: () => undefined, openSearch: silentSearch };
  const vault = await openVault(filled.name, filled.sentinel, migrations);
  const delta = vault.stored?.head.delta ?? 0;
  const { session } = await unlockVault(vault, surroundings, { passphrase }, actor);
  return async () => {
    const ledger = new SummaryLedger(await readSummaries(session.database, session.ring, delta));
    return ledger.index.page('recent', null, pageSize);
  };
};

const all = ({ plain }: Stores): Promise<unknown> =>
  settled(plain.raw.transaction('matters').objectStore('matters').getAll());

const benchWhole = async (stores: Stores): Promise<BenchRow> => {
  const { ours, peer } = await interleave({ ours: await listVariant(stores), peer: () => all(stores) }, listRounds);
  return row({
    name: `sealed list of ${stores.size} matters read, opened and sorted`,
    ours,
    peer,
    peerName: 'raw IndexedDB getAll of the plain matters',
    unit: 'ms',
    goal: 0.1,
    growth: null,
  });
};

/** Places in the middle of the list, from which pages are asked for. */
const places = async ({ vault }: Stores) => {
  const found = [];
  let { next } = await vault.call('matters.list', { limit: 1 });
  for (; next !== null && found.length < 20; next = (await vault.call('matters.list', { after: next, limit: 43 })).next)
    found.push(next);
  return found;
};

const pageVariants = async (stores: Stores) => {
  const { vault, plain } = stores;
  const after = await places(stores);
  return {
    ours: (round: number) => vault.call('matters.list', { after: after[round % after.length], limit: pageSize }),
    peer: (round: number) => {
      const from = plain.matters[round % plain.matters.length]?.id ?? '';
      const store = plain.raw.transaction('matters').objectStore('matters');
      return settled(store.getAll(IDBKeyRange.lowerBound(from), pageSize));
    },
  };
};

const benchPages = async (sizes: readonly Stores[]): Promise<readonly BenchRow[]> => {
  const variants: Record<string, Variant> = {};
  for (const stores of sizes) {
    const { ours, peer } = await pageVariants(stores);
    variants[`ours ${stores.size}`] = ours;
    variants[`peer ${stores.size}`] = peer;
  }
  const times = await interleave(variants, pageRounds);
  const time = (kind: 'ours' | 'peer', size: number): number => times[`${kind} ${size}`] ?? Number.NaN;
  const against = sizes.map(({ size }, index) => {
    const smaller = sizes[index - 1]?.size;
    return row({
      name: `page of ${pageSize} of ${size} matters, from any place`,
      ours: time('ours', size),
      peer: time('peer', size),
      peerName: `raw IndexedDB getAll(range, ${pageSize}) of the plain matters`,
      unit: 'ms',
      goal: 0.5,
      growth: smaller === undefined ? null : Math.log10(time('ours', size) / time('ours', smaller)),
    });
  });
  return against;
};

/** From so many matters on, the list as a whole is worth measuring. */
const wholeFrom = 10_000;

/** The list as a whole, and by pages at each size. */
export const benchLists = async (sizes: readonly Stores[]): Promise<readonly BenchRow[]> => {
  const rows: BenchRow[] = [];
  for (const stores of sizes) if (stores.size >= wholeFrom) rows.push(await benchWhole(stores));
  return [...rows, ...(await benchPages(sizes))];
};
