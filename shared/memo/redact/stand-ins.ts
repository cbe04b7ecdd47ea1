import type { Language } from '../../model/text';

/** What a name belongs to. */
export type NamedKind = 'party' | 'wallet' | 'code' | 'token' | 'project';

/** The letters by which parties are told apart: stems in Chinese, the alphabet without look-alikes in Russian. */
const letters: Readonly<Record<Language, string>> = {
  zh: '甲乙丙丁戊己庚辛壬癸',
  en: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ru: 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ',
};

const words: Readonly<Record<Language, Readonly<Record<NamedKind, (mark: string) => string>>>> = {
  zh: {
    party: (mark) => `${mark}公司`,
    wallet: (mark) => `地址${mark}`,
    code: (mark) => `代码${mark}`,
    token: (mark) => `代币${mark}`,
    project: (mark) => `项目${mark}`,
  },
  en: {
    party: (mark) => `Party ${mark}`,
    wallet: (mark) => `Address ${mark}`,
    code: (mark) => `Code ${mark}`,
    token: (mark) => `Token ${mark}`,
    project: (mark) => `Project ${mark}`,
  },
  ru: {
    party: (mark) => `сторона ${mark}`,
    wallet: (mark) => `адрес ${mark}`,
    code: (mark) => `код ${mark}`,
    token: (mark) => `токен ${mark}`,
    project: (mark) => `проект ${mark}`,
  },
};

/** What stands for the nth thing of a kind, counted from 1. */
export const standIn = (kind: NamedKind, at: number, lang: Language): string => {
  const letter = kind === 'party' ? letters[lang][at - 1] : undefined;
  return words[lang][kind](letter ?? String(at));
};
