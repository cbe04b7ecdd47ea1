import { describe, expect, it } from 'vitest';
import { typeset } from '../../../shared/memo/docx/typeset';
import { memoPresets } from '../../../shared/memo/layouts/index';
import type { TableBlock } from '../../../shared/memo/model';
import { memoOf, smallMemo } from '../../fixtures/memo';
import { inStyle, part, plain, writeParts } from './parts';

describe('a line does not break', () => {
  it('in Russian between a sign and its number, a number and what it counts, a word and the dash', () => {
    expect(typeset('Уведомление № 42, ст. 17, п. 2, 6 февраля 2026 г. — 5 млн кВт', 'ru')).toBe(
      'Уведомление №\u00a042, ст.\u00a017, п.\u00a02, 6\u00a0февраля 2026\u00a0г.\u00a0— 5\u00a0млн кВт',
    );
    expect(typeset('приказ № б/н; часть. 5', 'ru')).toBe('приказ № б/н; часть. 5');
  });

  it('in English between an abbreviation and its number', () => {
    expect(typeset('Civil Code, art. 153; arts 7–8; No. 683; start 5', 'en')).toBe(
      'Civil Code, art.\u00a0153; arts\u00a07–8; No.\u00a0683; start 5',
    );
  });

  it('and Chinese keeps its text', () => {
    expect(typeset('第 5 条 No. 5', 'zh')).toBe('第 5 条 No. 5');
  });

  it('in the text, the headings, the contents, the tables and the footnotes of a memo', async () => {
    const parts = await writeParts(memoOf({ lang: 'ru', final: true }));
    const text = plain(part(parts, 'word/document.xml')) + plain(part(parts, 'word/footnotes.xml'));
    expect(text).toContain('Уведомление №\u00a01283');
    expect(text.match(/(?:№|[^\p{L}]ст\.|[^\p{L}]п\.) \d.{10}/gu)).toBeNull();
  });
});

describe('a table', () => {
  const table = (rows: number): TableBlock => ({
    kind: 'table',
    id: 't',
    source: {},
    caption: '表',
    columns: [{ title: '列', width: 1 }],
    rows: Array.from({ length: rows }, (_, at) => ({
      id: String(at),
      group: false,
      cells: [[[{ kind: 'text', text: `第${at + 1}行` }]]],
    })),
  });
  const kept = async (rows: number) =>
    inStyle(part(await writeParts(smallMemo([table(rows)])), 'word/document.xml'), 'TableKept');

  it('of few rows stays on one page, and of a longer one the last row does not stand alone', async () => {
    expect(await kept(3)).toEqual(['第1行', '第2行']);
    expect(await kept(9)).toEqual(['第8行']);
  });

  it('of few rows that fill more than half a page is parted, but for its last row', async () => {
    const { rows, ...rest } = table(3);
    const long = [[{ kind: 'text' as const, text: '长'.repeat(400) }]];
    const body = part(
      await writeParts(smallMemo([{ ...rest, rows: rows.map((row) => ({ ...row, cells: [long] })) }])),
      'word/document.xml',
    );
    expect(inStyle(body, 'TableKept').length).toBe(1);
  });

  it.each(memoPresets)('has a style that keeps a row with the next (%s)', async (preset) => {
    for (const lang of ['zh', 'en', 'ru'] as const) {
      const styles = part(await writeParts(smallMemo([], { lang }), { preset }), 'word/styles.xml');
      expect(styles.match(/<w:style [^>]*w:styleId="TableKept".*?<\/w:style>/s)?.[0]).toContain('<w:keepNext/>');
    }
  });

  it('parts a row that would run off its page, and holds every other together', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => [{ kind: 'text' as const, text: `规范：第${at + 1}条` }]);
    const tall = { id: 'tall', group: false, cells: [lines] };
    const { rows, ...rest } = table(1);
    const body = part(await writeParts(smallMemo([{ ...rest, rows: [...rows, tall, ...rows] }])), 'word/document.xml');
    const written = body.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(written.map((one) => one.includes('<w:cantSplit/>'))).toEqual([true, true, false, true]);
    expect(written[2]).not.toContain('"TableKept"');
    const long = { id: 'long', group: false, cells: [[[{ kind: 'text' as const, text: '长'.repeat(1_500) }]]] };
    const other = part(await writeParts(smallMemo([{ ...rest, rows: [long, ...rows] }])), 'word/document.xml');
    expect((other.match(/<w:tr>.*?<\/w:tr>/gs) ?? [])[1]).not.toContain('<w:cantSplit/>');
  });

  it('has no number where the title of its document names it', async () => {
    const { rows, ...rest } = table(1);
    const body = part(await writeParts(smallMemo([{ ...rest, rows, caption: '' }])), 'word/document.xml');
    expect(inStyle(body, 'Caption')).toEqual([]);
    expect(inStyle(part(await writeParts(smallMemo([table(1)])), 'word/document.xml'), 'Caption').length).toBe(1);
  });

  it('does not touch the text that follows it', async () => {
    const after = {
      kind: 'paragraph',
      id: 'p',
      role: 'body',
      source: {},
      content: [{ kind: 'text', text: '后' }],
    } as const;
    const heading = { kind: 'heading', id: 'h', source: {}, lines: [{ id: 'a', label: '致', value: [] }] } as const;
    const body = part(await writeParts(smallMemo([heading, table(2), after])), 'word/document.xml');
    const follows = [...body.matchAll(/<\/w:tbl>(<w:p>.*?<\/w:p>)/gs)].map((match) => match[1]);
    expect(follows.length).toBe(2);
    for (const one of follows) expect(one).toContain('<w:pStyle w:val="TableEnd"/>');
  });

  it('of a heading has room for a label of four Chinese characters on one line', async () => {
    const heading = {
      kind: 'heading',
      id: 'h',
      source: {},
      lines: [{ id: 'a', label: '编制日期', value: [] }],
    } as const;
    for (const preset of memoPresets) {
      const body = part(await writeParts(smallMemo([heading]), { preset }), 'word/document.xml');
      const width = Number(/<w:gridCol w:w="(\d+)"/.exec(body)?.[1]);
      // Four characters of 14 points and the margins of a cell, in twentieths of a point.
      expect(width).toBeGreaterThanOrEqual(4 * 14 * 20 + 216);
    }
  });

  it('at the end of a memo leaves no line that could fall onto a page of its own', async () => {
    const body = part(await writeParts(smallMemo([table(2)])), 'word/document.xml');
    const after = body.slice(body.lastIndexOf('</w:tbl>'));
    expect([...after.matchAll(/<w:pStyle w:val="(\w+)"/g)].map((match) => match[1])).toEqual(['TableEnd']);
  });

  it('before an annex, which begins a page, leaves no line that could take a page in between', async () => {
    const annex = { kind: 'section', id: 's', source: {}, level: 1, annex: true, title: '证据', children: [] } as const;
    const body = part(await writeParts(smallMemo([table(2), annex])), 'word/document.xml');
    const [, after = ''] = body.split('</w:tbl>');
    expect([...after.matchAll(/<w:pStyle w:val="(\w+)"/g)].map((match) => match[1])).toEqual([
      'AnnexHeading',
      'TableEnd',
    ]);
  });

  it.each(memoPresets)(
    'ends in a line of one point, whose space counts once and not at the foot of a page (%s)',
    async (preset) => {
      for (const lang of ['zh', 'en', 'ru'] as const) {
        const styles = part(await writeParts(smallMemo([], { lang }), { preset }), 'word/styles.xml');
        const end = styles.match(/<w:style [^>]*w:styleId="TableEnd".*?<\/w:style>/s)?.[0] ?? '';
        expect(end).toContain('w:before="0" w:after="140" w:line="20" w:lineRule="exact"');
        expect(end).toContain('<w:contextualSpacing/>');
      }
    },
  );
});
