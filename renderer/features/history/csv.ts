import { cleanText } from '../../../shared/memo/text/clean';

/** What a spreadsheet would take for a formula, the wide signs of East Asian ones too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

function cell(given: string): string {
  const text = cleanText(given);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as RFC 4180 has them; the mark at the beginning tells a spreadsheet that it is UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`);
