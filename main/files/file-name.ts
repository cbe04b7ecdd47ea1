/** What some system or other does not take in a name, and what would hide its true end. */
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST = 120;
/** File systems count bytes or halves of characters, to 255; a folder and a mark of the system come on top. */
const MOST_BYTES = 230;

/** Cut by whole characters: half of one is no name. */
function cut(text: string, mostBytes: number): string {
  let name = '';
  for (const sign of [...text].slice(0, LONGEST)) {
    if (Buffer.byteLength(name + sign) > mostBytes) break;
    name += sign;
  }
  return name.trimEnd();
}

/**
 * A name to begin with in a dialog, made of what a person called the thing. With an extension, the name ends in it,
 * whatever it ended in before; without one, a long name keeps the ending that it has.
 */
export function fileName(given: string, extension: string | null): string {
  const clean = given.replaceAll(UNFIT, '-').replace(/^[\s.]+|[\s.]+$/g, '');
  const end = extension === null ? (/\.[a-z0-9]{1,8}$/i.exec(clean)?.[0] ?? '') : `.${extension}`;
  const stem = end !== '' && clean.toLowerCase().endsWith(end.toLowerCase()) ? clean.slice(0, -end.length) : clean;
  const short = cut(stem, MOST_BYTES - end.length);
  const safe = short === '' || RESERVED.test(short) ? `_${short}` : short;
  return `${safe}${end}`;
}
