import { describe, expect, it } from 'vitest';
import example from '../../../examples/light-mining-shanghai.json';
import { outlineMemo } from '../../../shared/memo/outline';
import { matterSchema } from '../../../shared/model/matter';
import { memoSchema } from '../../../shared/model/memo';
import { cnMining } from '../../../shared/packs/cn-mining';
import { assess } from '../../../shared/reasoning/assess';

const matter = matterSchema.parse(example);
const assessment = assess(cnMining, matter, { asOf: '2026-11-22', withoutPrecedents: [] });
const memo = outlineMemo({ pack: cnMining, matter, assessment, lang: 'en', profile: 'internal' });

/** As a file would bring it back. */
const stored = (): Record<string, unknown> => JSON.parse(JSON.stringify(memo));

const faults = (value: unknown): readonly string[] =>
  (memoSchema.safeParse(value).error?.issues ?? []).map(({ path }) => path.join('.'));

describe('the memo schema', () => {
  it('takes every memo that is written, and gives it back unchanged', () => {
    expect(memoSchema.parse(stored())).toEqual(stored());
  });

  it('refuses unknown keys and days that do not exist, with the place', () => {
    expect(memoSchema.safeParse({ ...stored(), signature: 'x' }).success).toBe(false);
    expect(faults({ ...stored(), date: '2026-02-30' })).toEqual(['date']);
  });

  it('refuses a block of a kind that it does not know', () => {
    const blocks = [{ id: 'x', source: {}, kind: 'script', content: [] }];
    expect(faults({ ...stored(), blocks })).toEqual(['blocks.0']);
  });
});
