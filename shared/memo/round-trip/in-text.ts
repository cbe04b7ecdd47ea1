import type { Language } from '../../model/text';
import { fillText } from '../text/fill';
import type { WordRun } from './word-line';

/** How words of a file say what a memo cannot hold: a footnote that it does not know, and a picture. */
const words: Readonly<Record<Language, { readonly note: string; readonly picture: string }>> = {
  zh: { note: '（注：{note}）', picture: '（此处在文件中为图片）' },
  en: { note: ' [note: {note}]', picture: ' [a picture in the file]' },
  ru: { note: ' [сноска: {note}]', picture: ' [в файле здесь изображение]' },
};

/** A run in words alone. */
export const inText = ({ text, note, picture }: WordRun, lang: Language): string => {
  if (note !== undefined) return note === '' ? '' : fillText(words[lang].note, { note });
  return picture === true ? words[lang].picture : text;
};
