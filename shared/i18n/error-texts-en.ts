import type { JsonExpectation, ValueKind } from '../bridge/errors';
import { docxErrorTextsEn } from './docx-error-texts-en';
import type { ErrorTexts } from './error-texts';
import { shown } from './quote';

const kinds: Readonly<Record<ValueKind, string>> = {
  text: 'a text in quotes',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list [ … ]',
  object: 'an object { … }',
  null: 'null',
  scalar: 'a text, a number, true or false, or null',
};

const expectations: Readonly<Record<JsonExpectation, string>> = {
  value: 'a value',
  key: 'a key in double quotes',
  colon: 'a colon',
  'comma-or-bracket': 'a comma or ]',
  'comma-or-brace': 'a comma or }',
  end: 'nothing more',
};

const quoted = (text: string): string => `“${shown(text)}”`;
const list = (items: readonly string[]): string => items.map(shown).join(', ');
const at = (position: { readonly line: number; readonly column: number }): string =>
  `line ${position.line}, column ${position.column}`;
const near = (name: string | null): string => (name === null ? '' : `; the nearest is ${quoted(name)}`);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 102.4) / 10} MB`;

export const errorTextsEn: ErrorTexts = {
  ...docxErrorTextsEn,
  'file/missing': () => 'there is no such file',
  'file/directory': () => 'this is a folder; name a file',
  'file/not-a-file': () => 'this is not an ordinary file',
  'file/unreadable': ({ reason }) => `the file cannot be read (${shown(reason)})`,
  'file/unwritable': ({ reason }) => `the file cannot be written (${shown(reason)}); nothing was changed`,
  'file/too-large': ({ bytes, limit }) => `the file has ${megabytes(bytes)}; at most ${megabytes(limit)} are read`,
  'file/no-folder': () => 'the folder of this file does not exist; create it first',
  'folder/missing': () => 'there is no such folder',
  'folder/not-a-folder': () => 'this is not a folder',
  'folder/too-many-files': ({ limit }) => `the folder holds more than ${limit} JSON files; a pack has fewer`,
  'encoding/utf-16': () => 'the file is in UTF-16; save it as UTF-8',
  'encoding/not-utf-8': ({ line, byte }) =>
    `line ${line} (byte ${byte}) is not UTF-8, perhaps GBK or GB18030; save the file as UTF-8`,
  'json/empty': () => 'the file is empty; a JSON object belongs here',
  'json/unexpected': ({ found, expected, ...position }) =>
    `${at(position)}: ${expectations[expected]} belongs here, found ${found === '' ? 'the end of the file' : quoted(found)}`,
  'json/trailing-comma': (position) => `${at(position)}: remove this comma; nothing follows it`,
  'json/unclosed-text': (position) => `${at(position)}: the text that begins here has no closing quote on its line`,
  'json/control-character': ({ found, ...position }) =>
    `${at(position)}: the control character ${found} must be written as an escape, for example \\n or \\t`,
  'json/escape': ({ found, ...position }) =>
    `${at(position)}: ${quoted(found)} is no JSON escape; write \\\\ for a backslash`,
  'json/lone-surrogate': (position) => `${at(position)}: this text holds half of a character (a lone surrogate)`,
  'json/number': ({ found, ...position }) =>
    `${at(position)}: ${quoted(found)} is no JSON number; write for example 12, -3 or 0.5`,
  'json/number-range': ({ found, ...position }) =>
    `${at(position)}: ${quoted(found)} is too large to be kept exactly; at most ${Number.MAX_SAFE_INTEGER}`,
  'json/depth': ({ limit, ...position }) => `${at(position)}: nested more than ${limit} levels deep`,
  'json/duplicate-key': ({ key, ...position }) =>
    `${at(position)}: the key ${quoted(key)} stands twice in the same object; keep one`,
  'value/missing': ({ key }) => `${quoted(key)} is missing`,
  'value/unknown-key': ({ key, nearest }) => `the key ${quoted(key)} is not known here${near(nearest)}`,
  'value/type': ({ expected, found }) => `${kinds[expected]} belongs here, found ${kinds[found]}`,
  'value/empty': () => 'this must not be empty',
  'value/option': ({ found, options, nearest }) =>
    `${quoted(found)} is not one of: ${list(options)}${options.length > 1 ? near(nearest) : ''}`,
  'value/date': ({ found }) =>
    `${quoted(found)} is not a day of the calendar; write YYYY-MM-DD, for example 2026-02-28`,
  'value/sha256': ({ found }) => `${quoted(found)} is not a SHA-256; write 64 hexadecimal digits`,
  'value/percent': ({ found }) => `${found} is not a percentage; write a number from 0 to 100`,
  'value/negative': ({ found }) => `${found} is not possible here; write a number that is not negative`,
  'value/province': ({ found, nearest }) =>
    `${quoted(found)} is not a province code of ISO 3166-2:CN, for example CN-ZJ${near(nearest)}`,
  'value/refused': ({ found }) => `${quoted(found)} is not allowed here`,
  'matter/version': ({ found, supported }) =>
    `the file has version ${found} and this Adit reads version ${supported}; a newer Adit is needed`,
  'matter/pack': ({ found, expected }) => `there is no pack ${quoted(found)}; this Adit carries ${quoted(expected)}`,
  'fact/unknown-key': ({ key, nearest }) => `the pack has no fact ${quoted(key)}${near(nearest)}`,
  'fact/duplicate': ({ key, first }) => `the fact ${quoted(key)} is already given at ${first}; keep one`,
  'fact/status-without-value': ({ status }) =>
    `the status is “${status}” but the value is null; give a value, or the status “unknown”`,
  'fact/unknown-with-value': () =>
    'the status is “unknown” but there is a value; write null, or a status that says how the value is known',
  'fact/disputed-without-alternative': () => 'a disputed fact needs “alternative”: what the other side says',
  'fact/alternative-without-dispute': ({ status }) =>
    `“alternative” goes only with the status “disputed”; the status here is “${status}”`,
  'evidence/unknown': ({ id, nearest }) => `the list “evidence” has no id ${quoted(id)}${near(nearest)}`,
  'evidence/duplicate': ({ id, first }) => `the id ${quoted(id)} is already used at ${first}; ids are unique`,
  'input/more': ({ count }) => `and ${count} more`,
  'record/pack': ({ recorded, found }) =>
    `the record was made with the pack ${quoted(recorded)}, and this Adit has ${quoted(found)} with another content; use the same version`,
  'record/result': ({ recorded, found }) =>
    `recorded ${quoted(recorded ?? 'nothing')}, recomputed ${quoted(found ?? 'nothing')}`,
  'record/assessment': () => 'every result is the same, but an argument, a case or a wording is not as it was recorded',
  'usage/no-command': ({ commands }) => `name a command: ${list(commands)}`,
  'usage/unknown-command': ({ found, nearest }) => `there is no command ${quoted(found)}${near(nearest)}`,
  'usage/unknown-option': ({ found, nearest }) => `there is no option ${quoted(found)}${near(nearest)}`,
  'usage/missing-value': ({ expects }) => `a value must follow: ${expects}`,
  'usage/unwanted-value': () => 'this option takes no value',
  'usage/repeated': () => 'this option may be given once only',
  'usage/missing-argument': () => 'this is missing',
  'usage/extra-argument': ({ found }) => `${quoted(found)} is one argument too many`,
  'usage/not-docx': ({ found }) => `${quoted(found)} must end in .docx`,
  'usage/not-in-release': () => 'this release does not carry it; leave the option out',
  'usage/unknown-precedent': ({ found, nearest }) => `the pack has no precedent ${quoted(found)}${near(nearest)}`,
};
