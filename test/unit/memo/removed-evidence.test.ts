import { expect, it } from 'vitest';
import { outlineMemo } from '../../../shared/memo/outline';
import { exampleMatter, memoInput, textUnder } from '../../fixtures/memo';

const [first, second] = exampleMatter.evidence;

it('evidence whose file was taken out stands in the annex as a stub with its reason', () => {
  const removal = { reason: '误收他案材料', by: '王某', at: '2026-11-20T08:00:00.000Z' };
  const annex = textUnder(outlineMemo({ ...memoInput(), removals: { [first?.id ?? '']: removal } }), 'annex-evidence');
  expect(annex).toContain('合同、2024年1月18日该证据已于2026年11月20日由王某移除。理由：误收他案材料');
  expect(annex).toContain(second?.title);
  expect(textUnder(outlineMemo(memoInput()), 'annex-evidence')).not.toContain('移除');
});
