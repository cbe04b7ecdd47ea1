import { cnMining } from './cn-mining/index';
import { ruMining } from './ru-mining/index';
import type { Pack } from './schema';

/** The packs that Adit carries; the first is that of a new matter where nothing is chosen. */
export const builtInPacks: readonly [Pack, ...Pack[]] = [cnMining, ruMining];

/** The pack of an id among some, if it is there. */
export const packById = (packs: readonly Pack[], id: string): Pack | undefined =>
  packs.find(({ manifest }) => manifest.id === id);
