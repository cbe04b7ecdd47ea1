/** A possible break is no sign: nobody sees it. */
const possibleBreaks = /[\u00ad\u200b\u2060\ufeff]/g;

/** Signs of one meaning, each set with the one that stands for it where texts are compared. */
const folded: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»「」﹁﹂〝〞〟＂]/g, '"'],
  [/[‘’‚‛‹›『』﹃﹄＇]/g, "'"],
  [/[-\u2010-\u2015\u2212\uff0d]+/g, '-'],
  [/…/g, '...'],
];

/** Signs that East Asian typing gives another width. */
const wide = /[\uff01-\uff5e]/g;
const widthOffset = 0xfee0;

/** A text as a reader sees it. */
export const seenSigns = (text: string): string => text.replace(possibleBreaks, '').trim();

/**
 * A text with the signs by which its words are compared. Word processors change quotes, dashes, the width of signs and
 * spaces by themselves: a text that differs in these alone has the same words.
 */
export const foldSigns = (text: string): string => {
  const signs = folded.reduce((result, [pattern, sign]) => result.replace(pattern, sign), seenSigns(text));
  return signs
    .replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - widthOffset))
    .replace(/\s+/g, ' ')
    .trim();
};
