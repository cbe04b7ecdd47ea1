import type { FactValue } from '../model/fact';
import { type LimbId, ladders, limbIds, weights } from '../model/ladders';
import type { Condition } from '../packs/condition';
import type { Pack } from '../packs/schema';
import { type Algebra, kleene, possibility, type Read, type World } from './algebra';
import type { Answers } from './answers';
import { compileWith, type Names } from './compile';
import { compileDuties, type DutyReads } from './duties';
import { compileLimb, type LimbReads } from './limb';

/** A pack compiled for one world: set the facts and the date, then read. */
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

/** Keeps a result until the world changes. */
const remember = (world: World, read: Read): Read => {
  let epoch = -1;
  let value = 0;
  return () => {
    if (epoch !== world.epoch) {
      value = read();
      epoch = world.epoch;
    }
    return value;
  };
};

/** Looks up by id and compiles on first use, so that the order of a pack's files is irrelevant. */
const lazily = <T>(build: (id: string) => T): ((id: string) => T) => {
  const built = new Map<string, T>();
  return (id) => {
    const known = built.get(id);
    if (known !== undefined) return known;
    const value = build(id);
    built.set(id, value);
    return value;
  };
};

const once = <T>(build: () => T): (() => T) => {
  const get = lazily(build);
  return () => get('');
};

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

const createNames = (pack: Pack, algebra: Algebra, world: World, slots: ReadonlyMap<string, number>) => {
  const slot = (key: string): number => {
    const index = slots.get(key);
    if (index === undefined) throw new Error(`The pack has no fact "${key}"`);
    return index;
  };
  const compile = (condition: Condition): Read => compileWith(algebra, world, names)(condition);
  const term = lazily((id) => remember(world, compile(find('term', pack.terms, id).when)));
  const factor = lazily((id) => remember(world, compile(find('factor', pack.factors, id).when)));
  const element = lazily((id) => remember(world, elementRead(pack, id, algebra, factor)));
  const limb = lazily((id) => {
    const rules = pack.limbs.find((candidate) => candidate.limb === id);
    if (rules === undefined) throw new Error(`The pack has no limb "${id}"`);
    return compileLimb(
      rules,
      algebra,
      compile,
      (read) => remember(world, read),
      () => duties().rungs(),
    );
  });
  const duties = once(() => compileDuties(pack, compile, algebra));
  const names: Names = {
    slot,
    term,
    factor,
    element,
    finding: (id) => ({
      possible: () => limb(id).classes(),
      bits: (findings) =>
        findings.reduce((set, name) => set | (1 << (ladders[id] as readonly string[]).indexOf(name)), 0),
    }),
  };
  return { compile, slot, factor, element, limb, duties };
};

const createProgram = (pack: Pack, algebra: Algebra): Program => {
  const slots = new Map(pack.facts.facts.map((fact, index) => [fact.key, index]));
  const empty = () => new Array<FactValue | undefined>(slots.size).fill(undefined);
  const world: World = { values: empty(), alternatives: empty(), asOf: pack.manifest.checkedOn, epoch: 0 };
  const { compile, slot, factor, element, limb, duties } = createNames(pack, algebra, world, slots);
  const compiled = new Map<Condition, Read>();
  for (const id of limbIds) limb(id);
  const put = (index: number, value: FactValue | undefined, alternative: FactValue | undefined): void => {
    world.values[index] = value;
    world.alternatives[index] = alternative;
    world.epoch += 1;
  };
  const reader = (condition: Condition): Read => {
    const read = compiled.get(condition) ?? compile(condition);
    compiled.set(condition, read);
    return read;
  };
  return {
    load: (answers, asOf) => {
      for (const [key, index] of slots) put(index, answers.get(key)?.value, answers.get(key)?.alternative);
      world.asOf = asOf;
    },
    set: (key, value, alternative = value) => put(slot(key), value, alternative),
    setAsOf: (asOf) => {
      world.asOf = asOf;
      world.epoch += 1;
    },
    read: (condition) => reader(condition)(),
    reader,
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
