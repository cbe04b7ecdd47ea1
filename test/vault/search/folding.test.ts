import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { foldMapped, foldText } from '../../../main/vault/search/folding';

const legal =
  '根据关于进一步防范和处置虚拟货币交易炒作风险的通知，相关民事法律行为无效，由此引发的损失由其自行承担。意味着后台里程钟表余额干涉卫生系统只有准备发展面积谷物松树';

describe('folding', () => {
  it.each([
    ['ＨＯＳＴＩＮＧ　合同', 'hosting 合同'],
    ['Учёт ЁЛКА е\u0308лка', 'учет елка елка'],
    ['йод', 'йод'],
    ['ｶﾞｰﾄﾞ ﬁne ①', 'ガード fine 1'],
    ['  two \t\n lines\u00a0 ', 'two lines'],
    ['agree\u00adment\u200b and\ufeff', 'agreement and'],
    ['⽐特币', '比特币'],
    ['虛擬貨幣「挖礦」', '虚拟货币「挖矿」'],
    ['葛\u{e0100}城', '葛城'],
    ['ΟΔΟΣ οδος', 'οδοσ οδοσ'],
  ])('folds %j to %j', (original, folded) => {
    expect(foldText(original)).toBe(folded);
  });

  it.each(['t', 'hk', 'tw'])('reads traditional text of %s as simplified', (region) => {
    const toTraditional = Converter({ from: 'cn', to: region });
    expect(foldText(toTraditional(legal))).toBe(foldText(legal));
  });

  it('drops spaces between Han characters of names only', () => {
    expect(foldText('张　三 Zhang San', true)).toBe('张三 zhang san');
    expect(foldText('张　三')).toBe('张 三');
  });

  it('agrees with the platform on text that needs no table', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abcXYZжЖйЙ中文币ÀéñＡ１ﾊﾞ，。ǅŉ') });
    fc.assert(
      fc.property(plain, (text) => {
        expect(foldText(text)).toBe(text.normalize('NFKC').toLowerCase().normalize('NFKC').trim().replace(/\s+/g, ' '));
      }),
    );
  });

  it('maps every folded unit to a span of the original that holds it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, tight) => {
        const { text: folded, starts, ends } = foldMapped(text, tight);
        expect(starts.length).toBe(folded.length);
        for (let at = 0; at < folded.length; at += 1) {
          const [start = -1, end = -1] = [starts[at], ends[at]];
          expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : (starts[at - 1] ?? 0));
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          if (folded[at] !== ' ') expect(foldText(text.slice(start, end))).toContain(folded[at]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('folds a part of a text to a part of the folded text', () => {
    const units = fc.constantFrom(...'абЁйABzz 中國貨币ＡＢ，。\u3000\n', 'е\u0308', 'e\u0301', 'ﬁ', '𠮷', '각', 'ﾊﾞ');
    fc.assert(
      fc.property(fc.array(units), fc.nat(), fc.nat(), (parts, from, length) => {
        const piece = parts.slice(from % (parts.length + 1)).slice(0, length % (parts.length + 1));
        expect(foldText(parts.join(''))).toContain(foldText(piece.join('')));
      }),
      { numRuns: 1000 },
    );
  });

  it('never fails on any string, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) => {
        foldText(String.fromCharCode(...units), true);
      }),
      { numRuns: 1000 },
    );
    expect(foldText(`a${'\u0301'.repeat(50_000)}`).length).toBe(50_000);
  });
});
