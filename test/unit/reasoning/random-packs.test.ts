import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, FactValue } from '../../../shared/model/fact';
import { ladders, limbIds } from '../../../shared/model/ladders';
import type { Pack } from '../../../shared/packs/schema';
import { answersOf } from '../../../shared/reasoning/answers';
import { assess } from '../../../shared/reasoning/assess';
import { createPossible, createPresent } from '../../../shared/reasoning/program';
import { rungsOf } from '../../../shared/reasoning/trials';
import { answersTo, anyPack, packDays } from '../../fixtures/random-packs';
import { naive } from './naive';

const keys = Object.keys(answersTo);
const stated = (key: string, value: FactValue): Fact => ({ key, value, status: 'stated', evidence: [] });

const someFacts: fc.Arbitrary<readonly Fact[]> = fc
  .subarray(keys)
  .chain((chosen) =>
    fc.tuple(...chosen.map((key) => fc.constantFrom(...(answersTo[key] ?? [])).map((value) => stated(key, value)))),
  );

/** Every way in which the open questions may yet be answered. */
const completions = (facts: readonly Fact[]): readonly (readonly Fact[])[] =>
  keys
    .filter((key) => !facts.some((fact) => fact.key === key))
    .reduce<readonly (readonly Fact[])[]>(
      (sets, key) => sets.flatMap((set) => (answersTo[key] ?? []).map((value) => [...set, stated(key, value)])),
      [facts],
    );

const findingsOf = (pack: Pack, facts: readonly Fact[], day: string) => {
  const present = createPresent(pack);
  present.load(answersOf(facts), day);
  return rungsOf(present).map((rung, index) => ladders[limbIds[index] ?? 'civil'][rung]);
};

const byHand = (pack: Pack, facts: readonly Fact[], day: string) => {
  const reference = naive(pack, answersOf(facts), day);
  return limbIds.map((limb) => reference.finding(limb));
};

describe('over random packs', () => {
  it('verdicts are those of a naive reading, and changing one answer gives what reading anew gives', () => {
    fc.assert(
      fc.property(anyPack, someFacts, someFacts, packDays, (pack, facts, others, day) => {
        expect(findingsOf(pack, facts, day)).toEqual(byHand(pack, facts, day));
        const program = createPresent(pack);
        program.load(answersOf(facts), day);
        rungsOf(program);
        for (const { key, value } of others) program.set(key, value ?? undefined);
        const changed = [...facts.filter(({ key }) => !others.some((other) => other.key === key)), ...others];
        const found = rungsOf(program).map((rung, index) => ladders[limbIds[index] ?? 'civil'][rung]);
        expect(found).toEqual(byHand(pack, changed, day));
        for (const { id } of pack.elements) {
          const truth = naive(pack, answersOf(changed), day).element(id);
          expect([false, null, true][program.element(id)], id).toBe(truth);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('the range contains what every completion comes to', () => {
    fc.assert(
      fc.property(anyPack, someFacts, packDays, (pack, facts, day) => {
        const possible = createPossible(pack);
        possible.load(answersOf(facts), day);
        const reach = limbIds.map((limb) => possible.limb(limb).rungs());
        for (const whole of completions(facts)) {
          for (const [index, finding] of byHand(pack, whole, day).entries()) {
            const ladder: readonly string[] = ladders[limbIds[index] ?? 'civil'];
            expect((reach[index] ?? 0) & (1 << ladder.indexOf(finding)), finding).not.toBe(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('every flip is real, and no part of it turns the finding', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyPack, someFacts, packDays, (pack, facts, day) => {
        const { flips } = assess(pack, { facts }, { asOf: day, withoutPrecedents: [] });
        seen += flips.length;
        for (const { limb, kind, from, to, changes } of flips) {
          const ladder: readonly string[] = ladders[limb];
          const findingAfter = (part: typeof changes): string => {
            const made = part.map(({ key, to: value }) => stated(key, value ?? false));
            const kept = facts.filter(({ key }) => !part.some((change) => change.key === key));
            return naive(pack, answersOf([...kept, ...made]), day).finding(limb);
          };
          const turns = (finding: string): boolean =>
            kind === 'clarify' ? finding !== from : ladder.indexOf(finding) > ladder.indexOf(from);
          expect([findingAfter(changes), turns(to)]).toEqual([to, true]);
          const parts = [
            ...changes.map((one) => [one]),
            ...changes.map((one) => changes.filter((other) => other !== one)),
          ]
            .filter(({ length }) => length > 0 && length < changes.length)
            .map((part) => turns(findingAfter(part)));
          expect(parts).not.toContain(true);
        }
      }),
      { numRuns: 80 },
    );
    expect(seen).toBeGreaterThan(100);
  });
});
