import { expect, test } from 'vitest';
import {
  atPage,
  isKnown,
  type KnownAnswer,
  notKnown,
  withAlternative,
  withEvidence,
  withNote,
  withStatus,
  withValue,
} from '../../../renderer/features/facts/answer';

const KEY = 'tech.machineCount';
const known = (value: KnownAnswer['value'], more: Partial<KnownAnswer> = {}): KnownAnswer => ({
  key: KEY,
  value,
  status: 'stated',
  evidence: [],
  ...more,
});

test('a first answer is the client’s word', () => {
  expect(withValue(KEY, null, 24)).toEqual(known(24));
});

test('another answer keeps how well it is known, its evidence and its note', () => {
  const before = known(24, { status: 'verified', evidence: [{ id: 'E1', page: '2' }], note: 'Counted' });
  expect(withValue(KEY, before, 25)).toEqual({ ...before, value: 25 });
});

test('an answer that is taken away leaves its note and its evidence, or nothing', () => {
  expect(withValue(KEY, known(24), null)).toBeNull();
  expect(withValue(KEY, known(24, { note: 'Counted' }), null)).toEqual({
    key: KEY,
    value: null,
    status: 'unknown',
    evidence: [],
    note: 'Counted',
  });
});

test('a dispute about yes or no has its other version by itself, and keeps both when the answer turns', () => {
  const disputed = withStatus(known(true), 'disputed');
  expect(disputed).toEqual(known(true, { status: 'disputed', alternative: false }));
  expect(isKnown(disputed) && withValue(KEY, disputed, false)).toEqual(
    known(false, { status: 'disputed', alternative: true }),
  );
});

test('a dispute about a number begins when the other version is given and differs, and ends without it', () => {
  expect(withStatus(known(24), 'disputed')).toEqual(known(24));
  expect(withAlternative(known(24), 24)).toEqual(known(24));
  const disputed = known(24, { status: 'disputed', alternative: 30 });
  expect(withAlternative(known(24), 30)).toEqual(disputed);
  expect(withValue(KEY, disputed, 30)).toEqual(known(30));
  expect(withAlternative(disputed, null)).toEqual(known(24));
  expect(withStatus(disputed, 'verified')).toEqual(known(24, { status: 'verified' }));
});

test('that nobody knows is an answer, without a value and without a second version', () => {
  expect(notKnown(KEY, known(24, { status: 'disputed', alternative: 30, note: 'Ask' }))).toEqual({
    key: KEY,
    value: null,
    status: 'unknown',
    evidence: [],
    note: 'Ask',
  });
});

test('a note or evidence may come before the answer, and go again', () => {
  const noted = withNote(KEY, null, 'Ask');
  expect(noted).toEqual({ key: KEY, value: null, status: 'unknown', evidence: [], note: 'Ask' });
  expect(withNote(KEY, noted, '')).toBeNull();
  const proved = withEvidence(KEY, null, [{ id: 'E1' }]);
  expect(proved).toMatchObject({ status: 'unknown', evidence: [{ id: 'E1' }] });
  expect(withEvidence(KEY, proved, [])).toBeNull();
  expect(withNote(KEY, known(24, { note: 'Ask' }), '')).toEqual(known(24));
});

test('a page is set in one piece of evidence and taken out again', () => {
  const evidence = [{ id: 'E1' }, { id: 'E2', page: '3' }];
  expect(atPage(evidence, 'E1', '7')).toEqual([
    { id: 'E1', page: '7' },
    { id: 'E2', page: '3' },
  ]);
  expect(atPage(evidence, 'E2', '')).toEqual([{ id: 'E1' }, { id: 'E2' }]);
});
