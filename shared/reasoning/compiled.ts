import type { Pack } from '../packs/schema';
import { createDistances, type Distances } from './distances';
import { createPossible, createPresent, type Program } from './program';

interface Compiled {
  readonly present: Program;
  readonly possible: Program;
  /** How far findings are away over the facts of `present`. */
  readonly distances: Distances;
}

const compiledPacks = new WeakMap<Pack, Compiled>();

/** The programs of a pack, compiled once. They hold the facts last loaded: load before reading. */
export const compiledPack = (pack: Pack): Compiled => {
  const known = compiledPacks.get(pack);
  if (known !== undefined) return known;
  const present = createPresent(pack);
  const compiled = { present, possible: createPossible(pack), distances: createDistances(pack, present) };
  compiledPacks.set(pack, compiled);
  return compiled;
};
