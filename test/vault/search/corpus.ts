import type { SearchEntry, SearchField, SearchMatter } from '../../../main/vault/search/search-types';

/** A small generator with a fixed seed, so that every run searches the same texts. */
export const seeded = (seed: number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};
type Random = () => number;

const words = {
  zh: '虚拟货币 挖矿 电价 合同 违约 责任 被告 原告 公司 服务器 托管 矿机 算力 监管 通知 处罚 人民法院 仲裁 委托 代理 投资 收益 备案 电力 行政 许可 证据 鉴定 赔偿 损失 履行 义务 期限 解除',
  ru: 'договор майнинг оборудование суд истец ответчик энергия тариф услуги размещение лицензия закон налог компания штраф учёт',
  en: 'mining contract hosting liability defendant plaintiff energy tariff license regulator token reward agreement damages breach',
} as const;
export type Language = keyof typeof words;
export const languages: readonly Language[] = ['zh', 'ru', 'en'];

const lists = { zh: words.zh.split(' '), ru: words.ru.split(' '), en: words.en.split(' ') };
const letters = { ru: 'абвгдежзийклмнопрстуфхцчшщъыьэюя', en: 'abcdefghijklmnopqrstuvwxyz' };

export const pick = <T>(random: Random, list: readonly T[]): T => {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

const rareWord = (random: Random, language: Language): string => {
  // Characters that are their own simplified form would be a table of its own: the common block, thinned by squaring.
  if (language === 'zh')
    return Array.from({ length: 2 }, () => String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * 5000))).join('');
  return Array.from({ length: 3 + Math.floor(random() * 7) }, () => pick(random, [...letters[language]])).join('');
};

/** Text of about `length` characters; half its words come from the language of contracts, half are rare. */
export const textOf = (random: Random, language: Language, length: number): string => {
  const out: string[] = [];
  for (let size = 0; size < length; ) {
    const word = random() < 0.5 ? pick(random, lists[language]) : rareWord(random, language);
    out.push(word);
    size += word.length + (language === 'zh' ? 0 : 1);
  }
  return out.join(language === 'zh' ? '' : ' ');
};

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗单曾解仇查吕覃翟乐朴';

const nameOf = (random: Random, language: Language): string =>
  language === 'zh'
    ? `${pick(random, [...surnames])}${rareWord(random, 'zh')}`
    : textOf(random, language, 12).replace(/(^|\s)\S/g, (letter) => letter.toUpperCase());

const lengths: Readonly<Record<SearchField, readonly number[]>> = {
  title: [20],
  client: [],
  party: [],
  fact: [50, 50, 50, 50, 50, 50],
  evidence: [25, 25],
  note: [50],
  memo: [180],
};

/** A matter of about 2 KB as text is stored: some 700 characters of Chinese or 1,000 to 1,800 of an alphabet. */
export const matterOf = (random: Random, number: number): SearchMatter => {
  const language = pick(random, languages);
  const scale = { zh: 1, ru: 1.5, en: 2.6 }[language];
  const written = Object.entries(lengths).flatMap(([field, sizes]) =>
    sizes.map(
      (size, index): SearchEntry => ({
        field: field as SearchField,
        ref: `${field}-${index}`,
        text: textOf(random, language, Math.round(size * scale)),
      }),
    ),
  );
  const names = (['client', 'party', 'party'] as const).map(
    (field, index): SearchEntry => ({ field, ref: `${field}-${index}`, text: nameOf(random, language) }),
  );
  return {
    id: `m${number}`,
    updatedAt: 1_700_000_000_000 + Math.floor(random() * 1e10),
    entries: [...written, ...names],
  };
};

/** What people type: words of the trade, parts of them, two Han characters, two words, initials, words found nowhere. */
export const queriesOf = (random: Random, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => {
    const language = languages[index % 3] ?? 'zh';
    const word = pick(random, lists[language]);
    const kinds = [
      word,
      word.slice(0, language === 'zh' ? 2 : 4),
      `${word} ${pick(random, lists[language])}`,
      rareWord(random, language),
      language === 'zh' ? 'zs' : word.slice(1, 4),
    ];
    return kinds[Math.floor(index / 3) % kinds.length] ?? word;
  });
