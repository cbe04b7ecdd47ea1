import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../../shared/model/ladders';
import { cnMining } from '../../../shared/packs/cn-mining';
import { caseWeights, type Factor, type Pack, type Precedent } from '../../../shared/packs/schema';
import { answersOf } from '../../../shared/reasoning/answers';
import { assess } from '../../../shared/reasoning/assess';
import { argueCase } from '../../../shared/reasoning/case-argument';
import { compareCases } from '../../../shared/reasoning/case-comparison';
import { weighCase } from '../../../shared/reasoning/case-weight';
import { anyDay, anyFacts, fewFacts, withFacts } from '../../fixtures/random-matters';
import { naive } from './naive';

const factorsOn = (facts: Parameters<typeof answersOf>[0], day: string): readonly string[] => {
  const reference = naive(cnMining, answersOf(facts), day);
  return cnMining.factors.filter(({ when }) => reference.read(when) === true).map(({ id }) => id);
};

const lists = new Map(
  cnMining.precedents.map(({ id, facts }) => {
    const known = facts.map(({ key, value }) => ({ key, value, status: 'verified' as const }));
    return [id, factorsOn(known, cnMining.manifest.checkedOn)];
  }),
);

/** A case and the matter as plain lists, each case held against every other: slow, and easy to believe. */
const byHand = (pack: Pack, ours: readonly string[], day: string) => {
  const factor = (id: string): Factor | undefined => pack.factors.find((one) => one.id === id);
  const all = pack.precedents
    .map((precedent) => {
      const theirs = lists.get(precedent.id.split('#')[0] ?? '') ?? [];
      const shared = ours.filter((id) => theirs.includes(id));
      return {
        precedent,
        shared,
        onlyMatter: ours.filter((id) => !theirs.includes(id)),
        onlyCase: theirs.filter((id) => !ours.includes(id)),
        weight: weighCase(pack, precedent, day).weight,
        citable: shared.some((id) => factor(id)?.side === precedent.favours),
      };
    })
    .filter(({ shared }) => shared.length > 0);
  type One = (typeof all)[number];
  const canBeArgued = ({ weight, citable }: One) => weight !== 'none' && citable;
  const isMore = (a: One, b: One) => a.shared.length > b.shared.length && b.shared.every((id) => a.shared.includes(id));
  const leads = (one: One) =>
    canBeArgued(one) &&
    !all.some((other) => other.precedent.favours === one.precedent.favours && canBeArgued(other) && isMore(other, one));
  const strength = (ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + { decisive: 8, strong: 4, moderate: 2, weak: 1 }[factor(id)?.weight ?? 'weak'], 0);
  const onPoint = (one: One) => {
    const common = strength(one.shared);
    return Math.round((common / (common + strength([...one.onlyMatter, ...one.onlyCase]))) * 1000) / 1000;
  };
  const leading = new Set(all.filter(leads));
  const counter = ({ precedent, shared }: One) =>
    all
      .filter((one) => leading.has(one) && one.precedent.favours !== precedent.favours)
      .filter((one) => one.shared.some((id) => !shared.includes(id)))
      .map((one) => one.precedent.id);
  return { all, leading, onPoint, counter };
};

/** The China pack with more cases than it has: its own under other names, decided for either side. */
const anyLibrary: fc.Arbitrary<Pack> = fc
  .array(
    fc.record({
      like: fc.constantFrom(...cnMining.precedents),
      favours: fc.constantFrom<Side>('project', 'authority'),
    }),
    {
      maxLength: 40,
    },
  )
  .map((more) => {
    const added = more.map(({ like, favours }, index): Precedent => ({ ...like, id: `${like.id}#${index}`, favours }));
    return { ...cnMining, precedents: [...added, ...cnMining.precedents] };
  });

const sorted = <T extends { readonly case: string }>(items: readonly T[]) =>
  [...items].sort((a, b) => (a.case < b.case ? -1 : 1));

type Rank = readonly (number | string)[];

const isBefore = (a: Rank, b: Rank): boolean => {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
};

describe('over random matters and libraries, the cases are those of plain lists', () => {
  const anySituation = [anyLibrary, fc.oneof(anyFacts, fewFacts), anyDay] as const;

  it('as the desk shows them, with what leads, what sets apart and what speaks against', () => {
    fc.assert(
      fc.property(...anySituation, (pack, facts, day) => {
        const { all, leading, counter } = byHand(pack, factorsOn(facts, day), day);
        const cases = compareCases(pack, withFacts(facts), { asOf: day, withoutPrecedents: [] });
        const expected = all.map((one) => ({
          case: one.precedent.id,
          title: one.precedent.title,
          favours: one.precedent.favours,
          weight: one.weight,
          shared: one.shared,
          onlyMatter: one.onlyMatter,
          onlyCase: one.onlyCase,
          mostOnPoint: leading.has(one),
        }));
        expect(sorted(cases)).toEqual(sorted(expected));
        const against = cases.map((one) => [one.case, argueCase(pack, one, cases, day).counterExamples] as const);
        expect(new Map(against)).toEqual(new Map(all.map((one) => [one.precedent.id, counter(one)])));
        const ranks = cases.map(
          (one) => [Number(!one.mostOnPoint), caseWeights.indexOf(one.weight), -one.shared.length, one.case] as const,
        );
        for (const [index, rank] of ranks.slice(1).entries()) expect(isBefore(ranks[index] ?? rank, rank)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('as the assessment keeps them', () => {
    fc.assert(
      fc.property(...anySituation, (pack, facts, day) => {
        const { all, leading, onPoint } = byHand(pack, factorsOn(facts, day), day);
        const { precedents } = assess(pack, withFacts(facts), { asOf: day, withoutPrecedents: [] });
        const expected = all.map((one) => ({
          case: one.precedent.id,
          shared: one.shared,
          distinguishing: [...one.onlyMatter, ...one.onlyCase],
          onPoint: onPoint(one),
          mostOnPoint: leading.has(one),
        }));
        const found = precedents.map((one) => ({
          case: one.case,
          shared: one.shared,
          distinguishing: one.distinguishing,
          onPoint: one.onPoint,
          mostOnPoint: one.mostOnPoint,
        }));
        expect(sorted(found)).toEqual(sorted(expected));
        const ranks = precedents.map((one) => [-one.onPoint, one.case] as const);
        for (const [index, rank] of ranks.slice(1).entries()) expect(isBefore(ranks[index] ?? rank, rank)).toBe(true);
      }),
      { numRuns: 6 },
    );
  });
});
