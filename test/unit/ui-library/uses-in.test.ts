import { expect, it } from 'vitest';
import { partsRestingOn } from '../../../renderer/features/library/uses-in';
import { cnMining } from '../../../shared/packs/cn-mining';
import { assess } from '../../../shared/reasoning/assess';
import { matterOf } from '../../fixtures/matters';

const farm = matterOf({ 'tech.mechanism': 'pow', 'tech.hardware': 'asic', 'territory.site': 'mainland' });
const assessedOn = (asOf: string) => assess(cnMining, farm, { asOf, withoutPrecedents: [] });

it('says which parts of an assessment rest on an authority, by the law of its day', () => {
  const notice = { shelf: 'authorities', id: 'ndrc-1283-2021' } as const;
  expect(partsRestingOn(assessedOn('2026-11-22'), notice)).toEqual(expect.arrayContaining(['finding', 'argument']));
  const before = partsRestingOn(assessedOn('2021-01-01'), notice);
  expect(before).not.toContain('finding');
  expect(before).not.toContain('argument');
});

it('says whether a case is argued with or among those most on point', () => {
  const assessment = assessedOn('2026-11-22');
  const nearest = assessment.precedents.find(({ mostOnPoint }) => mostOnPoint);
  expect(nearest).toBeDefined();
  expect(partsRestingOn(assessment, { shelf: 'precedents', id: nearest?.case ?? '' })).toContain('precedent');
  expect(partsRestingOn(assessment, { shelf: 'precedents', id: 'no-such-case' })).toEqual([]);
});

it('counts no duty that is not required', () => {
  const assessment = assessedOn('2026-11-22');
  const { duties } = assessment.limbs.operational;
  const isRequired = (authority: string) =>
    duties.some((duty) => duty.authority === authority && duty.state !== 'not-required');
  const spared = duties.find(({ authority }) => !isRequired(authority));
  expect(spared).toBeDefined();
  const parts = partsRestingOn(assessment, { shelf: 'authorities', id: spared?.authority ?? '' });
  expect(parts).not.toContain('duty');
});
