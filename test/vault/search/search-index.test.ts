import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../main/vault/search/folding';
import { SearchIndex } from '../../../main/vault/search/search-index';
import type {
  SearchCursor,
  SearchEntry,
  SearchField,
  SearchMatter,
  SearchRow,
} from '../../../main/vault/search/search-types';
import { languages, matterOf, pick, seeded, textOf } from './corpus';

const matter = (id: string, updatedAt: number, texts: Partial<Record<SearchField, string>>): SearchMatter => ({
  id,
  updatedAt,
  entries: Object.entries(texts).map(
    ([field, text]): SearchEntry => ({ field: field as SearchField, ref: field, text }),
  ),
});

const indexOf = (matters: readonly SearchMatter[]): SearchIndex => {
  const index = new SearchIndex();
  for (const one of matters) index.put(one);
  return index;
};

const rowsOf = (index: SearchIndex, query: string): readonly SearchRow[] => index.search({ query, limit: 10_000 }).rows;

const found = (index: SearchIndex, query: string): readonly string[] =>
  rowsOf(index, query).map(({ matterId }) => matterId);

const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort();

const holding = (corpus: readonly SearchMatter[], holds: (text: string) => boolean): readonly string[] =>
  corpus.filter(({ entries }) => entries.some(({ text }) => holds(text))).map(({ id }) => id);

describe('recall and precision against plain substring', () => {
  it.each(languages)('are 1.0 in %s for any part of two characters or more', (language) => {
    const random = seeded(11);
    // Text already as folding leaves it, so that plain `includes` over the very text that was put is the truth.
    const text = (length: number): string => foldText(textOf(random, language, length));
    const corpus = Array.from({ length: 200 }, (_, number) =>
      matter(`m${number}`, number, { title: text(10), fact: text(80), memo: text(200) }),
    );
    const index = indexOf(corpus);
    const texts = corpus.flatMap(({ entries }) => entries.map((entry) => entry.text));
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 2, max: 12 }), (which, from, length) => {
        const source = texts[which % texts.length] ?? '';
        const part = source
          .slice(from % source.length)
          .slice(0, length)
          .trim();
        fc.pre(part.length >= 2);
        const truth = holding(corpus, (one) => one.includes(part));
        expect(truth.length).toBeGreaterThan(0);
        expect(sorted(found(index, `"${part}"`))).toEqual(sorted(truth));
      }),
      { numRuns: 400 },
    );
  });

  it('are 1.0 over folded text, and never miss what stands in the original, whatever the spelling', () => {
    const units = fc.constantFrom(...'абЁйABzz 中國国貨货币ＡＢ，。\u3000\n', 'е\u0308', 'ﬁ', '𠮷', '各');
    const text = fc.array(units, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.array(units, { minLength: 2, maxLength: 4 }),
        (texts, parts) => {
          const corpus = texts.map((memo, number) => matter(`m${number}`, 0, { memo }));
          const query = parts.join('');
          const words = foldText(query).split(' ');
          fc.pre(words[0] !== '');
          const truth = holding(corpus, (one) => words.every((word) => foldText(one).includes(word)));
          const ours = found(indexOf(corpus), query);
          expect(sorted(ours)).toEqual(sorted(truth));
          for (const id of holding(corpus, (one) => one.includes(query))) expect(ours).toContain(id);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('find traditional text by simplified words and the other way round', () => {
    const index = indexOf([matter('t', 1, { fact: '虛擬貨幣挖礦' }), matter('s', 2, { fact: '虚拟货币挖矿' })]);
    for (const query of ['货币', '貨幣', '挖矿', '挖礦', '擬货']) expect(found(index, query)).toEqual(['s', 't']);
  });

  it('need every word, wherever in the matter it stands', () => {
    const index = indexOf([
      matter('both', 1, { client: 'Полюс', memo: 'hosting agreement' }),
      matter('one', 2, { memo: 'hosting' }),
    ]);
    expect(found(index, 'hosting полюс')).toEqual(['both']);
    expect(found(index, '"hosting agreement"')).toEqual(['both']);
    expect(found(index, '“agreement hosting”')).toEqual([]);
    expect(found(index, 'agreement　HOSTING')).toEqual(['both']);
  });

  it('never match across two entries', () => {
    const index = indexOf([matter('m', 1, { title: '挖', fact: '矿' })]);
    expect(found(index, '挖矿')).toEqual([]);
    expect(found(index, '"挖\n矿"')).toEqual([]);
  });
});

describe('ranking and pages', () => {
  it('puts the best field first, then the latest, then the id', () => {
    const index = indexOf([
      matter('memo', 9, { memo: '矿机' }),
      matter('note', 9, { note: '矿机' }),
      matter('evidence', 9, { evidence: '矿机' }),
      matter('fact', 9, { fact: '矿机', memo: '矿机' }),
      matter('pinyin', 9, { party: '矿机' }),
      matter('client', 1, { client: '矿机' }),
      matter('party', 2, { party: '矿机' }),
      matter('title-b', 1, { title: '矿机' }),
      matter('title-a', 1, { title: '矿机' }),
      matter('title-new', 2, { title: '矿机', memo: '矿机' }),
    ]);
    const order = ['title-new', 'title-a', 'title-b', 'pinyin', 'party', 'client', 'fact', 'evidence', 'note', 'memo'];
    expect(found(index, '矿机')).toEqual(order);
    expect(rowsOf(index, '矿机').map(({ hits }) => hits[0]?.field)).toContain('evidence');
  });

  it('puts a name found by pinyin after one found by its letters, and before a fact', () => {
    const index = indexOf([
      matter('fact', 9, { fact: 'zhang san' }),
      matter('pinyin', 9, { client: '张三' }),
      matter('letters', 1, { party: 'Zhang San' }),
    ]);
    expect(found(index, 'zhang san')).toEqual(['letters', 'pinyin', 'fact']);
  });

  it('shows each field that a word stands in', () => {
    const index = indexOf([matter('m', 1, { memo: 'tariff', client: '张三', title: '挖矿' })]);
    const [row] = rowsOf(index, 'tariff zs 挖矿');
    expect(row?.hits.map(({ field }) => field)).toEqual(['title', 'client', 'memo']);
  });

  it('gives every matter once over the pages, in the order of the whole', () => {
    const random = seeded(3);
    const index = indexOf(Array.from({ length: 300 }, (_, number) => matterOf(random, number)));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.constantFrom('合同', 'о', 'con', '的'), (limit, query) => {
        const whole = index.search({ query, limit: 1000 });
        const ids: string[] = [];
        let after: SearchCursor | undefined;
        for (;;) {
          const page = index.search({ query, limit, ...(after && { after }) });
          expect(page.total).toBe(whole.total);
          ids.push(...page.rows.map(({ matterId }) => matterId));
          if (page.next === null) break;
          after = page.next;
        }
        expect(ids).toEqual(whole.rows.map(({ matterId }) => matterId));
      }),
    );
  });
});

describe('changes', () => {
  it('answer as an index built anew would', () => {
    const change = fc.record({ id: fc.integer({ min: 0, max: 9 }), gone: fc.boolean(), seed: fc.nat(1000) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const index = new SearchIndex();
        const truth = new Map<string, SearchMatter>();
        for (const { id, gone, seed } of changes) {
          const one = { ...matterOf(seeded(seed), id), updatedAt: seed };
          expect(gone ? index.remove(one.id) : index.put(one)).toBe(gone ? truth.delete(one.id) : undefined);
          if (!gone) truth.set(one.id, one);
          for (const query of ['合同', 'суд', 'ing', 'w'])
            expect(rowsOf(index, query)).toEqual(rowsOf(indexOf([...truth.values()]), query));
        }
        expect(index.size).toBe(truth.size);
      }),
      { numRuns: 40 },
    );
  });

  it('keep nothing of what was put but a copy of its entries, and nothing after clear', () => {
    const index = indexOf([matter('m', 1, { memo: 'tariff' })]);
    index.clear();
    expect([index.size, found(index, 'tariff')]).toEqual([0, []]);
  });

  it('make a search in progress start over', () => {
    const random = seeded(5);
    const index = new SearchIndex(0);
    for (let number = 0; number < 3000; number += 1) index.put(matterOf(random, number));
    const steps = index.steps({ query: 'tariff', limit: 1000 });
    expect(steps.next().done).toBe(false);
    index.put(matter('new', 2e12, { title: 'tariff' }));
    index.remove('m0');
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value.rows.map(({ matterId }) => matterId)).toEqual(found(index, 'tariff').slice(0, 1000));
    expect(step.value.rows[0]?.matterId).toBe('new');
    expect(found(index, 'tariff')).not.toContain('m0');
  });
});

describe('hostile input', () => {
  it.each(['', '   ', '\u200b', '""', '“”'])('finds nothing for %j or takes it as it stands', (query) => {
    expect(found(indexOf([matter('m', 1, { memo: 'tariff' })]), query)).toEqual([]);
  });

  it('takes signs of regular expressions and JavaScript names as text', () => {
    const texts = ['a.*b', '(?:x)+', '[^a]', '$&', '\\d{2}', '__proto__', 'constructor', '"'];
    const index = indexOf(texts.map((memo, number) => matter(`m${number}`, 0, { memo })));
    for (const [number, text] of texts.entries()) expect(found(index, text)).toContain(`m${number}`);
    expect(found(index, '.*')).toEqual(['m0']);
    expect(found(indexOf([matter('__proto__', 1, { memo: 'x' })]), 'x')).toEqual(['__proto__']);
  });

  it('finds and cuts around lone surrogates', () => {
    const index = indexOf([matter('m', 1, { memo: `${'𠮷'.repeat(60)}\ud800挖矿\udc00${'𠮷'.repeat(200)}` })]);
    const [row] = rowsOf(index, '挖矿');
    const snippet = row?.hits[0]?.snippet;
    expect(snippet?.text.match(/\p{Surrogate}/gu)).toHaveLength(2);
    expect(snippet?.text.startsWith('𠮷')).toBe(true);
    expect(snippet?.text.endsWith('𠮷')).toBe(true);
    expect(found(index, '\ud800')).toEqual(['m']);
  });

  it('stays quick with a query of a million characters and a name of a million', () => {
    const random = seeded(9);
    const index = indexOf(Array.from({ length: 300 }, (_, number) => matterOf(random, number)));
    const start = performance.now();
    index.put(matter('long', 1, { client: '张'.repeat(1_000_000), memo: 'x'.repeat(1_000_000) }));
    expect(found(index, 'x'.repeat(1_000_001))).toEqual([]);
    expect(found(index, 'x'.repeat(1_000_000))).toEqual(['long']);
    expect(found(index, Array.from({ length: 200_000 }, (_, number) => `w${number}`).join(' '))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('does not care about odd limits', () => {
    const index = indexOf([matter('m', 1, { memo: 'x' }), matter('n', 1, { memo: 'x' })]);
    for (const limit of [0, -1, 0.5, 1]) expect(index.search({ query: 'x', limit }).rows).toHaveLength(1);
    expect(index.search({ query: 'x', limit: Number.NaN }).rows).toHaveLength(1);
    expect(index.search({ query: 'x', limit: Number.POSITIVE_INFINITY }).rows).toHaveLength(2);
  });
});

describe('snippets', () => {
  it('mark, in the original, text that folds to the word', () => {
    const random = seeded(21);
    const garble = (text: string): string =>
      [...text]
        .map((one) => (random() < 0.2 ? pick(random, [one.toUpperCase(), `${one}\u00ad`, `ﬁ${one}`]) : one))
        .join('');
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.nat(), fc.integer({ min: 2, max: 8 }), (language, from, length) => {
        const original = garble(textOf(random, language, 600));
        const folded = foldText(original);
        const word =
          folded
            .slice(from % folded.length)
            .slice(0, length)
            .split(' ')[0] ?? '';
        fc.pre(word !== '');
        const [row] = rowsOf(indexOf([matter('m', 1, { memo: original })]), word);
        const snippet = row?.hits[0]?.snippet;
        expect(snippet?.text).toBe(original.slice(snippet?.start, (snippet?.start ?? 0) + (snippet?.text.length ?? 0)));
        expect(snippet?.matches.length).toBeGreaterThan(0);
        const end = (snippet?.start ?? 0) + (snippet?.text.length ?? 0);
        for (const match of snippet?.matches ?? []) {
          expect(match.start).toBeGreaterThanOrEqual(snippet?.start ?? 0);
          expect(match.end).toBeLessThanOrEqual(end);
          if (match.end < end) expect(foldText(original.slice(match.start, match.end))).toContain(word);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('mark exactly the word', () => {
    const memo = `${'前'.repeat(100)}虛擬　貨幣 ＨＯＳＴＩＮＧ Ёлка`;
    const mark = (query: string): readonly string[] =>
      rowsOf(indexOf([matter('m', 1, { memo })]), query).flatMap(({ hits }) =>
        hits.flatMap(({ snippet }) => snippet.matches.map(({ start, end }) => memo.slice(start, end))),
      );
    expect(mark('货币')).toEqual(['貨幣']);
    expect(mark('hosting елка')).toEqual(['ＨＯＳＴＩＮＧ', 'Ёлка']);
    expect(mark('"虚拟 货币"')).toEqual(['虛擬　貨幣']);
  });
});
