import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { typeset } from '../../../shared/memo/docx/typeset';
import { writeDocx } from '../../../shared/memo/docx/write-docx';
import type { MemoBlock } from '../../../shared/memo/model';
import { everyBlock } from '../../../shared/memo/walk';
import { memoOf, smallMemo, textOf } from '../../fixtures/memo';
import { inStyle, paragraphs, part, plain, writeParts } from './parts';

const zhMemo = memoOf();
const zh = await writeParts(zhMemo);
const enMemo = memoOf({ lang: 'en', profile: 'client' });
const en = await writeParts(enMemo);
const ruMemo = memoOf({ lang: 'ru' });
const ru = await writeParts(ruMemo);

const body = (parts: typeof zh) => part(parts, 'word/document.xml');
const styles = (parts: typeof zh) => part(parts, 'word/styles.xml');

const styleOf = (parts: typeof zh, id: string): string => {
  const found = styles(parts).match(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's'));
  if (!found) throw new Error(`No style ${id}`);
  return found[0];
};

const hash = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex');

const paragraphOf = (text: string): MemoBlock => ({
  kind: 'paragraph',
  id: 'p',
  role: 'body',
  source: {},
  content: [{ kind: 'text', text }],
});

describe('the text', () => {
  it.each([
    ['zh', zhMemo, zh],
    ['en', enMemo, en],
    ['ru', ruMemo, ru],
  ] as const)('of every %s paragraph is the text of its block, sign for sign as it is set', (_lang, outline, parts) => {
    const brackets = { zh: ['【待补：', '】'], en: ['[GAP: ', ']'], ru: ['[УТОЧНИТЬ: ', ']'] }[outline.lang];
    const said = everyBlock(outline.blocks).flatMap((block) =>
      block.kind === 'paragraph' && block.role === 'body'
        ? [
            block.content
              .map((run) => (run.kind === 'gap' ? brackets.join(run.text) : typeset(textOf([run]), outline.lang)))
              .join(''),
          ]
        : [],
    );
    expect(said.length).toBeGreaterThan(50);
    expect(inStyle(body(parts), 'BodyText')).toEqual(said);
  });
});

describe('styles', () => {
  it('are the only formatting: no run or paragraph carries its own', () => {
    for (const parts of [zh, en, ru]) {
      for (const path of ['word/document.xml', 'word/footnotes.xml', 'word/header1.xml', 'word/footer1.xml']) {
        const xml = part(parts, path);
        const runProperties = [...xml.matchAll(/<w:rPr>(.*?)<\/w:rPr>/gs)].map((match) => match[1] ?? '');
        expect(runProperties.filter((one) => !/^<w:rStyle w:val="\w+"\/>$/.test(one))).toEqual([]);
        const properties = [...xml.matchAll(/<w:pPr>(.*?)<\/w:pPr>/gs)].map((match) => match[1] ?? '');
        expect(properties.filter((one) => !/^<w:pStyle w:val="\w+"\/>$/.test(one))).toEqual([]);
      }
    }
  });

  it('that are used are all defined', () => {
    for (const parts of [zh, en, ru]) {
      const defined = new Set([...styles(parts).matchAll(/w:styleId="(\w+)"/g)].map((match) => match[1]));
      const used = new Set(
        Object.values(parts).flatMap((xml) =>
          [...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"/g)].map((match) => match[1]),
        ),
      );
      expect([...used].filter((id) => !defined.has(id))).toEqual([]);
      expect(used.size).toBeGreaterThan(15);
    }
  });

  it('set the Chinese and the Latin script apart', () => {
    expect(styles(zh)).toMatch(
      /<w:docDefaults>.*?w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/s,
    );
    expect(styleOf(zh, 'Title')).toContain('w:eastAsia="黑体"');
    expect(styles(en)).toMatch(/<w:docDefaults>.*?w:ascii="Times New Roman".*?w:eastAsia="宋体"/s);
    expect(part(zh, 'word/fontTable.xml')).toContain(
      '<w:font w:name="宋体"><w:altName w:val="SimSun,Songti SC,STSong"/>',
    );
  });

  it('have the measures of the firm layout', () => {
    expect(styleOf(zh, 'Title')).toMatch(/<w:jc w:val="center"\/>.*<w:sz w:val="36"\/>/s);
    expect(styles(zh)).toMatch(/<w:docDefaults>.*?<w:sz w:val="24"\/>/s);
    expect(styleOf(zh, 'BodyText')).toMatch(/w:line="360" w:lineRule="auto".*w:firstLineChars="200"/s);
    expect(body(zh)).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(body(zh)).toMatch(/<w:pgMar w:top="1440" w:right="1797" w:bottom="1440" w:left="1797"/);
  });

  it('keep headings and captions with what follows', () => {
    for (const id of [
      'Title',
      'Heading1',
      'Heading2',
      'Heading3',
      'AnnexHeading',
      'Caption',
      'TableHead',
      'TOCHeading',
    ]) {
      expect(styleOf(zh, id)).toContain('<w:keepNext/>');
      expect(styleOf(en, id)).toContain('<w:keepNext/>');
    }
  });

  it('name the language of each script', () => {
    expect(styles(zh)).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"');
    expect(styles(en)).toContain('<w:lang w:val="en-GB" w:eastAsia="zh-CN"');
    expect(styles(ru)).toContain('<w:lang w:val="ru-RU" w:eastAsia="zh-CN"');
  });
});

describe('numbering', () => {
  const level = (parts: typeof zh, style: string): string =>
    part(parts, 'word/numbering.xml').match(new RegExp(`<w:lvl (?:(?!</w:lvl>).)*"${style}".*?</w:lvl>`, 's'))?.[0] ??
    '';

  it.each([
    ['Heading1', ['chineseCountingThousand', '%1、'], ['decimal', '%1'], ['decimal', '%1']],
    ['Heading2', ['chineseCountingThousand', '（%2）'], ['decimal', '%1.%2'], ['decimal', '%1.%2']],
    ['Heading3', ['decimal', '%3.'], ['decimal', '%1.%2.%3'], ['decimal', '%1.%2.%3']],
    [
      'AnnexHeading',
      ['chineseCountingThousand', '附件%1'],
      ['upperLetter', 'Annex %1'],
      ['russianUpper', 'Приложение %1'],
    ],
  ])('of %s belongs to the style', (style, ...formats) => {
    for (const [index, parts] of [zh, en, ru].entries()) {
      const [format = '', text = ''] = formats[index] ?? [];
      expect(level(parts, style)).toContain(`<w:numFmt w:val="${format}"/>`);
      expect(level(parts, style)).toContain(`<w:lvlText w:val="${text}"/>`);
    }
    expect(styleOf(zh, style)).toMatch(/<w:numPr>.*?<w:numId w:val="\d"\/><\/w:numPr>/);
  });

  it('stands in no heading as text', () => {
    expect(inStyle(body(zh), 'Heading1')[0]).toBe('简要结论');
    for (const heading of [...inStyle(body(zh), 'Heading1'), ...inStyle(body(en), 'Heading1')]) {
      expect(heading).not.toMatch(/^[一二三四五六七八九十\d]+[、.\s]/);
    }
  });
});

describe('the table of contents', () => {
  const entries = (parts: typeof zh) => paragraphs(body(parts)).filter((one) => /w:val="TOC[12]"/.test(one));

  it('has its entries stored, numbered as Word will number the headings', () => {
    const texts = entries(zh).map((one) => plain(one.replace(/<w:instrText.*?<\/w:instrText>/g, '')));
    expect(texts[0]).toBe('一、简要结论');
    expect(texts).toContain('（一）产业政策');
    expect(texts.at(-1)).toBe('附件三 证据清单');
    const english = entries(en).map((one) => plain(one.replace(/<w:instrText.*?<\/w:instrText>/g, '')));
    expect(english).toContain('6.1Industrial policy');
    expect(english).toContain('Annex A Authorities and decisions cited');
    const russian = entries(ru).map((one) => plain(one.replace(/<w:instrText.*?<\/w:instrText>/g, '')));
    expect(russian.at(-1)).toBe('Приложение В Опись доказательств');
    expect(texts.length).toBe(inStyle(body(zh), 'Heading1').length + inStyle(body(zh), 'Heading2').length + 3);
  });

  it('leads to bookmarks that exist, each once', () => {
    const anchors = [...body(zh).matchAll(/w:anchor="(\w+)"/g)].map((match) => match[1]);
    const names = [...body(zh).matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"/g)];
    expect(new Set(names.map((match) => match[1])).size).toBe(names.length);
    expect(anchors.filter((anchor) => !names.some((match) => match[2] === anchor))).toEqual([]);
    expect(anchors.length).toBeGreaterThan(15);
  });

  it('makes Word ask nothing at opening', () => {
    for (const xml of Object.values(zh)) {
      expect(xml).not.toContain('w:updateFields');
      expect(xml).not.toContain('w:dirty');
    }
    const fields = (kind: string) => body(zh).split(`w:fldCharType="${kind}"`).length;
    expect(fields('begin')).toBe(fields('end'));
    expect(fields('begin')).toBe(fields('separate'));
  });
});

describe('footnotes', () => {
  it('are numbered in the order of their marks', () => {
    const marks = [...body(zh).matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map((match) => Number(match[1]));
    expect(marks).toEqual(marks.map((_mark, index) => index + 1));
    const notes = [...part(zh, 'word/footnotes.xml').matchAll(/<w:footnote w:id="(\d+)"/g)].map((match) =>
      Number(match[1]),
    );
    expect(notes).toEqual(marks);
    expect(marks.length).toBeGreaterThan(20);
  });

  it('cite an authority in full once, and in short every other time', () => {
    const text = plain(part(zh, 'word/footnotes.xml'));
    expect(text.split('发改运行〔2021〕1283号').length - 1).toBe(1);
    expect(text.indexOf('发改运行〔2021〕1283号')).toBeLessThan(text.indexOf('1283号通知第'));
  });
});

describe('tables', () => {
  const tables = body(zh).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];

  it('repeat their first row and tear no row', () => {
    const lists = tables.filter((table) => table.includes('w:val="MemoTable"'));
    expect(lists.length).toBeGreaterThan(8);
    for (const table of lists) {
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      expect(rows[0]).toContain('<w:tblHeader/>');
      expect(rows.filter((row) => row.includes('<w:tblHeader/>')).length).toBe(1);
      expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
    }
  });

  it('have as many columns in each row as in the grid, and a paragraph in every cell', () => {
    for (const table of tables) {
      const columns = table.split('<w:gridCol ').length - 1;
      for (const row of table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []) {
        const spans = [...row.matchAll(/<w:gridSpan w:val="(\d+)"/g)].reduce(
          (sum, match) => sum + Number(match[1]) - 1,
          0,
        );
        expect(row.split('<w:tc>').length - 1 + spans).toBe(columns);
      }
      expect(table).not.toMatch(/<\/w:tcPr><\/w:tc>/);
    }
  });

  it('are captioned and counted', () => {
    const captions = paragraphs(body(zh))
      .filter((one) => one.includes('w:val="Caption"'))
      .map((one) => plain(one.replace(/<w:instrText.*?<\/w:instrText>/g, '')));
    expect(captions.map((caption) => Number(/^表(\d+)/.exec(caption)?.[1]))).toEqual(
      captions.map((_one, index) => index + 1),
    );
  });
});

describe('header, footer and properties', () => {
  it('show the legend on each page, which claims no privilege that the forum does not know', () => {
    expect(plain(part(zh, 'word/header1.xml'))).toBe('保密 · 律师工作文件');
    expect(plain(part(en, 'word/header1.xml'))).toBe('Confidential – for the client only');
  });

  it('count the pages', () => {
    for (const parts of [zh, en, ru]) {
      expect(part(parts, 'word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s);
      expect(body(parts)).toMatch(/<w:headerReference .*?<w:footerReference /s);
    }
  });

  it('tell nothing of person, machine or clock', () => {
    const core = part(zh, 'docProps/core.xml');
    expect(core).toContain('<dc:title>法律备忘录</dc:title><dc:creator></dc:creator>');
    expect(core).toContain('2026-11-22T00:00:00Z');
    expect(core).not.toMatch(/lastModifiedBy|Un-named|docx/);
    expect(JSON.stringify(zh)).not.toContain(`${new Date().getFullYear()}-${new Date().toISOString().slice(5, 13)}`);
  });
});

describe('the same memo gives the same file', () => {
  it('twice in one process, whatever was written between', async () => {
    const first = hash(await writeDocx(zhMemo, { preset: 'firm' }));
    await writeDocx(enMemo, { preset: 'firm' });
    expect(hash(await writeDocx(zhMemo, { preset: 'firm' }))).toBe(first);
  });

  it('with no clock in it', async () => {
    const file = await writeDocx(smallMemo([paragraphOf('同样的输入，同样的文件。')]), { preset: 'firm' });
    // The DOS date and time of the first entry: 1 January 1980, 00:00.
    expect([...file.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  it('and another memo another file', async () => {
    const [one, other] = ['甲', '乙'].map((text) => smallMemo([paragraphOf(text)]));
    if (!(one && other)) throw new Error('unreachable');
    expect(hash(await writeDocx(one, { preset: 'firm' }))).not.toBe(hash(await writeDocx(other, { preset: 'firm' })));
  });
});

describe('hostile text', () => {
  const nasty = 'a\u0000b\ud800c\u202ed<script>&amp;"\uffff]]>\u0008';
  const heading: MemoBlock = {
    kind: 'heading',
    id: 'h',
    source: {},
    lines: [{ id: 'l', label: nasty, value: [{ kind: 'text', text: nasty }] }],
  };
  const memo = smallMemo(
    [
      heading,
      paragraphOf(`${nasty}\nnext line\u2028third`),
      { kind: 'section', id: 's', level: 1, annex: false, title: nasty, source: {}, children: [] },
      { kind: 'paragraph', id: 'n', role: 'body', source: {}, content: [{ kind: 'note', cites: [{ case: 'x' }] }] },
    ],
    {
      title: nasty,
      legend: nasty,
      citations: { 'case:x': { full: nasty, short: nasty, fullNote: nasty, shortNote: nasty } },
    },
  );

  it('leaves no forbidden character in any part, and a visible sign in its place', async () => {
    const parts = await writeParts(memo);
    for (const xml of Object.values(parts)) {
      expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u202a-\u202e]/u);
    }
    const shown = 'a\ufffdb\ufffdc\ufffdd<script>&amp;"\ufffd]]>\ufffd';
    expect(plain(body(parts))).toContain(shown);
    expect(plain(part(parts, 'word/header1.xml'))).toBe(shown);
    expect(plain(part(parts, 'word/footnotes.xml'))).toContain(shown);
    expect(plain(part(parts, 'docProps/core.xml'))).toContain(shown);
  });

  it('breaks lines where the text does', async () => {
    expect(body(await writeParts(memo)).split('<w:br/>').length - 1).toBe(2);
  });
});

it('has room for the longest label of its heading on one line', () => {
  const shareOf = (parts: typeof zh) => {
    const [label = 0, value = 0] = [...body(parts).matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) =>
      Number(match[1]),
    );
    return label / (label + value);
  };
  // "Предмет" has seven letters where "From" has four.
  expect(shareOf(ru)).toBeGreaterThan(0.17);
  expect(shareOf(en)).toBeCloseTo(0.13, 2);
});

it('has a table of contents, where it has more than a few headings', async () => {
  const section = (id: string): MemoBlock => ({
    kind: 'section',
    id,
    level: 1,
    annex: false,
    title: id,
    source: { own: true },
    children: [],
  });
  expect(body(zh)).toContain('TOCHeading');
  expect(body(await writeParts(smallMemo(['first', 'second'].map(section))))).not.toContain('TOCHeading');
});
