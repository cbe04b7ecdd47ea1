import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../shared/memo/text/clean';
import { dateInWords, issueDate } from '../../../shared/memo/text/date';
import { fill, fillText } from '../../../shared/memo/text/fill';
import { counted } from '../../../shared/memo/text/plural';
import { sentence } from '../../../shared/memo/text/sentence';
import { memoWordings } from '../../../shared/memo/wording/index';
import { cnMining } from '../../../shared/packs/cn-mining/index';
import { ruMining } from '../../../shared/packs/ru-mining/index';

const { zh, en, ru } = memoWordings;

describe('dates', () => {
  it.each([
    ['2026-11-22', '2026年11月22日', '22 November 2026', '22 ноября 2026 г.'],
    ['2026-02-06', '2026年2月6日', '6 February 2026', '6 февраля 2026 г.'],
    ['2022-08', '2022年8月', 'August 2022', 'август 2022 г.'],
    ['2019', '2019年', '2019', '2019 г.'],
  ])('%s', (date, chinese, english, russian) => {
    expect(dateInWords(date, zh.grammar)).toBe(chinese);
    expect(dateInWords(date, en.grammar)).toBe(english);
    expect(dateInWords(date, ru.grammar)).toBe(russian);
  });
});

describe('text that a file cannot or should not hold', () => {
  it.each([
    ['a control character', 'a\u0000b\u001fc', 'a\ufffdb\ufffdc'],
    ['half of a surrogate pair', 'a\ud83db', 'a\ufffdb'],
    ['the other half', 'a\ude00', 'a\ufffd'],
    ['a mark that turns direction', 'invoice\u202efdp.exe', 'invoice\ufffdfdp.exe'],
    ['a direction isolate', '\u2066x\u2069', '\ufffdx\ufffd'],
    ['a non-character', '\uffffx\ufffe', '\ufffdx\ufffd'],
  ])('%s leaves a visible sign', (_name, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it('leaves other text alone', () => {
    const text = '“挖矿”\t𠮷 😀 – naïve\r\nΩ';
    expect(cleanText(text)).toBe(text);
  });
});

describe('phrases', () => {
  it('take text and runs', () => {
    expect(fillText('{a} of {b}', { a: '1', b: '2' })).toBe('1 of 2');
    expect(fill('x {gap}.', { gap: [{ kind: 'gap', key: 'k', text: 'w' }] })).toEqual([
      { kind: 'text', text: 'x ' },
      { kind: 'gap', key: 'k', text: 'w' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('do not double the full stop of an abbreviation', () => {
    expect(fillText('{a}.', { a: '22 ноября 2026 г.' })).toBe('22 ноября 2026 г.');
    expect(fillText('{a}, {b}.', { a: '2026 г.', b: 'да' })).toBe('2026 г., да.');
    expect(sentence('с 22 ноября 2026 г.', ru.grammar)).toBe('с 22 ноября 2026 г.');
  });

  it('do not take what a filling holds for a gap of their own', () => {
    expect(fillText('{a}', { a: '{b}', b: 'no' })).toBe('{b}');
  });

  it('count', () => {
    expect(counted(1, en.head.draft, en.grammar)).toBe('Draft: 1 gap remains, marked [GAP].');
    expect(counted(2, en.head.draft, en.grammar)).toBe('Draft: 2 gaps remain, each marked [GAP].');
    const russian = (count: number) => counted(count, ru.head.draft, ru.grammar);
    expect(russian(1)).toContain('остался 1 пробел ');
    expect(russian(3)).toContain('осталось 3 пробела ');
    expect(russian(11)).toContain('осталось 11 пробелов ');
    expect(russian(21)).toContain('остался 21 пробел ');
  });

  it('end as sentences do', () => {
    expect(sentence('结论', zh.grammar)).toBe('结论。');
    expect(sentence('他说：“结论。”', zh.grammar)).toBe('他说：“结论。”');
    expect(sentence('A result. ', en.grammar)).toBe('A result.');
  });
});

describe('wording', () => {
  const half = /基本符合|大致符合|基本合规|substantially compl|more or less|в целом соответств|в основном соответств/i;

  it('has no half-conclusion', () => {
    for (const words of [zh, en, ru]) expect(JSON.stringify(words)).not.toMatch(half);
  });

  it('has words in Chinese and Russian for everything that a record leaves unverified', () => {
    const fields = new Set(cnMining.authorities.flatMap(({ verification }) => verification.unverifiedFields));
    for (const words of [zh, ru]) {
      const known = words.sections['annex-authorities'].fields;
      expect([...fields].filter((field) => !(field in known))).toEqual([]);
    }
  });

  it('has the same gaps in every language', () => {
    const gaps = (value: unknown): unknown => {
      if (typeof value === 'string') return [...new Set(value.match(/\{\w+\}/g) ?? [])].sort();
      if (Array.isArray(value)) return [];
      return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, gaps(inner)]));
    };
    const differing = (a: unknown, b: unknown, path: string): readonly string[] => {
      if (Array.isArray(a)) return JSON.stringify(a) === JSON.stringify(b) ? [] : [path];
      const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
      return Object.keys(left).flatMap((key) =>
        key in right ? differing(left[key], right[key], `${path}/${key}`) : [],
      );
    };
    const allowed = ['/citation/originalTitle', '/grammar/dates/month', '/citation/historical/not-yet'];
    for (const other of [en, ru]) {
      expect(differing(gaps(zh), gaps(other), '').filter((path) => !allowed.includes(path))).toEqual([]);
    }
  });
});

describe('the day on which an authority was issued', () => {
  const guangdong = cnMining.authorities.find(({ id }) => id === 'guangdong-mining-equipment-notice-2022');
  const law221 = ruMining.authorities.find(({ id }) => id === 'fz-221-2024');
  if (guangdong === undefined || law221 === undefined) throw new Error('the packs have lost an authority');

  it('is told as well as the record knows it, and no better', () => {
    expect([zh, en, ru].map(({ grammar }) => issueDate(guangdong, grammar))).toEqual([
      '约2022年8月',
      'about August 2022',
      'август 2022 г. (прибл.)',
    ]);
    expect([zh, en, ru].map(({ grammar }) => issueDate(law221, grammar))).toEqual([
      '2024年8月',
      'August 2024',
      'август 2024 г.',
    ]);
  });

  it('is marked as unverified in every record that does not know it', () => {
    for (const { id, verification } of [...cnMining.authorities, ...ruMining.authorities])
      if (verification.datePrecision !== 'day')
        expect([id, verification.unverifiedFields.some((field) => field.startsWith('issuedOn'))]).toEqual([id, true]);
  });
});
