import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../shared/memo/docx/template/read-template';
import { writeDocx } from '../../../shared/memo/docx/write-docx';
import { languages } from '../../../shared/model/text';
import { firmTemplate, para, stylesOnly } from '../../fixtures/firm-template';
import { memoOf } from '../../fixtures/memo';
import { wordFile } from '../../fixtures/word-file';
import { inStyle, paragraphs, part, partsOf, plain, writeParts } from './parts';
import { canCheck, checkedParts, schemaErrors } from './schema-check';

const read = (bytes: Uint8Array) => {
  const template = readTemplate(bytes);
  if (!template.ok) throw new Error(JSON.stringify(template.error));
  return template.value;
};

const use = (bytes: Uint8Array) => ({ template: read(bytes), client: '甲 & 乙公司', author: '王律师' });
const inTemplate = (bytes: Uint8Array, memo = memoOf()) => writeParts(memo, { template: use(bytes) });

const memo = memoOf();
const own = await writeParts(memo);
const file = await inTemplate(firmTemplate());
const document = part(file, 'word/document.xml');
const styles = part(file, 'word/styles.xml');
/** The table of contents, whose numbers are those of the template. */
const contents = (xml: string): string => xml.match(/<w:sdt>(?:(?!<w:sdt>).)*?TOCHeading.*?<\/w:sdt>/s)?.[0] ?? '';
const texts = (xml: string): readonly string[] =>
  paragraphs(xml)
    .map((one) => plain(one.replace(/<w:instrText.*?<\/w:instrText>/g, '')).trim())
    .filter((text) => text !== '');

describe('a memo in the template of a firm', () => {
  it('fills in the placeholders, one split over runs too, and stands between what is around it', () => {
    const all = texts(document);
    expect(all[0]).toBe('致：甲 & 乙公司　2026年11月22日');
    expect(all.at(-1)).toBe('承办：王律师');
    expect(plain(part(file, 'word/template-header1.xml'))).toContain('某某律师事务所　保密 · 律师工作文件');
    expect(JSON.stringify(file)).not.toMatch(/\{\{|\}\}/);
  });

  it('has every text that it has without', () => {
    const found = new Set(texts(document));
    const said = texts(part(own, 'word/document.xml').replace(contents(part(own, 'word/document.xml')), ''));
    expect(said.filter((text) => !found.has(text))).toEqual([]);
    expect(said.length).toBeGreaterThan(300);
    expect(texts(part(file, 'word/footnotes.xml'))).toEqual(texts(part(own, 'word/footnotes.xml')));
  });

  it('takes the styles by the names that Word gives them, and adds what is missing without typefaces of its own', () => {
    expect(inStyle(document, '1').length).toBe(inStyle(part(own, 'word/document.xml'), 'Heading1').length);
    expect(styles).toContain('<w:color w:val="8B0000"/>');
    expect(styles).not.toContain('w:styleId="Heading1"');
    expect(styles).toMatch(/w:styleId="Heading3"/);
    expect(styles.match(/<w:rFonts/g)?.length).toBe(1);
    expect(styles).toContain('Garamond');
  });

  it('defines every style that it uses, once', () => {
    const defined = [...styles.matchAll(/w:styleId="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(defined).size).toBe(defined.length);
    const used = Object.values(file).flatMap((xml) =>
      [...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val="([^"]+)"/g)].map((match) => match[1]),
    );
    expect([...new Set(used)].filter((id) => !defined.includes(id))).toEqual([]);
  });

  it('keeps the numbers of the template, and stores them in the table of contents', () => {
    const entries = texts(contents(document));
    expect(entries.find((entry) => entry.startsWith('VI.'))).toBe('VI. 法律分析');
    expect(part(file, 'word/numbering.xml')).toContain('<w:numFmt w:val="upperRoman"/>');
    expect(styles.match(/w:styleId="1".*?<\/w:style>/s)?.[0]).toContain('<w:numId w:val="7"/>');
  });

  it('begins every numbered list anew', () => {
    const lists = new Set([...document.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map((match) => match[1]));
    const numbering = part(file, 'word/numbering.xml');
    for (const id of lists) expect(numbering).toMatch(new RegExp(`w:numId="${id}".*?startOverride`));
    expect(lists.size).toBeGreaterThan(0);
  });

  it('keeps the page of the template, and no table is wider than its text', () => {
    expect(document).toContain('<w:pgSz w:w="12240" w:h="15840"/>');
    const widths = [...document.matchAll(/<w:tblW w:w="(\d+)"/g)].map((match) => Number(match[1]));
    expect(Math.max(...widths)).toBeLessThanOrEqual(12_240 - 2 * 1_134);
    expect(Math.min(...widths)).toBeGreaterThan(9_900);
  });

  it('carries nothing of the template but what it shows', () => {
    expect(Object.keys(file).filter((path) => !/^(word|docProps|_rels)\/|^\[/.test(path))).toEqual([]);
    expect(JSON.stringify(file)).not.toMatch(/rsid|Somebody|customXml/);
    expect(part(file, 'docProps/core.xml')).toContain('<dc:creator></dc:creator>');
    expect(Object.keys(file)).toContain('word/media/template1.png');
  });

  it('is the same file twice', async () => {
    const hash = async () => {
      const bytes = await writeDocx(memo, { preset: 'firm', template: use(firmTemplate()) });
      return createHash('sha256').update(bytes).digest('hex');
    };
    expect(await hash()).toBe(await hash());
  });

  it('resolves every reference', () => {
    for (const [path, xml] of Object.entries(file).filter(([name]) => /^word\/[^/]*\.xml$/.test(name))) {
      const rels = file[`word/_rels/${path.slice('word/'.length)}.rels`] ?? '';
      const targets = new Map([...rels.matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)].map((m) => [m[1], m[2]]));
      for (const [, id] of xml.matchAll(/ r:(?:id|embed)="([^"]+)"/g)) expect(targets.has(id)).toBe(true);
      for (const target of targets.values()) expect(Object.keys(file)).toContain(`word/${target}`);
    }
  });
});

describe('a template of styles alone', () => {
  it('gets header and footer, numbers and page count of ours, and begins with the memo', async () => {
    const parts = await inTemplate(stylesOnly());
    const xml = part(parts, 'word/document.xml');
    expect(plain(part(parts, 'word/memo-header.xml'))).toBe('保密 · 律师工作文件');
    expect(part(parts, 'word/memo-footer.xml')).toContain('NUMPAGES');
    expect(texts(xml)[0]).toBe('法律备忘录');
    expect(xml).toMatch(/<w:sectPr><w:headerReference [^>]*\/><w:footerReference /);
  });

  it('follows the text that a template has, where no placeholder says otherwise', async () => {
    const parts = await inTemplate(wordFile({ body: `${para('信头 Letterhead')}<w:sectPr/>` }));
    expect(texts(part(parts, 'word/document.xml')).slice(0, 2)).toEqual(['信头 Letterhead', '法律备忘录']);
  });

  it('shows the legend in the text where its own header does not', async () => {
    const parts = await inTemplate(firmTemplate({ header: para('某某律师事务所') }));
    expect(inStyle(part(parts, 'word/document.xml'), 'Legend')).toEqual(['保密 · 律师工作文件']);
  });
});

const names = [
  ['h', '标题 1'],
  ['h', 'Заголовок 1'],
  ['h', 'Heading 1'],
  ['Heading1', 'Firm chapter'],
] as const;

it.each(names)('a style with the id %s and the name %s is the first heading', async (id, name) => {
  const style = `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const parts = await inTemplate(
    wordFile({
      rels: [{ id: 'rId1', type: 'styles', target: 'styles.xml' }],
      types: { 'word/styles.xml': 'styles' },
      parts: {
        'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${style}</w:styles>`,
      },
    }),
  );
  expect(inStyle(part(parts, 'word/document.xml'), id)).toContain('法律分析');
  // Not numbered by the template, so by ours.
  expect(part(parts, 'word/styles.xml')).toMatch(new RegExp(`w:styleId="${id}">.*?<w:numPr>`));
});

describe('a template that LibreOffice wrote', async () => {
  const bytes = readFileSync(new URL('fixtures/firm-by-libreoffice.docx', import.meta.url));
  const written = await writeDocx(memo, { preset: 'firm', template: use(bytes) });
  const parts = partsOf(written);

  it('is filled in, in its header too, with its own styles and our numbers', () => {
    expect(plain(part(parts, 'word/template-header1.xml'))).toContain('林奎斯特律师事务所 · 保密 · 律师工作文件');
    expect(inStyle(part(parts, 'word/document.xml'), 'Title')).toEqual(['法律备忘录']);
    expect(inStyle(part(parts, 'word/document.xml'), 'TextBody').length).toBeGreaterThan(50);
    // It binds headings to a list that shows nothing.
    expect(part(parts, 'word/numbering.xml')).toContain('<w:lvlText w:val="%1、"/>');
  });

  it('is read by mammoth, with the same text', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(written) });
    const squeezed = (text: string) => text.replace(/\s+/g, '');
    const found = squeezed(value.replace(/\[\d{1,3}\]/g, ''));
    const said = texts(part(own, 'word/document.xml').replace(contents(part(own, 'word/document.xml')), ''));
    expect(said.filter((text) => !found.includes(squeezed(text)))).toEqual([]);
  });

  it.skipIf(!existsSync('/usr/lib/python3/dist-packages/docx'))('is read by python-docx, with the same text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'adit-template-'));
    writeFileSync(join(folder, 'memo.docx'), written);
    // Every text of the body, whatever it stands in: content controls too.
    const program =
      'import sys, docx\nbody = docx.Document(sys.argv[1]).element.body\n' +
      'print("".join(t.text or "" for t in body.iter("{%s}t" % body.nsmap["w"])))';
    const read = execFileSync('/usr/bin/python3', ['-c', program, join(folder, 'memo.docx')], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      env: { PYTHONIOENCODING: 'utf-8' },
    });
    rmSync(folder, { recursive: true });
    const squeezed = (text: string) => text.replace(/\s+/g, '');
    const said = texts(part(own, 'word/document.xml').replace(contents(part(own, 'word/document.xml')), ''));
    expect(said.filter((text) => !squeezed(read).includes(squeezed(text)))).toEqual([]);
  });

  it.skipIf(!canCheck)('stays valid', () => {
    expect(schemaErrors(parts, checkedParts(parts))).toBe('');
  });
});

describe.skipIf(!canCheck)('every part is valid against ECMA-376 transitional', () => {
  it.each(languages)('%s', async (lang) => {
    const outline = memoOf({ lang, profile: 'client' });
    for (const bytes of [firmTemplate(), stylesOnly(), wordFile({})]) {
      const parts = await inTemplate(bytes, outline);
      expect(schemaErrors(parts, checkedParts(parts))).toBe('');
    }
  });
});
