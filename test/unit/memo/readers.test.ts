import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../shared/memo/docx/write-docx';
import { readMatter } from '../../../shared/model/read-matter';
import { languages } from '../../../shared/model/text';
import { cnMining } from '../../../shared/packs/cn-mining/index';
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

/** A matter whose letter in the court's layout once ended in an empty page. */
const hosting = readMatter(readFileSync('examples/hosting-july-2021.json'), cnMining);
const letters = hosting.ok
  ? ({
      'zh-official': { outline: memoOf({ matter: hosting.value, profile: 'client' }), preset: 'official' },
      'en-court': { outline: memoOf({ lang: 'en', matter: hosting.value, profile: 'authority' }), preset: 'court' },
      'ru-court': { outline: memoOf({ lang: 'ru', matter: hosting.value, profile: 'authority' }), preset: 'court' },
    } as const)
  : {};

/** The pages of a PDF as text. */
const readPages = (name: string): readonly string[] =>
  execFileSync('/usr/bin/pdftotext', ['-layout', join(folder, `${name}.pdf`), '-'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
    .split('\f')
    .slice(0, -1);

const laidOut = new Map<string, readonly string[]>();
const pagesOf = (name: string): readonly string[] => laidOut.get(name) ?? [];

/** The last two signs before each footnote, with its number: of more, some could stand on the page before. */
const beforeNotes = (name: string): readonly string[] => {
  const xml = part(partsOf(readFileSync(join(folder, `${name}.docx`))), 'word/document.xml');
  const marked = xml
    .replace(/<w:footnoteReference w:id="(\d+)"\/>/g, '⟦$1⟧')
    .replace(/<w:instrText.*?<\/w:instrText>/g, '');
  return [...squeezed(plain(marked)).matchAll(/([^⟦⟧]{2})⟦(\d+)⟧/g)].map(([, said = '', note = '']) => said + note);
};

describe.skipIf(!existsSync(office) || !existsSync('/usr/bin/pdftotext'))('LibreOffice', () => {
  beforeAll(async () => {
    for (const [name, { outline, preset }] of Object.entries(letters))
      writeFileSync(join(folder, `${name}.docx`), await writeDocx(outline, { preset }));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const names = [...languages, ...Object.keys(letters)];
    const files = names.map((name) => join(folder, `${name}.docx`));
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files];
    execFileSync('/usr/bin/soffice', args, { stdio: 'pipe', timeout: 170_000 });
    for (const name of names) laidOut.set(name, readPages(name));
  }, 180_000);

  it.each([...languages, ...Object.keys(letters)])('leaves no page of %s bare', (name) => {
    const lines = pagesOf(name).map((page) => page.split('\n').filter((line) => line.trim() !== ''));
    // The legend, the number of the page, and a heading with its first line or the end of a paragraph.
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((page) => page.length < 4)).toEqual([]);
  });

  it.each([...languages, ...Object.keys(letters)])('prints the sign before every footnote of %s', (name) => {
    const shown = squeezed(pagesOf(name).join(''));
    const notes = beforeNotes(name);
    expect(notes.length).toBeGreaterThan(3);
    expect(notes.filter((one) => !shown.includes(one))).toEqual([]);
  });

  it('opens the memos and lays them out', () => {
    for (const lang of languages) {
      const laid = pagesOf(lang);
      const text = laid.join('\n');
      const pages = laid.length;
      expect(pages).toBeGreaterThanOrEqual(10);
      const last = { zh: `第${pages}页共${pages}页`, en: `Page${pages}of${pages}`, ru: `Стр.${pages}из${pages}` }[lang];
      const shown = squeezed(text);
      expect(shown.includes(last)).toBe(true);
      // Numbers come from the numbering, not from the text.
      expect(shown.includes({ zh: '六、法律分析', en: '6Analysis', ru: '6Правовойанализ' }[lang])).toBe(true);
      // Nothing is printed as a box or a missing glyph.
      expect(/[\ufffd\u25a1]/.test(text)).toBe(false);
    }
  });
});
