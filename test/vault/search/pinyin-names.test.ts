import { describe, expect, it } from 'vitest';
import { findSpelling, isSpelled, spellNames } from '../../../main/vault/search/pinyin-names';
import { SearchIndex } from '../../../main/vault/search/search-index';

const finds = (name: string, word: string): boolean => {
  const index = new SearchIndex();
  index.put({ id: 'm', updatedAt: 1, entries: [{ field: 'client', ref: 'c', text: name }] });
  const [row] = index.search({ query: word, limit: 1 }).rows;
  if (row !== undefined) expect(row.hits[0]?.snippet.matches.length).toBeGreaterThan(0);
  return row !== undefined;
};

describe('pinyin of names', () => {
  // Surnames with a reading of their own, and what a person who does not know it would type.
  it.each([
    ['单雄信', 'shanxiongxin', 'danxiongxin'],
    ['曾国藩', 'zengguofan', 'cengguofan'],
    ['解晓东', 'xiexiaodong', 'jiexiaodong'],
    ['仇英', 'qiuying', 'chouying'],
    ['查良镛', 'zhaliangyong', 'chaliangyong'],
    ['翟志刚', 'zhaizhigang', 'dizhigang'],
    ['覃辉', 'qinhui', 'tanhui'],
    ['乐毅', 'yueyi', 'leyi'],
    ['朴正', 'piaozheng', 'puzheng'],
    ['盖叫天', 'gejiaotian', 'gaijiaotian'],
    ['区志强', 'ouzhiqiang', 'quzhiqiang'],
    ['任长霞', 'renchangxia', 'rcx'],
    ['尉迟恭', 'yuchigong', 'weichigong'],
    ['万俟卨', 'moqixie', 'mqx'],
    ['吕布', 'lvbu', 'lubu'],
    ['吕布', 'lyubu', 'lb'],
    ['呂布', 'lübu', 'lb'],
    ['單雄信', 'shanxx'.slice(0, 4), 'sxx'],
    ['欧阳娜娜', 'ouyangnana', 'oynn'],
    ['张　三', 'zhangsan', 'zs'],
    ['阿卜杜拉·买买提', 'abudula', 'maimaiti'],
    ['重庆长江科技有限公司', 'chongqing', 'changjiang'],
    ['中国银行', 'zhongguoyinhang', 'zgyh'],
    ['西安Ёж公司', "xi'an", 'xian'],
    ['李四（张三）', 'lisi', 'zhangsan'],
  ])('finds %s by %s and %s', (name, first, second) => {
    expect([finds(name, first), finds(name, second)]).toEqual([true, true]);
  });

  it('finds by parts that begin with a syllable, tones and spaces or not', () => {
    for (const word of ['zhang', 'san', 'zhāng', 'zhang san', 'zhangs', 'Zhang San', 'ZS', '张三', '張三', '三'])
      expect(finds('张三', word)).toBe(true);
    for (const word of ['hang', 'an', 'hangsan', 'z', 'zsan', 'zhangsanx', 'zx'])
      expect(finds('张三', word)).toBe(false);
  });

  it('is for names alone', () => {
    const index = new SearchIndex();
    const entries = (['title', 'fact', 'evidence', 'note', 'memo'] as const).map((field) => ({
      field,
      ref: '',
      text: '张三',
    }));
    index.put({ id: 'm', updatedAt: 1, entries });
    expect(index.search({ query: 'zhangsan', limit: 1 }).total).toBe(0);
  });

  it('marks the characters meant', () => {
    expect(findSpelling('北京　张三丰', 'sanfeng')).toEqual({ start: 4, end: 6 });
    expect(findSpelling('北京　张三丰', 'zsf')).toEqual({ start: 3, end: 6 });
    expect(findSpelling('张三', 'zhangs')).toEqual({ start: 0, end: 2 });
    expect(findSpelling('张三', 'li')).toBeNull();
  });

  it('spells nothing where nothing is Chinese, and stops at long names', () => {
    expect(spellNames(['ООО «Полюс»', 'Acme', ''])).toBeNull();
    const long = spellNames(['张'.repeat(100_000)]);
    expect(long?.text.length).toBeLessThan(5000);
    expect(long !== null && isSpelled(long, 'zhang')).toBe(true);
    expect(spellNames(['乐单解查曾长'.repeat(20)])?.text.length).toBeLessThan(20_000);
    expect(spellNames(['𠮷田'])?.text).toContain('tian');
  });
});
