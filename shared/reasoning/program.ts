import type { FactValue } from '../model/fact';
import { type LimbId, ladders, limbIds, weights } from '../model/ladders';
import type { Condition } from '../packs/condition';
import type { Pack } from '../packs/schema';
import { type Algebra, kleene, possibility, type Read, type World } from './algebra';
import type { Answers } from './answers';
import { compileWith, type Names } from './compile';
import { asOfKey, dependenciesOf } from './dependencies';
import { compileDuties, type DutyReads } from './duties';
import { lazily, once } from './lazily';
import { compileLimb, type LimbReads } from './limb';
import { createMemory, type Memory } from './memory';

/**
 * A pack compiled for one world: set the facts and the date, then read. What was read before is kept, and only what
 * rests on a changed fact is evaluated again.
 */
export interface Program {
  readonly load: (answers: Answers, asOf: string) => void;
  /** Changes one fact; `undefined` makes it unknown. An alternative makes it disputed. */
  readonly set: (key: string, value: FactValue | undefined, alternative?: FactValue) => void;
  readonly setAsOf: (asOf: string) => void;
  readonly read: (condition: Condition) => number;
  /** The compiled form of a condition, for those who read it often. */
  readonly reader: (condition: Condition) => Read;
  readonly factor: (id: string) => number;
  readonly element: (id: string) => number;
  readonly limb: (id: LimbId) => LimbReads;
  readonly duties: DutyReads;
}

const find = <T extends { readonly id: string }>(kind: string, items: readonly T[], id: string): T => {
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`The pack has no ${kind} "${id}"`);
  return item;
};

const elementRead = (pack: Pack, id: string, algebra: Algebra, factor: (id: string) => Read): Read => {
  const strength = (weight: (typeof weights)[number]): number => weights.length - weights.indexOf(weight);
  const pulls = (side: 'authority' | 'project') =>
    pack.factors
      .filter((candidate) => candidate.element === id && candidate.side === side)
      .map((candidate) => ({ read: factor(candidate.id), strength: strength(candidate.weight) }));
  const top = (from: ReturnType<typeof pulls>, counts: (truth: number) => boolean): number =>
    from.reduce((best, { read, strength: own }) => (own > best && counts(read()) ? own : best), 0);
  const [authority, project] = [pulls('authority'), pulls('project')];
  return () =>
    algebra.elementTruth({
      authorityLow: top(authority, algebra.mustHold),
      authorityHigh: top(authority, algebra.mayHold),
      projectLow: top(project, algebra.mustHold),
      projectHigh: top(project, algebra.mayHold),
    });
};

const createNames = (pack: Pack, algebra: Algebra, world: World, slots: Slots, memory: Memory) => {
  const depends = dependenciesOf(pack);
  const compile = (condition: Condition): Read => compileWith(algebra, world, names)(condition);
  const kept = (condition: Condition): Read => memory.remember(depends.condition(condition), compile(condition));
  const term = lazily((id: string) => kept(find('term', pack.terms, id).when));
  const factor = lazily((id: string) => kept(find('factor', pack.factors, id).when));
  const element = lazily((id: string) => memory.remember(depends.element(id), elementRead(pack, id, algebra, factor)));
  const limb = lazily((id: string) => {
    const rules = pack.limbs.find((candidate) => candidate.limb === id);
    if (rules === undefined) throw new Error(`The pack has no limb "${id}"`);
    const remember = {
      classes: (read: Read) => memory.remember(depends.classes(rules.limb), read),
      rungs: (read: Read) => memory.remember(depends.limb(rules.limb), read),
    };
    return compileLimb(rules, algebra, kept, remember, () => duties().rungs());
  });
  const duties = once(() => compileDuties(pack, kept, algebra));
  const names: Names = {
    slot: slots.of,
    term,
    factor,
    element,
    finding: (id) => ({
      possible: () => limb(id).classes(),
      bits: (findings) =>
        findings.reduce((set, name) => set | (1 << (ladders[id] as readonly string[]).indexOf(name)), 0),
    }),
  };
  return { compile, kept, factor, element, limb, duties };
};

interface Slots {
  readonly keys: readonly string[];
  readonly of: (key: string) => number;
}

const slotsOf = (pack: Pack): Slots => {
  const keys = pack.facts.facts.map(({ key }) => key);
  const slots = new Map(keys.map((key, index) => [key, index]));
  const of = (key: string): number => {
    const index = slots.get(key);
    if (index === undefined) throw new Error(`The pack has no fact "${key}"`);
    return index;
  };
  return { keys, of };
};

const createProgram = (pack: Pack, algebra: Algebra): Program => {
  const slots = slotsOf(pack);
  const empty = () => new Array<FactValue | undefined>(slots.keys.length).fill(undefined);
  const world: World = { values: empty(), alternatives: empty(), asOf: pack.manifest.checkedOn };
  const memory = createMemory();
  const { compile, kept, factor, element, limb, duties } = createNames(pack, algebra, world, slots, memory);
  const compiled = new Map<Condition, Read>();
  for (const id of limbIds) limb(id);
  const putAt = (
    index: number,
    key: string,
    value: FactValue | undefined,
    alternative: FactValue | undefined,
  ): void => {
    if (world.values[index] === value && world.alternatives[index] === alternative) return;
    world.values[index] = value;
    world.alternatives[index] = alternative;
    memory.forget(key);
  };
  const setAsOf = (asOf: string): void => {
    if (world.asOf === asOf) return;
    world.asOf = asOf;
    memory.forget(asOfKey);
  };
  const read = (condition: Condition): number => {
    const known = compiled.get(condition) ?? compile(condition);
    compiled.set(condition, known);
    return known();
  };
  return {
    load: (answers, asOf) => {
      for (const [index, key] of slots.keys.entries()) {
        const answer = answers.get(key);
        putAt(index, key, answer?.value, answer?.alternative);
      }
      setAsOf(asOf);
    },
    set: (key, value, alternative = value) => putAt(slots.of(key), key, value, alternative),
    setAsOf,
    read,
    reader: kept,
    factor: (id) => factor(id)(),
    element: (id) => element(id)(),
    limb,
    duties: duties(),
  };
};

/** The pack as it stands on known facts. */
export const createPresent = (pack: Pack): Program => createProgram(pack, kleene);

/** The pack as it may come to stand while facts are learned: the source of ranges. */
export const createPossible = (pack: Pack): Program => createProgram(pack, possibility);
