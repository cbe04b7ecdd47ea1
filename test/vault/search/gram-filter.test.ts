import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GramFilter, gramsOf } from '../../../main/vault/search/gram-filter';

const passing = (filter: GramFilter, word: string, size: number): readonly number[] => {
  const slots: number[] = [];
  filter.visit(0, gramsOf(word), size, (slot) => slots.push(slot));
  return slots;
};

const anyText = fc.array(fc.constantFrom(...'abcиванов合同矿 7'), { maxLength: 40 }).map((units) => units.join(''));

it('never rules out a text that has the word, whatever the scripts beside each other', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (texts, which, from) => {
      const filter = new GramFilter();
      for (const [slot, text] of texts.entries()) filter.add(slot, text);
      const source = texts[which % texts.length] ?? '';
      const word = source.slice(from % (source.length + 1)).slice(0, 5);
      const having = texts.flatMap((text, slot) => (text.includes(word) ? [slot] : []));
      expect(passing(filter, word, texts.length)).toEqual(expect.arrayContaining(having));
    }),
    { numRuns: 300 },
  );
});

it('rules out a text with every pair of letters of a word, where it has no three of them in a row', () => {
  const filter = new GramFilter();
  filter.add(0, 'ив ва ан но ов');
  filter.add(1, 'г-н иванов');
  filter.add(2, 'sm mi it th');
  expect(passing(filter, 'иванов', 3)).toEqual([1]);
  expect(passing(filter, 'smith', 3)).toEqual([]);
});

it('rules out a text without one of the Han characters of a word, and knows a word of one', () => {
  const filter = new GramFilter();
  filter.add(0, '合作');
  filter.add(1, '本合同');
  expect(passing(filter, '合同', 2)).toEqual([1]);
  expect(passing(filter, '同', 2)).toEqual([1]);
});
