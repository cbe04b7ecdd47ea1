import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrap } from '../../../renderer/features/argument/map/wrap';

const LANGUAGES = [
  '上述文件均针对比特币，未涉及本项目代币；《关于整治虚拟货币“挖矿”活动的通知》以能耗为由（见第一部分）。',
  'The project draws less than what the notice aims at (part 1), and “little” is what it says.',
  'Потребление проекта ниже того, на что нацелено уведомление (часть 1).',
];

it('keeps every character of a text that has room, in lines that read on', () => {
  const texts = fc.array(fc.constantFrom(...LANGUAGES), { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(texts, fc.integer({ min: 60, max: 400 }), (text, width) => {
      expect(wrap(text, width, Number.POSITIVE_INFINITY).join('')).toBe(text);
    }),
  );
});

it('begins no line with a mark that closes, and ends none with one that opens', () => {
  for (const text of LANGUAGES)
    for (let width = 60; width < 400; width += 7)
      for (const line of wrap(text, width)) {
        expect(line).not.toMatch(/^[，。；：！？、）》」』〕】”’…]/u);
        expect(line).not.toMatch(/[（《「『〔【“‘]$/u);
      }
});

it('cuts a text that has no room behind a whole word', () => {
  expect(wrap('one two three four five six', 70, 2)).toEqual(['one two ', 'three…']);
});
