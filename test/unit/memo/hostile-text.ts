import fc from 'fast-check';
import { expect } from 'vitest';
import { openDocx } from '../../../shared/memo/docx/open/open-docx';
import { cleanText } from '../../../shared/memo/text/clean';
import { part, partsOf, plain } from './parts';

const pieces = [
  '<w:fldSimple w:instr="DDEAUTO c:\\\\x"/>',
  ']]>&amp;&#0;"\'',
  '\u0000\u0008\u001b[31m',
  '\ud800',
  '\udc00x',
  '\u202eגולם\u202c',
  '\u2066x\ufeff\uffff',
  '{ INCLUDETEXT "http://example.org" }',
  '{{memo}}{{client}}{name}',
  '=HYPERLINK("http://example.org")',
  '\r\nBEGIN:VEVENT\u2028',
  'x'.repeat(3_000),
  '%1$s $& $1',
  '__proto__',
  '</w:t></w:r></w:p>',
] as const;

/** All of it at once. */
export const worst = pieces.join(' ');

/** What somebody may type, paste or import to break a file, or to make it read as what it is not. */
export const nasty = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 20 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((found) => found.join(''));

/** What the fields of a file do; a text must never add one. */
const instructions = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:(?:instrText[^>]*>([^<]*)|fldSimple)/g)].map((match) => match[1] ?? 'simple');
const own = new Set([
  ' TOC \\o &quot;1-2&quot; \\h \\z \\t &quot;Memo Annex Heading,1&quot; ',
  ' SEQ Table \\* ARABIC ',
]);
const known = (instruction: string): boolean => own.has(instruction) || own.has(instruction.replaceAll('"', '&quot;'));

export const isSound = (bytes: Uint8Array): void => {
  const file = openDocx(bytes);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  for (const path of file.value.parts.keys()) {
    if (/\.(xml|rels)$/.test(path)) expect(file.value.xml(path)).toMatchObject({ ok: true });
  }
  const parts = partsOf(bytes);
  for (const [path, xml] of Object.entries(parts)) {
    if (path.endsWith('.png')) continue;
    expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}|[\u202a-\u202e\u2066-\u2069]/u);
  }
  const document = part(parts, 'word/document.xml');
  expect(instructions(document).filter((one) => !known(one))).toEqual([]);
};

/** A text as a reader of the file sees it. */
export const seen = (text: string): string => cleanText(text).replace(/[\s\u2028\u2029]+/g, '');
export const shownIn = (bytes: Uint8Array, path: string): string =>
  plain(part(partsOf(bytes), path).replace(/<w:instrText.*?<\/w:instrText>/g, '')).replace(/\s+/g, '');
