import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../shared/model/fact';
import { ladders, limbIds } from '../../../shared/model/ladders';
import { cnMining } from '../../../shared/packs/cn-mining';
import { type Answers, answersOf } from '../../../shared/reasoning/answers';
import { asOfKey, dependenciesOf } from '../../../shared/reasoning/dependencies';
import { onlyState } from '../../../shared/reasoning/duties';
import { createMemory } from '../../../shared/reasoning/memory';
import { createPresent, type Program } from '../../../shared/reasoning/program';
import { rungsOf } from '../../../shared/reasoning/trials';
import { anyDay, anyFacts, keys, valuesOf } from '../../fixtures/random-matters';
import { naive } from './naive';

const depends = dependenciesOf(cnMining);

interface Step {
  readonly key: string;
  readonly value: FactValue | undefined;
  readonly alternative: FactValue | undefined;
}

/** One answer given, taken back or disputed. */
const anyStep: fc.Arbitrary<Step> = fc.constantFrom(...keys).chain((key) => {
  const value = fc.option(fc.constantFrom(...valuesOf(key)), { nil: undefined });
  return fc.record({ key: fc.constant(key), value, alternative: value });
});

const takeStep = (answers: Answers, { key, value, alternative = value }: Step): Answers => {
  const after = new Map(answers);
  after.delete(key);
  if (value !== undefined) after.set(key, { value, alternative: alternative ?? value, status: 'stated' });
  return after;
};

const verdicts = (program: Program) => ({
  findings: rungsOf(program).map((rung, index) => ladders[limbIds[index] ?? 'civil'][rung]),
  elements: cnMining.elements.map(({ id }) => [false, null, true][program.element(id)]),
  factors: cnMining.factors.map(({ id }) => [false, null, true][program.factor(id)]),
  duties: program.duties.states().map(onlyState),
  measures: cnMining.consequences.measures.map(({ when }) => [false, null, true][program.read(when)]),
});

const reference = (answers: Answers, day: string): ReturnType<typeof verdicts> => {
  const { read, element, finding, duties } = naive(cnMining, answers, day);
  return {
    findings: limbIds.map((limb) => finding(limb) as never),
    elements: cnMining.elements.map(({ id }) => element(id)) as never,
    factors: cnMining.factors.map(({ when }) => read(when)) as never,
    duties: duties() as never,
    measures: cnMining.consequences.measures.map(({ when }) => read(when)) as never,
  };
};

describe('a program that keeps what it has read', () => {
  it('gives after every change what a full pass gives', () => {
    const program = createPresent(cnMining);
    fc.assert(
      fc.property(
        anyFacts,
        anyDay,
        fc.array(anyStep, { minLength: 1, maxLength: 8 }),
        anyDay,
        (facts, day, steps, later) => {
          let answers = answersOf(facts);
          program.load(answers, day);
          expect(verdicts(program)).toEqual(reference(answers, day));
          for (const step of steps) {
            answers = takeStep(answers, step);
            program.set(step.key, step.value, step.value === undefined ? undefined : step.alternative);
            expect(verdicts(program)).toEqual(reference(answers, day));
          }
          program.setAsOf(later);
          expect(verdicts(program)).toEqual(reference(answers, later));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the index of what reads what', () => {
  it('names every limb and every element that a change of fact can move', () => {
    const program = createPresent(cnMining);
    fc.assert(
      fc.property(anyFacts, anyStep, (facts, step) => {
        program.load(answersOf(facts), '2026-11-22');
        const [findings, elements] = [rungsOf(program), cnMining.elements.map(({ id }) => program.element(id))];
        program.set(step.key, step.value);
        for (const [index, limb] of limbIds.entries()) {
          if (!depends.limb(limb).has(step.key)) expect(rungsOf(program)[index], limb).toBe(findings[index]);
        }
        for (const [index, { id }] of cnMining.elements.entries()) {
          if (!depends.element(id).has(step.key)) expect(program.element(id), id).toBe(elements[index]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('knows only facts of the pack and the day', () => {
    const named = limbIds.flatMap((limb) => [...depends.limb(limb)]);
    expect([...keys, asOfKey]).toEqual(expect.arrayContaining(named));
    expect(named).toContain(asOfKey);
  });
});

describe('the memory', () => {
  it('evaluates again only what rests on what was forgotten', () => {
    const memory = createMemory();
    const evaluated: string[] = [];
    const note = (name: string) => () => evaluated.push(name);
    const ours = memory.remember(new Set(['a', 'b']), note('ours'));
    const other = memory.remember(new Set(['c']), note('other'));
    const readBoth = () => [ours(), other()];
    readBoth();
    readBoth();
    memory.forget('b');
    readBoth();
    memory.forget('unheard-of');
    readBoth();
    expect(evaluated).toEqual(['ours', 'other', 'ours']);
  });
});
