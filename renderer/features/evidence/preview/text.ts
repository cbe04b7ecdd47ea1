import type { Bytes } from '../../../../shared/bridge/vault-records';

/** Files from Chinese systems are often in the national encoding and do not say so. */
const LATER = 'gb18030';

/** Bytes as text: by their mark, as UTF-8, or in the encoding of Chinese systems. The end may be cut within a character. */
export function decoded(bytes: Bytes): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder(LATER).decode(bytes);
  }
}

/** JSON with its structure laid out; what is not whole JSON stays as it is. */
export function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

const separatorOf = (text: string): string => {
  const [first = ''] = text.split('\n', 1);
  return ['\t', ';', ','].find((mark) => first.includes(mark)) ?? ',';
};

/** The field that begins a text, and how long it is there. */
function field(text: string, from: number, separator: string): { readonly value: string; readonly end: number } {
  if (text[from] !== '"') {
    const rest = new RegExp(`[${separator}\r\n]`, 'g');
    rest.lastIndex = from;
    const end = rest.exec(text)?.index ?? text.length;
    return { value: text.slice(from, end), end };
  }
  let end = from + 1;
  while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"')) end += text[end] === '"' ? 2 : 1;
  return { value: text.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 };
}

/** The first rows of a table whose fields are set apart by commas, semicolons or tabs. */
export function tableRows(text: string, most: number): readonly (readonly string[])[] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length && rows.length < most; ) {
    const { value, end } = field(text, at, separator);
    row.push(value);
    at = end + 1;
    if (text[end] === separator) continue;
    if (text[end] === '\r' && text[end + 1] === '\n') at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
