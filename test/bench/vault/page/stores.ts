import { type Caller, type Filled, unlocked } from './caller';
import { fillList, fillVault } from './fill-vault';
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

const open = async (size: number, fill: () => Promise<Filled>): Promise<Stores> => {
  console.info(`filling ${size} matters`);
  const plain = await fillPlain(`plain-${size}`, size, working);
  const filled = await fill();
  return { size, filled, vault: await unlocked(filled), plain };
};

/** To save in. */
export const openStores = (size: number): Promise<Stores> => open(size, () => fillVault(`adit-${size}`, size, working));

/** To list: of the vault there is no more than its list. */
export const openLists = (size: number): Promise<Stores> => open(size, () => fillList(`adit-${size}`, size));
