import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoPresets } from '../../../shared/memo/layouts/index';
import { memoProfiles } from '../../../shared/memo/model';
import { evidenceSchedule } from '../../../shared/memo/schedule/evidence-schedule';
import { languages } from '../../../shared/model/text';
import { memoOf, smallMemo } from '../../fixtures/memo';
import { type Parts, part, writeParts } from './parts';

const schema = fileURLToPath(new URL('../../../../shared/ooxml-xsd/ooxml-all.xsd', import.meta.url));
const xmllint = '/usr/bin/xmllint';

/** The Dublin Core schemas that the core properties need are not part of the set. */
const checked = (parts: Parts): readonly string[] =>
  Object.keys(parts).filter((path) => /\.(xml|rels)$/.test(path) && path !== 'docProps/core.xml');

/** What a reader does with markup compatibility: nothing of what may be ignored is left. */
const withoutIgnorable = (xml: string): string => {
  const [attribute = '', prefixes = ''] = / mc:Ignorable="([^"]*)"/.exec(xml) ?? [];
  return prefixes
    .split(' ')
    .filter((prefix) => prefix !== '')
    .reduce(
      (left, prefix) => left.replace(new RegExp(`<${prefix}:\\w+(?: [^>]*)?/>`, 'g'), ''),
      xml.replace(attribute, ''),
    );
};

describe.skipIf(!existsSync(schema) || !existsSync(xmllint))(
  'every part is valid against ECMA-376 transitional',
  () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'adit-schema-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const errorsOf = (parts: Parts, paths: readonly string[]): string => {
      const files = paths.map((path, index) => {
        const file = join(folder, `${index}-${path.replace(/[^\w.]/g, '_')}`);
        writeFileSync(file, withoutIgnorable(part(parts, path)));
        return file;
      });
      try {
        execFileSync(xmllint, ['--noout', '--schema', schema, ...files], { stdio: 'pipe' });
        return '';
      } catch (error) {
        const { stderr } = error as { readonly stderr: Buffer };
        return stderr
          .toString()
          .replace(/.* validates\n/g, '')
          .slice(0, 2000);
      }
    };

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
  },
);
