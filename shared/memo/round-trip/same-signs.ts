/** Signs of one meaning, each set with the one that stands for it where texts are compared. */
const folded: readonly (readonly [RegExp, string])[] = [
  // A possible break is no sign.
  [/[\u00ad\u200b\u2060\ufeff]/g, ''],
  [/[“”„‟＂]/g, '"'],
  [/[‘’‚‛＇]/g, "'"],
  [/[\u2010-\u2015]|--/g, '-'],
  [/…/g, '...'],
];

/** Signs that East Asian typing gives another width. */
const wide = /[\uff01-\uff5e]/g;
const widthOffset = 0xfee0;

/**
 * A text with the signs by which its words are compared. Word processors change quotes, dashes, the width of signs and
 * spaces by themselves: nobody edited a text that differs in these alone.
 */
export const foldSigns = (text: string): string => {
  const signs = folded.reduce((result, [pattern, sign]) => result.replace(pattern, sign), text);
  return signs
    .replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - widthOffset))
    .replace(/\s+/g, ' ')
    .trim();
};
