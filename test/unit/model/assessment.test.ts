import { describe, expect, it } from 'vitest';
import { assessmentSchema } from '../../../shared/model/assessment';
import { readMatter } from '../../../shared/model/read-matter';
import { cnMining } from '../../../shared/packs/cn-mining/index';
import { assess } from '../../../shared/reasoning/assess';
import { bytesOf, plainMatter } from './matter-files';

const assessed = () => {
  const matter = readMatter(bytesOf(JSON.stringify(plainMatter())), cnMining);
  if (!matter.ok) throw new Error('the plain matter is broken');
  return assess(cnMining, matter.value, { asOf: '2026-11-22', withoutPrecedents: [] });
};

describe('assessmentSchema', () => {
  it('describes what an assessment of a matter is', () => {
    const result = assessmentSchema.safeParse(assessed());
    expect(result.success ? [] : result.error.issues).toEqual([]);
  });

  it('refuses a finding from the ladder of another limb, and keys that it does not know', () => {
    const assessment = assessed();
    const civil = { ...assessment.civil, finding: 'mining' };
    expect(assessmentSchema.safeParse({ ...assessment, civil }).success).toBe(false);
    expect(assessmentSchema.safeParse({ ...assessment, remark: '' }).success).toBe(false);
  });
});
