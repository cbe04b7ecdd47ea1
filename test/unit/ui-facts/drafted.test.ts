import { beforeEach, expect, test } from 'vitest';
import { draftedIn, draftFact, forgetDrafted, settleDrafted, withDrafted } from '../../../renderer/app/drafted';
import type { Fact } from '../../../shared/model/fact';

const MATTER = 'matter';
const KEY = 'tech.machineCount';
const SITE = 'site';

const count = (value: number): Fact => ({ key: KEY, value, status: 'stated', evidence: [] });
const listed = (rev: number, value: number, instance: string | null = null) => ({ rev, instance, fact: count(value) });
const draft = (rev: number, fact: Fact | null, instance: string | null = null) => ({ key: KEY, instance, rev, fact });
const values = (rows: Parameters<typeof withDrafted>[0]) =>
  withDrafted(rows, draftedIn(MATTER)).map(({ fact, instance }) => [instance, fact.value]);

beforeEach(forgetDrafted);

test('an answer counts as it is edited until the vault lists it', () => {
  draftFact(MATTER, draft(0, count(1)));
  expect(values([])).toEqual([[null, 1]]);
  draftFact(MATTER, draft(0, count(12)));
  expect(values([])).toEqual([[null, 12]]);
  expect(values([listed(1, 12)])).toEqual([[null, 12]]);
});

test('what somebody else saved meanwhile counts before what was edited over an older answer', () => {
  draftFact(MATTER, draft(3, count(12)));
  expect(values([listed(4, 99)])).toEqual([[null, 99]]);
});

test('an answer that is taken back is gone at once', () => {
  draftFact(MATTER, draft(3, null));
  expect(values([listed(3, 12)])).toEqual([]);
});

test('each instance has its own', () => {
  draftFact(MATTER, draft(2, count(7), SITE));
  expect(values([listed(2, 5), listed(2, 6, SITE)])).toEqual([
    [null, 5],
    [SITE, 7],
  ]);
});

test('a first answer that is undone does not come back', () => {
  draftFact(MATTER, draft(0, count(1)));
  settleDrafted(MATTER, { key: KEY, instance: null, rev: 1 });
  expect(values([])).toEqual([]);
});

test('what is not listed yet stays when its place is looked at again', () => {
  draftFact(MATTER, draft(2, count(7)));
  settleDrafted(MATTER, { key: KEY, instance: null, rev: 2 });
  expect(values([listed(2, 5)])).toEqual([[null, 7]]);
});

test('the rows stay the same list where everything is listed', () => {
  const rows = [listed(4, 12)];
  draftFact(MATTER, draft(3, count(12)));
  expect(withDrafted(rows, draftedIn(MATTER))).toBe(rows);
});

test('another matter that is worked on leaves nothing of the one before', () => {
  draftFact(MATTER, draft(0, count(1)));
  draftFact('another', draft(0, count(2)));
  expect(draftedIn(MATTER)).toEqual([]);
});
