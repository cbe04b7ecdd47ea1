import type { Language } from '../../model/text';
import { fillText } from '../text/fill';
import type { Thing, WordRun } from './word-line';

/** How words of a file say what a memo cannot hold: a footnote that it does not know, and things that are no words. */
const words: Readonly<Record<Language, Readonly<Record<Thing | 'note', string>>>> = {
  zh: {
    note: '（注：{note}）',
    picture: '（此处在文件中为图片）',
    formula: '（此处在文件中为公式）',
    document: '（此处在文件中嵌有另一文档）',
  },
  en: {
    note: ' [note: {note}]',
    picture: ' [a picture in the file]',
    formula: ' [a formula in the file]',
    document: ' [another document, embedded in the file]',
  },
  ru: {
    note: ' [сноска: {note}]',
    picture: ' [в файле здесь изображение]',
    formula: ' [в файле здесь формула]',
    document: ' [в файл здесь вложен другой документ]',
  },
};

/** A run in words alone. */
export const inText = ({ text, note, thing }: WordRun, lang: Language): string => {
  if (note !== undefined) return note === '' ? '' : fillText(words[lang].note, { note });
  return thing === undefined ? text : words[lang][thing];
};
