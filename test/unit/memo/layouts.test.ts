import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../shared/memo/docx/write-docx';
import { type MemoPreset, memoLayouts, memoPresets } from '../../../shared/memo/layouts/index';
import { memoProfiles } from '../../../shared/memo/model';
import { everyBlock } from '../../../shared/memo/walk';
import { type Language, languages } from '../../../shared/model/text';
import { memoOf, smallMemo, textOf } from '../../fixtures/memo';
import { type Parts, part, plain, writeParts } from './parts';

const empty = (lang: Language) => smallMemo([], { lang });
const small = new Map<string, Parts>();
for (const preset of memoPresets) {
  for (const lang of languages) small.set(`${preset}-${lang}`, await writeParts(empty(lang), { preset }));
}
const partsOf = (preset: MemoPreset, lang: Language): Parts => small.get(`${preset}-${lang}`) ?? {};

const styleOf = (parts: Parts, id: string): string =>
  part(parts, 'word/styles.xml').match(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's'))?.[0] ?? '';

describe('the official layout', () => {
  const parts = partsOf('official', 'zh');

  it('has the page of GB/T 9704: 37, 35, 28 and 26 mm, 22 lines of 28 characters', () => {
    const margins = part(parts, 'word/document.xml').match(/<w:pgMar [^>]*>/)?.[0] ?? '';
    const inTwips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);
    expect(margins).toContain(`w:top="${inTwips(37)}"`);
    expect(margins).toContain(`w:bottom="${inTwips(35)}"`);
    expect(margins).toContain(`w:left="${inTwips(28)}"`);
    expect(margins).toContain(`w:right="${inTwips(26)}"`);
    const pitch = Number(/w:linePitch="(\d+)"/.exec(part(parts, 'word/document.xml'))?.[1]);
    expect(Math.floor(inTwips(297 - 37 - 35) / pitch)).toBe(22);
    const body = styleOf(parts, 'BodyText');
    expect(body).toContain(`w:line="${pitch}" w:lineRule="exact"`);
    const character = 320 + Number(/<w:spacing w:val="(-?\d+)"\/>/.exec(body)?.[1]);
    expect(Math.floor(inTwips(210 - 28 - 26) / character)).toBe(28);
  });

  it('has its typefaces and sizes', () => {
    expect(styleOf(parts, 'Title')).toMatch(/w:eastAsia="方正小标宋简体".*<w:sz w:val="44"\/>/s);
    expect(styleOf(parts, 'BodyText')).toMatch(/w:eastAsia="仿宋".*<w:sz w:val="32"\/>/s);
    expect(styleOf(parts, 'Heading1')).toMatch(/w:eastAsia="黑体".*<w:sz w:val="32"\/>/s);
    expect(styleOf(parts, 'Heading2')).toMatch(/w:eastAsia="楷体".*<w:sz w:val="32"\/>/s);
    expect(styleOf(parts, 'Heading3')).toMatch(/w:eastAsia="仿宋".*<w:sz w:val="32"\/>/s);
    for (const id of ['Heading2', 'Heading3']) expect(styleOf(parts, id)).not.toContain('<w:b/>');
  });

  it.each(languages)('numbers pages in 四号 between dashes, on the outer side (%s)', (lang) => {
    const own = partsOf('official', lang);
    const footers = Object.keys(own).filter((path) => /^word\/footer\d\.xml$/.test(path));
    expect(footers.map((path) => plain(part(own, path).replace(/<w:instrText.*?<\/w:instrText>/g, '')))).toEqual([
      '—  —',
      '—  —',
    ]);
    expect(part(own, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(styleOf(own, 'Footer')).toMatch(/<w:jc w:val="right"\/>.*<w:sz w:val="28"\/>/s);
    expect(styleOf(own, 'FooterEven')).toMatch(/<w:jc w:val="left"\/>.*<w:sz w:val="28"\/>/s);
  });

  it('shows the legend on even pages too', () => {
    const headers = Object.keys(parts).filter((path) => /^word\/header\d\.xml$/.test(path));
    expect(headers.map((path) => plain(part(parts, path)))).toEqual(['保密', '保密']);
  });
});

describe('the court layout', () => {
  it('has title 黑体 小二 centred, body 宋体 小四 at fixed 18 points, indent of two characters', () => {
    const parts = partsOf('court', 'zh');
    expect(styleOf(parts, 'Title')).toMatch(/<w:jc w:val="center"\/>.*w:eastAsia="黑体".*<w:sz w:val="36"\/>/s);
    expect(styleOf(parts, 'BodyText')).toMatch(/w:line="360" w:lineRule="exact".*w:firstLineChars="200"/s);
    expect(part(parts, 'word/styles.xml')).toMatch(/<w:docDefaults>.*?w:eastAsia="宋体".*?<w:sz w:val="24"\/>/s);
  });
});

describe('every layout', () => {
  const all = memoPresets.flatMap((preset) => languages.map((lang) => [preset, lang] as const));

  it.each(all)('declares each typeface that it uses with names to fall back on (%s, %s)', (preset, lang) => {
    const parts = partsOf(preset, lang);
    const used = new Set(
      [...part(parts, 'word/styles.xml').matchAll(/w:(?:ascii|eastAsia|hAnsi|cs)="([^"]+)"/g)].map((match) => match[1]),
    );
    const table = part(parts, 'word/fontTable.xml');
    for (const name of used) {
      if (name !== 'zh-CN') expect(table).toMatch(new RegExp(`<w:font w:name="${name}"><w:altName w:val="[^"]+"/>`));
    }
  });

  it.each(all)(
    'lets punctuation out of the margin: LibreOffice drops a full stop that it sets there (%s, %s)',
    (preset, lang) => {
      const defaults = part(partsOf(preset, lang), 'word/styles.xml').match(/<w:pPrDefault>.*?<\/w:pPrDefault>/s)?.[0];
      expect(defaults).toContain('<w:overflowPunct/>');
    },
  );

  it.each(all)('keeps headings, leads and signatures together (%s, %s)', (preset, lang) => {
    const ids = [
      'Heading1',
      'Heading2',
      'Heading3',
      'AnnexHeading',
      'TOCHeading',
      'LeadIn',
      'Caption',
      'TableHead',
      'Signature',
    ];
    for (const id of ids) expect(styleOf(partsOf(preset, lang), id)).toContain('<w:keepNext/>');
    expect(styleOf(partsOf(preset, lang), 'Signature')).toContain('<w:keepLines/>');
  });
});

describe('tables', () => {
  /** About the width of a letter in Times, in ems. */
  const widths: readonly (readonly [RegExp, number])[] = [
    [/[ijlt.,;:()]/, 0.28],
    [/[frs]/, 0.35],
    [/[acezгзестя]/, 0.44],
    [/[mwжмфшщыю]/, 0.68],
    [/\p{Lu}/u, 0.68],
  ];
  const ems = (word: string) =>
    [...word].reduce((sum, sign) => sum + (widths.find(([signs]) => signs.test(sign))?.[1] ?? 0.5), 0);
  const cellPadding = 8.5;
  const perCm = 72 / 2.54;

  it.each(['en', 'ru'] as const)('have no column that breaks a word (%s)', (lang) => {
    const tables = everyBlock(memoOf({ lang }).blocks).filter(({ kind }) => kind === 'table');
    const broken = memoPresets.flatMap((preset) => {
      const { page, variants } = memoLayouts[preset];
      const total = (page.width - page.left - page.right) * perCm;
      const size = variants[lang].styles.TableText.size ?? 0;
      return tables.flatMap((block) => {
        if (block.kind !== 'table') return [];
        const shares = block.columns.reduce((sum, { width }) => sum + width, 0);
        const words = (at: number) =>
          block.rows
            .filter(({ group }) => !group)
            .flatMap(({ cells }) =>
              (cells[at] ?? []).flatMap((runs) => textOf(runs).match(/[\p{sc=Latin}\p{sc=Cyrillic}.,;:()]+/gu) ?? []),
            );
        return block.columns.flatMap(({ title, width }, at) => {
          const room = (width / shares) * total - cellPadding;
          return words(at).flatMap((word) => (ems(word) * size > room ? [`${preset}, ${title}: ${word}`] : []));
        });
      });
    });
    expect([...new Set(broken)]).toEqual([]);
  });
});

describe('the letterhead', () => {
  it.each(memoPresets)('has the face of the text around it where there is but one (%s)', (preset) => {
    for (const lang of preset === 'firm' ? (['ru'] as const) : (['en', 'ru'] as const))
      expect(styleOf(partsOf(preset, lang), 'Letterhead')).toContain('w:ascii="Times New Roman"');
  });

  const letterhead = ['某某律师事务所', 'Room 1, <No. 1> Road & Co.'];

  it.each(memoPresets)('stands over the legend on the first page only (%s)', async (preset) => {
    const parts = await writeParts(empty('en'), { preset, letterhead });
    const headers = Object.keys(parts)
      .filter((path) => /^word\/header\d\.xml$/.test(path))
      .map((path) => plain(part(parts, path)));
    expect(headers.filter((text) => text === `${letterhead.join('')}保密`).length).toBe(1);
    expect(headers.filter((text) => text === '保密').length).toBe(preset === 'official' ? 2 : 1);
    expect(part(parts, 'word/document.xml')).toContain('<w:titlePg/>');
    expect(JSON.stringify(parts)).not.toContain('ADIT-');
  });

  it('changes nothing where there is none', async () => {
    const file = (options: { readonly letterhead?: readonly string[] }) =>
      writeDocx(empty('zh'), { preset: 'firm', ...options });
    expect(await file({ letterhead: [] })).toEqual(await file({}));
    expect(part(partsOf('firm', 'zh'), 'word/document.xml')).not.toContain('<w:titlePg/>');
  });
});

describe('language, layout and profile in every combination', () => {
  const relationsOf = (parts: Parts): void => {
    for (const [path, xml] of Object.entries(parts).filter(([name]) => name.endsWith('.rels'))) {
      const folder = path.replace(/_rels\/[^/]+$/, '');
      const ids = [...xml.matchAll(/ Id="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target = ''] of xml.matchAll(/ Target="([^"]+)"/g)) {
        expect(parts).toHaveProperty([target.startsWith('/') ? target.slice(1) : folder + target]);
      }
    }
  };

  it.each(languages.flatMap((lang) => memoProfiles.map((profile) => [lang, profile] as const)))(
    'is whole and the same each time (%s, %s)',
    async (lang, profile) => {
      for (const final of [false, true]) {
        const outline = memoOf({ lang, profile, final });
        for (const preset of memoPresets) {
          const parts = await writeParts(outline, { preset });
          relationsOf(parts);
          const body = part(parts, 'word/document.xml');
          const marks = [...body.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map((match) => match[1]);
          const notes = [...part(parts, 'word/footnotes.xml').matchAll(/<w:footnote w:id="(\d+)"/g)].map((m) => m[1]);
          expect(marks).toEqual(notes);
          const bookmarks = [...body.matchAll(/<w:bookmarkStart w:id="(\d+)"/g)].map((match) => match[1]);
          expect(new Set(bookmarks).size).toBe(bookmarks.length);
          expect(body).not.toMatch(/ADIT-|undefined|\{\w+\}/);
        }
        const hash = async () =>
          createHash('sha256')
            .update(await writeDocx(outline, { preset: 'court' }))
            .digest('hex');
        expect(await hash()).toBe(await hash());
      }
    },
  );
});
