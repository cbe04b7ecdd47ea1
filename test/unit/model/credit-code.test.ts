import { describe, expect, it } from 'vitest';
import { isCreditCode } from '../../../shared/model/credit-code';

/** The check character by the standard's own table of weights, apart from the code under test. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const symbols = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const completed = (body: string): string => {
  const sum = [...body].reduce((total, symbol, at) => total + symbols.indexOf(symbol) * (weights[at] ?? 0), 0);
  return body + symbols[(31 - (sum % 31)) % 31];
};

const bodies = [
  '91350100M000100Y4',
  '91110000000000000',
  '12100000400012345',
  '93610925MA35HXYL1',
  '91440300XYWUTRQPN',
];

describe('the credit code', () => {
  it('of the example in the standard is one', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
  });

  it.each(bodies)('%s is one with its check character, and with no other', (body) => {
    const right = completed(body);
    expect(isCreditCode(right)).toBe(true);
    for (const symbol of symbols) expect(isCreditCode(body + symbol)).toBe(body + symbol === right);
  });

  it('with any one wrong digit is none', () => {
    const right = '91350100M000100Y43';
    for (let at = 0; at < right.length; at += 1) {
      const wrong = right.slice(0, at) + (right[at] === '7' ? '8' : '7') + right.slice(at + 1);
      expect([wrong, isCreditCode(wrong)]).toEqual([wrong, false]);
    }
  });

  it.each([
    '',
    '91350100M000100Y4',
    '91350100M000100Y433',
    '91350100m000100y43',
    '9135010OM000100Y43',
    '９1350100M000100Y43',
  ])('%j is none', (text) => expect(isCreditCode(text)).toBe(false));
});
