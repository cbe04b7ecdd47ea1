import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../shared/memo/docx/write-docx';
import { languages } from '../../../shared/model/text';
import { memoOf } from '../../fixtures/memo';
import { paragraphs, part, partsOf, plain } from './parts';

const office = '/usr/lib/libreoffice/program/libswlo.so';
const pythonDocx = '/usr/lib/python3/dist-packages/docx';

const memos = { zh: memoOf(), en: memoOf({ lang: 'en' }), ru: memoOf({ lang: 'ru' }) };
let folder = '';
const fileOf = (lang: keyof typeof memos): string => join(folder, `${lang}.docx`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'adit-readers-'));
  for (const lang of languages) writeFileSync(fileOf(lang), await writeDocx(memos[lang], { preset: 'firm' }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The text of the body as the file holds it, without what fields instruct. */
const ownText = (lang: keyof typeof memos): readonly string[] => {
  const parts = partsOf(readFileSync(fileOf(lang)));
  return paragraphs(part(parts, 'word/document.xml'))
    .filter((paragraph) => !/w:val="TOC/.test(paragraph))
    .map((paragraph) => plain(paragraph.replace(/<w:instrText.*?<\/w:instrText>/g, '')).trim())
    .filter((text) => text !== '');
};

const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe.each(languages)('a %s memo is read', (lang) => {
  it('by mammoth, with the same text', async () => {
    const { value, messages } = await mammoth.extractRawText({ path: fileOf(lang) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    const read = squeezed(value.replace(/\[\d{1,3}\]/g, ''));
    expect(ownText(lang).filter((text) => !read.includes(squeezed(text)))).toEqual([]);
  });

  it.skipIf(!existsSync(pythonDocx))('by python-docx, with the same text', () => {
    const program = [
      'import sys, docx',
      'from docx.oxml.ns import qn',
      'from docx.text.paragraph import Paragraph',
      'd = docx.Document(sys.argv[1])',
      // Its lists of paragraphs and tables leave out what stands in content controls, as every block here does.
      'out = [Paragraph(p, d).text for p in d.element.body.iter(qn("w:p"))]',
      'print("\\n".join(out))',
      'print(len(list(d.element.body.iter(qn("w:tbl")))), d.sections[0].page_width.cm)',
    ].join('\n');
    const read = execFileSync('/usr/bin/python3', ['-c', program, fileOf(lang)], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      env: { PYTHONIOENCODING: 'utf-8' },
    });
    const all = squeezed(read);
    expect(ownText(lang).filter((text) => !all.includes(squeezed(text)))).toEqual([]);
    expect(read).toMatch(/\d+ 21\.0/);
  });
});

describe.skipIf(!existsSync(office) || !existsSync('/usr/bin/pdftotext'))('LibreOffice', () => {
  it('opens the memos and lays them out', () => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...languages.map(fileOf)];
    execFileSync('/usr/bin/soffice', args, { stdio: 'pipe', timeout: 120_000 });
    for (const lang of languages) {
      const pdf = join(folder, `${lang}.pdf`);
      const info = execFileSync('/usr/bin/pdfinfo', [pdf], { encoding: 'utf8' });
      const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
      expect(pages).toBeGreaterThanOrEqual(10);
      const text = execFileSync('/usr/bin/pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
      const last = { zh: `第${pages}页共${pages}页`, en: `Page${pages}of${pages}`, ru: `Стр.${pages}из${pages}` }[lang];
      const shown = squeezed(text);
      expect(shown.includes(last)).toBe(true);
      // Numbers come from the numbering, not from the text.
      expect(shown.includes({ zh: '六、法律分析', en: '6Analysis', ru: '6Правовойанализ' }[lang])).toBe(true);
      // Nothing is printed as a box or a missing glyph.
      expect(/[\ufffd\u25a1]/.test(text)).toBe(false);
    }
  }, 180_000);
});
