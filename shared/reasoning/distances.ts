import type { FactValue } from '../model/fact';
import { type LimbId, ladders } from '../model/ladders';
import type { Condition } from '../packs/condition';
import type { Pack } from '../packs/schema';
import { type Measure, nearest, offTrue, toTrue } from './distance';
import { compileMeasures } from './distance-of-conditions';
import { classDistance } from './distance-of-limbs';
import { lazily } from './lazily';
import { createMemory } from './memory';
import { limbRules } from './names';
import type { Program } from './program';
import { TRUE } from './truth';

/** The answers that may be given to each fact. */
export type Domain = ReadonlyMap<string, readonly FactValue[]>;

/**
 * Lower bounds on the number of changes that a finding is away, over the facts of a program as they stand: they tell a
 * search where it need not look.
 */
export interface Distances {
  /** Begins a search: over the program's facts as they stand now, what may be changed, and to what. */
  readonly within: (domain: Domain) => void;
  /** Says that the program's fact has changed, and whether it may change again. */
  readonly touch: (key: string, mayChange: boolean) => void;
  /** To a finding among the wanted rungs, as bits, at which the limb does not stand now. */
  readonly toFinding: (limb: LimbId, wanted: number) => number;
}

interface Cap {
  readonly holds: () => boolean;
  readonly measure: Measure;
  readonly floor: number;
}

/** The classes that end at a wanted rung once the caps that hold have lifted them. */
const classesEndingAt = (limb: LimbId, wanted: number, caps: readonly Cap[]): number => {
  const floor = Math.max(0, ...caps.filter(({ holds }) => holds()).map((cap) => cap.floor));
  return ladders[limb].reduce((set, _, rung) => set | ((wanted >> Math.max(rung, floor)) & 1 ? 1 << rung : 0), 0);
};

/** The distances of a pack over the facts of a program. */
export const createDistances = (pack: Pack, program: Program): Distances => {
  const memory = createMemory();
  const settled = new Set<string>();
  let domain: Domain = new Map();
  const measure: (condition: Condition) => Measure = compileMeasures({
    pack,
    program,
    memory,
    values: (key) => (settled.has(key) ? [] : (domain.get(key) ?? [])),
    toClass: (limb, wanted) => classes(limb)(wanted),
  });
  const classes = lazily((limb: LimbId) => classDistance(pack, program, limb, measure));
  const caps = lazily((limb: LimbId): readonly Cap[] =>
    limbRules(pack, limb).caps.map(({ when, atMost }) => {
      const read = program.reader(when);
      const floor = (ladders[limb] as readonly string[]).indexOf(atMost);
      return { holds: () => read() === TRUE, measure: measure(when), floor };
    }),
  );
  return {
    within: (next) => {
      // The search before this one may have been over other facts and another day.
      memory.forgetAll();
      domain = next;
      settled.clear();
    },
    touch: (key, mayChange) => {
      if (mayChange) settled.delete(key);
      else settled.add(key);
      memory.forget(key);
    },
    toFinding: (limb, wanted) => {
      const turned = caps(limb).map((cap) => (cap.holds() ? offTrue : toTrue)(cap.measure()));
      return nearest([...turned, classes(limb)(classesEndingAt(limb, wanted, caps(limb)))]);
    },
  };
};
