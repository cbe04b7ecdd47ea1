import '../../../../main/vault/jitless';
import type { BenchRow } from '../../row';
import { benchAttachments } from './attachments';
import { benchLaw } from './law';
import { benchLists } from './lists';
import { benchSaves } from './saves';
import { benchSearchWorker } from './search-worker';
import { openLists, openStores } from './stores';
import { prepareUnlock, unlockOnce } from './unlock';

const moderate = [1_000, 10_000];
const large = 100_000;

const sizesOf = (full: boolean): readonly number[] => (full ? [...moderate, large] : moderate);

const benchList = async (full: boolean): Promise<readonly BenchRow[]> => {
  const all = [];
  for (const size of sizesOf(full)) all.push(await openLists(size));
  return await benchLists(all);
};

const benchStore = async (full: boolean): Promise<readonly BenchRow[]> => {
  const all = [];
  for (const size of sizesOf(full)) all.push(await openStores(size));
  return await benchSaves(all);
};

/** What Node asks of the page; `full` asks for the sizes of the goals where they take long. */
const benches = {
  list: benchList,
  store: benchStore,
  attachments: benchAttachments,
  search: benchSearchWorker,
  law: benchLaw,
} as const satisfies Readonly<Record<string, (full: boolean) => Promise<readonly BenchRow[]>>>;

const offered = { benches, prepareUnlock, unlockOnce } as const;
export type VaultBench = typeof offered;

declare global {
  var vaultBench: VaultBench;
}
globalThis.vaultBench = offered;
