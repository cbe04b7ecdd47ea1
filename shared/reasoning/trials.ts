import type { FactValue } from '../model/fact';
import { type LimbId, limbIds } from '../model/ladders';
import type { Pack, PackFact } from '../packs/schema';
import type { Program } from './program';
import { FALSE } from './truth';
import { candidateValues } from './values';

/** The rungs of every limb, in the order of `limbIds`. */
export type Rungs = readonly number[];

/** The finding of each limb as the facts stand. */
export const rungsOf = (program: Program): Rungs => limbIds.map((limb) => 31 - Math.clz32(program.limb(limb).rungs()));

/** What came of changing one fact. */
export interface Trial {
  readonly key: string;
  readonly to: FactValue;
  readonly rungs: Rungs;
}

/** Whether a question matters to the matter as its facts stand; an open condition counts as relevant. */
export const isRelevant = (program: Program, fact: PackFact): boolean =>
  fact.relevantWhen === undefined || program.read(fact.relevantWhen) !== FALSE;

/**
 * Tries every candidate answer of the facts named, one at a time, and puts each fact back.
 * `current` tells what the program holds for a fact.
 */
export const tryEach = (
  pack: Pack,
  program: Program,
  keys: readonly string[],
  current: (key: string) => { readonly value: FactValue; readonly alternative: FactValue } | undefined,
): readonly Trial[] => {
  const trials: Trial[] = [];
  for (const key of keys) {
    const before = current(key);
    for (const to of candidateValues(pack, key)) {
      if (to === before?.value && before.value === before.alternative) continue;
      program.set(key, to);
      trials.push({ key, to, rungs: rungsOf(program) });
    }
    program.set(key, before?.value, before?.alternative);
  }
  return trials;
};

/** The limbs whose rung differs, with how far it moved; negative towards the authority's end. */
export const moved = (before: Rungs, after: Rungs): readonly { readonly limb: LimbId; readonly by: number }[] =>
  limbIds.flatMap((limb, index) => {
    const by = (after[index] ?? 0) - (before[index] ?? 0);
    return by === 0 ? [] : [{ limb, by }];
  });
