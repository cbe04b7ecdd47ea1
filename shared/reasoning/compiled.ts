import type { Pack } from '../packs/schema';
import { createPossible, createPresent, type Program } from './program';

interface Compiled {
  readonly present: Program;
  readonly possible: Program;
}

const compiledPacks = new WeakMap<Pack, Compiled>();

/** The two programs of a pack, compiled once. They hold the facts last loaded: load before reading. */
export const compiledPack = (pack: Pack): Compiled => {
  const known = compiledPacks.get(pack);
  if (known !== undefined) return known;
  const compiled = { present: createPresent(pack), possible: createPossible(pack) };
  compiledPacks.set(pack, compiled);
  return compiled;
};
