import { describe, expect, it } from 'vitest';
import { memoPresets } from '../../../shared/memo/layouts/index';
import { memoProfiles } from '../../../shared/memo/model';
import { evidenceSchedule } from '../../../shared/memo/schedule/evidence-schedule';
import { languages } from '../../../shared/model/text';
import { memoOf, smallMemo } from '../../fixtures/memo';
import { part, writeParts } from './parts';
import { canCheck, checkedParts as checked, schemaErrors as errorsOf } from './schema-check';

describe.skipIf(!canCheck)('every part is valid against ECMA-376 transitional', () => {
  const profiled = languages.flatMap((lang) => memoProfiles.map((profile) => [lang, profile] as const));

  it.each(languages)('%s, a schedule of evidence, in every layout', async (lang) => {
    const record = { reference: 'E1', title: 'Hosting contract', kind: 'contract' };
    const head = { lang, matter: 'Shanghai nodes', client: 'Nodeworks', date: '2026-11-26' } as const;
    const outline = evidenceSchedule({ ...head, evidence: [{ record, proves: [] }] });
    for (const preset of memoPresets) {
      const parts = await writeParts(outline, { preset });
      expect(errorsOf(parts, checked(parts))).toBe('');
    }
  });

  it.each(profiled)('%s, %s, in every layout', async (lang, profile) => {
    const outline = memoOf({ lang, profile, final: profile === 'client' });
    for (const preset of memoPresets) {
      const parts = await writeParts(outline, { preset });
      expect(checked(parts).length).toBeGreaterThan(12);
      expect(errorsOf(parts, checked(parts))).toBe('');
    }
  });

  it.each(memoPresets)('with a letterhead, %s', async (preset) => {
    const parts = await writeParts(smallMemo([]), { preset, letterhead: ['某某律师事务所', 'Road & Co.'] });
    expect(checked(parts).length).toBeGreaterThan(12);
    expect(errorsOf(parts, checked(parts))).toBe('');
  });

  it('and the check sees a fault', async () => {
    const parts = await writeParts(memoOf());
    const path = 'word/document.xml';
    const broken = part(parts, path).replace('<w:cantSplit/>', '<w:cannotSplit/>');
    expect(errorsOf({ ...parts, [path]: broken }, [path])).toContain('cannotSplit');
  });
});
