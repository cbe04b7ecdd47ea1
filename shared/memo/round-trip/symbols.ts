/** Signs of fonts of pictures that stand for something; of others is only known that they stand there. */
const symbols: Readonly<Record<string, string>> = {
  'wingdings:f0fc': '✓',
  'wingdings:f0fb': '✗',
  'wingdings:f0fe': '☑',
  'wingdings:f0fd': '☒',
  'wingdings:f0a8': '☐',
  'wingdings:f06f': '☐',
  'wingdings:f0e0': '→',
  'wingdings:f0d8': '➢',
  'symbol:f0b7': '•',
  'symbol:f0b3': '≥',
  'symbol:f0a3': '≤',
  'symbol:f0b1': '±',
  'symbol:f0b4': '×',
};

const unknown = '\ufffd';

/** A sign by its font and its hexadecimal number. Beyond the private use area it is the sign that it looks like. */
export const symbolOf = (font: string, number: string): string => {
  const known = symbols[`${font.toLowerCase()}:${number.toLowerCase()}`];
  const code = Number.parseInt(number, 16);
  const isSign = code > 0x1f && (code < 0xe000 || (code > 0xf8ff && code < 0xfffe));
  return known ?? (isSign ? String.fromCharCode(code) : unknown);
};

/** A text with the signs that were typed in a font of pictures. */
export const withSymbols = (text: string, font: string): string =>
  text.replace(/[\uf020-\uf0ff]/g, (sign) => symbolOf(font, sign.charCodeAt(0).toString(16)));
