import { type Caller, type Filled, unlocked } from './caller';
import { fillVault } from './fill-vault';
import { fillPlain, type PlainStore } from './plain-store';

/** A vault and its peer, with the same matters. */
export interface Stores {
  readonly size: number;
  readonly filled: Filled;
  readonly vault: Caller;
  readonly plain: PlainStore;
}

/** How many matters are worked in. */
const working = 20;

export const openStores = async (size: number): Promise<Stores> => {
  console.info(`filling ${size} matters`);
  const plain = await fillPlain(`plain-${size}`, size, working);
  const filled = await fillVault(`adit-${size}`, size, working);
  return { size, filled, vault: await unlocked(filled), plain };
};
