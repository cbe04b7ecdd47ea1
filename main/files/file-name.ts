/** What some system or other does not take in a name, and what would hide its true end. */
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST = 120;

/**
 * A name to begin with in a dialog, made of what a person called the thing. With an extension, the name ends in it,
 * whatever it ended in before.
 */
export function fileName(given: string, extension: string | null): string {
  const end = extension === null ? '' : `.${extension}`;
  const clean = given.replaceAll(UNFIT, '-').replace(/^[\s.]+|[\s.]+$/g, '');
  const stem = end !== '' && clean.toLowerCase().endsWith(end) ? clean.slice(0, -end.length) : clean;
  // Cut by whole characters: half of one is no name.
  const short = [...stem].slice(0, LONGEST).join('').trimEnd();
  const safe = short === '' || RESERVED.test(short) ? `_${short}` : short;
  return `${safe}${end}`;
}
