import { describe, expect, it } from 'vitest';
import type { Authority, Precedent } from '../../../../shared/packs/schema';
import { highestOf, NO_AUTHORITY, rankOf } from '../../../../shared/reasoning/authority-rank';
import { citableOn, decidedBy, standingOn, weighingCases } from '../../../../shared/reasoning/law-in-time';
import { authority, cite, packOf } from '../../../fixtures/small-pack';

const stands = (rest: Partial<Authority>, days: readonly string[]) =>
  days.map((day) => standingOn(authority('law', rest), day));

describe('an authority', () => {
  it('can be cited from its effect, else from its publication, else from its issue', () => {
    const days = ['2020-12-31', '2021-01-01'];
    const since = ['not-yet', 'in-force'];
    expect(stands({ issuedOn: '2021-01-01' }, days)).toEqual(since);
    expect(stands({ issuedOn: '2019-01-01', publishedOn: '2021-01-01' }, days)).toEqual(since);
    expect(stands({ publishedOn: '2019-01-01', effectiveOn: '2021-01-01' }, days)).toEqual(since);
  });

  it('ends on the day of its repeal, and after the last day of a validity that ran out', () => {
    const days = ['2021-12-31', '2022-01-01', '2022-01-02'];
    expect(stands({ repealedOn: '2022-01-01' }, days)).toEqual(['in-force', 'ended', 'ended']);
    expect(stands({ expiredOn: '2022-01-01' }, days)).toEqual(['in-force', 'in-force', 'ended']);
    expect(stands({ status: 'draft' }, days)).toEqual(['draft', 'draft', 'draft']);
  });

  it('is cited whether in force, ended or a draft, but not before its time', () => {
    const pack = packOf([], {
      authorities: [
        authority('old', { repealedOn: '2021-01-01' }),
        authority('draft', { status: 'draft' }),
        authority('later', { effectiveOn: '2023-01-01' }),
      ],
    });
    expect(citableOn(pack, cite('later', 'old', 'draft'), '2022-01-01')).toEqual(cite('old', 'draft'));
    expect(() => citableOn(pack, cite('gone'), '2022-01-01')).toThrow(/authority "gone"/);
  });
});

describe('the rank of what is cited', () => {
  const pack = packOf([], {
    authorities: [
      authority('notice', { kind: 'departmental-notice' }),
      authority('local', { kind: 'local-rule' }),
      authority('press', { kind: 'press-statement' }),
      authority('ended', { repealedOn: '2021-01-01' }),
      authority('reading', { kind: 'judicial-interpretation' }),
    ],
  });
  const day = '2022-01-01';

  it('is that of the highest in force', () => {
    expect(highestOf(pack, cite('local', 'notice', 'press', 'ended'), day)?.id).toBe('notice');
    expect(rankOf(pack, cite('local', 'notice', 'ended'), day)).toBe(2);
    expect(rankOf(pack, cite('notice', 'reading'), day)).toBe(1);
    expect(rankOf(pack, cite('press'), day)).toBe(5);
  });

  it('is below all others where nothing in force is cited', () => {
    expect(highestOf(pack, cite('ended'), day)).toBeUndefined();
    expect(rankOf(pack, cite('ended'), day)).toBe(NO_AUTHORITY);
    expect(rankOf(pack, [], day)).toBeGreaterThan(rankOf(pack, cite('press'), day));
  });
});

describe('a decided case', () => {
  const decided = (id: string, decidedOn: string | null) => ({ id, decidedOn }) as Precedent;

  it('of which only the month or the year is known counts from the end of it', () => {
    const by = (on: string | null, day: string) => decidedBy(decided('case', on), day);
    expect([by('2021', '2021-12-30'), by('2021', '2021-12-31')]).toEqual([false, true]);
    expect([by('2021-06', '2021-06-30'), by('2021-06', '2021-07-01')]).toEqual([false, true]);
    expect([by('2021-06-15', '2021-06-14'), by('2021-06-15', '2021-06-15')]).toEqual([false, true]);
    expect(by(null, '1990-01-01')).toBe(true);
  });

  it('weighs once it is decided, unless it is set aside', () => {
    const precedents = [decided('early', '2020-01-01'), decided('late', '2023-01-01'), decided('aside', '2020-01-01')];
    expect([...weighingCases(packOf([], { precedents }), '2022-01-01', ['aside'])]).toEqual(['early']);
  });
});
