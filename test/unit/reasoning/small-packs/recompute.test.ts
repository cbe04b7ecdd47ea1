import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../shared/model/fact';
import type { Condition } from '../../../../shared/packs/condition';
import type { Pack } from '../../../../shared/packs/schema';
import { mismatchesIn, recordOf } from '../../../../shared/reasoning/recompute';
import { duty, element, factor, limbsWith, packOf, question, rule } from '../../../fixtures/small-pack';

const one: Condition = { fact: 'a.one', is: true };
const pack = packOf([question('a.one'), question('d.applies'), question('d.met')], {
  elements: [element('one')],
  factors: [factor('first', one)],
  limbs: limbsWith({ industrial: { rules: [rule('r', { element: 'one', is: true }, 'mining')] } }),
  duties: [duty('filing')],
});
/** Any function that tells texts apart will do here. */
const hash = (text: string): string => {
  let value = 7;
  for (const char of text) value = (Math.imul(value, 31) + char.charCodeAt(0)) | 0;
  return `${value}`;
};
const facts: readonly Fact[] = [
  { key: 'd.met', value: true, status: 'disputed', alternative: false, note: 'a note', evidence: [] },
  { key: 'a.one', value: true, status: 'verified', evidence: [{ id: 'secret-paper' }] },
];
const recorded = () => recordOf(pack, facts, '2022-01-01', hash);

describe('the record of a conclusion', () => {
  it('holds the facts by key, as far as the reasoning reads them, and nothing else of the matter', () => {
    const record = recorded();
    expect(record.facts).toEqual([
      { key: 'a.one', value: true, status: 'verified', evidence: [] },
      { key: 'd.met', value: true, status: 'disputed', alternative: false, evidence: [] },
    ]);
    expect(JSON.stringify(record)).not.toMatch(/note|secret-paper/);
  });

  it('holds the pack, the day and every result', () => {
    const record = recorded();
    expect(record).toMatchObject({
      format: 'adit-record',
      version: 1,
      asOf: '2022-01-01',
      pack: { id: 'small', version: '2026.01.1' },
    });
    expect(record.results).toEqual([
      { kind: 'finding', id: 'industrial', value: 'mining' },
      { kind: 'finding', id: 'financial', value: 'grey' },
      { kind: 'finding', id: 'operational', value: 'duties-unknown' },
      { kind: 'finding', id: 'civil', value: 'not-applicable' },
      { kind: 'element', id: 'one', value: 'true' },
      { kind: 'duty', id: 'filing', value: 'unknown' },
    ]);
  });

  it('is the same in whatever order the facts came', () => {
    const record = recorded();
    expect(recordOf(pack, [...facts].reverse(), '2022-01-01', hash)).toEqual(record);
  });
});

describe('recomputing it', () => {
  const weaker: Pack = { ...pack, factors: [factor('first', one, { weight: 'weak' })] };

  it('confirms it where all comes out the same', () => {
    const record = recorded();
    expect(mismatchesIn(pack, record, hash)).toEqual([]);
  });

  it('tells under another pack that it is another, and every result that differs', () => {
    const record = recorded();
    expect(mismatchesIn(weaker, record, hash)).toEqual([
      { kind: 'pack', recorded: 'small 2026.01.1', found: 'small 2026.01.1' },
      { kind: 'result', result: { kind: 'finding', id: 'industrial' }, recorded: 'mining', found: 'grey' },
      { kind: 'result', result: { kind: 'element', id: 'one' }, recorded: 'true', found: 'unknown' },
    ]);
  });

  it('tells a result that was not recorded, and one that is not found', () => {
    const record = recorded();
    const [first, ...rest] = record.results;
    const odd = { kind: 'duty', id: 'gone', value: 'met' } as const;
    expect(mismatchesIn(pack, { ...record, results: [...rest, odd] }, hash)).toEqual([
      { kind: 'result', result: { kind: 'duty', id: 'gone' }, recorded: 'met', found: null },
      { kind: 'result', result: { kind: 'finding', id: 'industrial' }, recorded: null, found: first?.value },
    ]);
  });

  it('tells where every result is the same and the assessment is not', () => {
    const record = recorded();
    expect(mismatchesIn(pack, { ...record, sha256: 'other' }, hash)).toEqual([{ kind: 'assessment' }]);
    const worded: Pack = { ...pack, manifest: { ...pack.manifest, release: '2026.02.1' } };
    expect(mismatchesIn(worded, record, hash)).toEqual([
      { kind: 'pack', recorded: 'small 2026.01.1', found: 'small 2026.02.1' },
      { kind: 'assessment' },
    ]);
  });
});
