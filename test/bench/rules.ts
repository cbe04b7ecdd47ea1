import jsonLogic from 'json-logic-js';
import type { Fact, FactValue } from '../../shared/model/fact';
import { cnMining } from '../../shared/packs/cn-mining';
import type { Condition } from '../../shared/packs/condition';
import { type Answers, answersOf } from '../../shared/reasoning/answers';
import { conditionOf } from '../../shared/reasoning/names';
import { createPresent, type Program } from '../../shared/reasoning/program';
import { rungsOf, tryEach } from '../../shared/reasoning/trials';
import { candidateValues } from '../../shared/reasoning/values';
import { whatWouldChange } from '../../shared/reasoning/what-would-change';
import { type BenchRow, compare, medianTime, row } from './row';

const asOf = '2026-11-22';
const pack = cnMining;

/** A small generator with a fixed seed, so that every run measures the same answers. */
const seeded = (seed: number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const answerSets = (count: number): readonly Answers[] => {
  const random = seeded(7);
  return Array.from({ length: count }, () =>
    answersOf(
      pack.facts.facts.flatMap(({ key }) => {
        const values = candidateValues(pack, key);
        const value = values[Math.floor(random() * values.length)];
        return value === undefined || random() < 0.3 ? [] : [{ key, value, status: 'verified' as const }];
      }),
    ),
  );
};

/** json-logic-js knows no unknown: it is taught Kleene's logic with operators of its own, 0, 1 and 2 as in ours. */
const teachKleene = (): void => {
  jsonLogic.add_operation('k_all', (...truths: number[]) => Math.min(...truths));
  jsonLogic.add_operation('k_any', (...truths: number[]) => Math.max(...truths));
  jsonLogic.add_operation('k_not', (truth: number) => 2 - truth);
  jsonLogic.add_operation('k_unless', (truth: number) => (truth === 2 ? 0 : 2));
  const fact =
    <T>(test: (value: FactValue, wanted: T) => boolean) =>
    (value: FactValue | null, wanted: T) =>
      value === null ? 1 : test(value, wanted) ? 2 : 0;
  jsonLogic.add_operation(
    'k_is',
    fact<FactValue>((value, wanted) => value === wanted),
  );
  jsonLogic.add_operation(
    'k_in',
    fact<readonly FactValue[]>((value, wanted) => wanted.includes(value)),
  );
  jsonLogic.add_operation(
    'k_atLeast',
    fact<FactValue>((value, wanted) => value >= wanted),
  );
  jsonLogic.add_operation(
    'k_below',
    fact<FactValue>((value, wanted) => value < wanted),
  );
};

type Logic = Parameters<typeof jsonLogic.apply>[0];

const flat = (key: string): string => key.replace('.', '_');

const factLogic = (condition: Extract<Condition, { fact: string }>): unknown => {
  const value = { var: [flat(condition.fact), null] };
  if ('is' in condition) return { k_is: [value, condition.is] };
  if ('in' in condition) return { k_in: [value, condition.in] };
  if ('atLeast' in condition) return { k_atLeast: [value, condition.atLeast] };
  if ('below' in condition) return { k_below: [value, condition.below] };
  if ('onOrAfter' in condition) return { k_atLeast: [value, condition.onOrAfter] };
  return { k_below: [value, condition.before] };
};

const logicOf = (condition: Condition): unknown => {
  if ('all' in condition) return { k_all: condition.all.map(logicOf) };
  if ('any' in condition) return { k_any: condition.any.map(logicOf) };
  if ('not' in condition) return { k_not: [logicOf(condition.not)] };
  if ('unless' in condition) return { k_unless: [logicOf(condition.unless)] };
  if ('fact' in condition) return factLogic(condition);
  if ('asOfOnOrAfter' in condition) return { k_atLeast: [{ var: 'asOf' }, condition.asOfOnOrAfter] };
  if ('term' in condition || 'factor' in condition) return logicOf(conditionOf(pack, condition));
  throw new Error('Elements and findings have no counterpart in json-logic');
};

const readsFindings = (condition: Condition): boolean => {
  const text = JSON.stringify(condition);
  if (text.includes('"element"') || text.includes('"finding"')) return true;
  const names = [...text.matchAll(/"(term|factor)":"([^"]+)"/g)];
  return names.some(([, kind, id]) =>
    readsFindings(conditionOf(pack, kind === 'term' ? { term: id ?? '' } : { factor: id ?? '' })),
  );
};

/** Every condition of the pack that the peer can state too. */
const sharedConditions = (): readonly Condition[] =>
  [
    ...pack.factors.map(({ when }) => when),
    ...pack.limbs.flatMap(({ rules, caps }) => [...rules, ...caps].map(({ when }) => when)),
    ...pack.duties.flatMap(({ applies, met, missing }) => [applies, met, missing]),
    ...pack.consequences.measures.map(({ when }) => when),
    ...pack.consequences.exposures.map(({ when }) => when),
  ].filter((condition) => !readsFindings(condition));

const dataOf = (answers: Answers): Record<string, unknown> => ({
  asOf,
  ...Object.fromEntries([...answers].map(([key, { value }]) => [flat(key), value])),
});

const readAll = (program: Program, answers: Answers, readers: readonly (() => number)[]): readonly number[] => {
  program.load(answers, asOf);
  return readers.map((read) => read());
};

const fullPass = (): BenchRow => {
  teachKleene();
  const conditions = sharedConditions();
  const logics = conditions.map((condition) => logicOf(condition) as Logic);
  const sets = answerSets(50);
  const data = sets.map(dataOf);
  const program = createPresent(pack);
  const readers = conditions.map((condition) => program.reader(condition));
  for (const [index, answers] of sets.entries()) {
    const theirs = logics.map((logic) => jsonLogic.apply(logic, data[index]));
    const ours = readAll(program, answers, readers);
    if (ours.some((truth, at) => truth !== theirs[at])) throw new Error('json-logic-js and the compiled pack disagree');
  }
  const ours = (times: number) => () => {
    for (let time = 0; time < times; time += 1) for (const answers of sets) readAll(program, answers, readers);
  };
  const peer = () => {
    for (const item of data) for (const logic of logics) jsonLogic.apply(logic, item);
  };
  const times = compare(ours(1), peer);
  return row({
    name: `full three-valued pass of the China pack, ${conditions.length} conditions, ${sets.length} answer sets`,
    ...times,
    peerName: 'json-logic-js 2.0.5 with Kleene operators',
    unit: 'ms',
    goal: 0.1,
    growth: Math.log10(medianTime(ours(10)) / medianTime(ours(1))),
  });
};

const singleTrials = (): BenchRow => {
  const program = createPresent(pack);
  const trials = (unknowns: number) => {
    const keys = pack.facts.facts.map(({ key }) => key).slice(0, unknowns);
    const known = answersOf([]);
    program.load(known, asOf);
    rungsOf(program);
    return () => tryEach(pack, program, keys, () => undefined);
  };
  const ours = trials(30);
  for (let warm = 0; warm < 200; warm += 1) ours();
  return row({
    name: `all single-fact trials at 30 unknowns (${ours().length} trials)`,
    ours: medianTime(ours, 99),
    peer: 1,
    peerName: 'the time allowed',
    unit: 'ms',
    goal: 1,
    growth: null,
  });
};

/** One changed answer against a pass in which everything has changed. */
export const oneChange = (): BenchRow => {
  const program = createPresent(pack);
  const readers = sharedConditions().map((condition) => program.reader(condition));
  const [first, second] = answerSets(2);
  const all = () => readers.reduce((sum, read) => sum + read(), 0);
  const pass = () => {
    for (let time = 0; time < 100; time += 1) {
      program.load((time % 2 === 0 ? first : second) ?? new Map(), asOf);
      all();
    }
  };
  const change = () => {
    for (let time = 0; time < 100; time += 1) {
      program.set('tech.poolAccess', time % 2 === 0);
      all();
    }
  };
  return row({
    name: `one changed answer, ${readers.length} conditions, 100 times`,
    ...compare(change, pass, 49),
    peerName: 'a full pass of ours',
    unit: 'ms',
    goal: 0.25,
    growth: null,
  });
};

const unknownCount = 31;

/** A matter with 31 answers missing, spread over the questions. */
export const halfKnown = (): { readonly keys: readonly string[]; readonly facts: readonly Fact[] } => {
  const missing = pack.facts.facts.filter((_, index) => index % 15 < 8).slice(0, unknownCount);
  const known = pack.facts.facts.filter((fact) => !missing.includes(fact));
  return {
    keys: missing.map(({ key }) => key),
    facts: known.flatMap(({ key }) => {
      const value = candidateValues(pack, key).at(-1);
      return value === undefined ? [] : [{ key, value, status: 'verified' as const, evidence: [] }];
    }),
  };
};

/** The peer asks every condition of every single answer again; sets of answers are beyond it. */
const peerSingles = (keys: readonly string[], known: Answers) => {
  const logics = sharedConditions().map((condition) => logicOf(condition) as Logic);
  const trials = keys.flatMap((key) => candidateValues(pack, key).map((value) => ({ key: flat(key), value })));
  const data = dataOf(known);
  return () => {
    for (const { key, value } of trials) {
      data[key] = value;
      for (const logic of logics) jsonLogic.apply(logic, data);
      delete data[key];
    }
  };
};

const combinations = (upTo: 2 | 3): BenchRow => {
  const { keys, facts } = halfKnown();
  const search = () => whatWouldChange(pack, { facts }, { asOf, withoutPrecedents: [] }, upTo);
  for (let warm = 0; warm < 20; warm += 1) search();
  return row({
    name: `what would change: all smallest sets of up to ${upTo} facts at ${keys.length} unknowns (${search().clarify.length} shown)`,
    ...compare(search, peerSingles(keys, answersOf(facts)), 9),
    peerName: 'json-logic-js 2.0.5, single answers only',
    unit: 'ms',
    goal: 1,
    growth: null,
  });
};

/** The reasoning against a rule engine that people know. */
export const benchRules = (): readonly BenchRow[] => [
  fullPass(),
  oneChange(),
  singleTrials(),
  combinations(2),
  combinations(3),
];
