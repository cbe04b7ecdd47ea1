import type { FoundPolicy } from './read-policy';

const UTF16 = new TextDecoder('utf-16le', { fatal: true });
const HEAD = 'Windows Registry Editor Version 5.00';

/** One value: `"name"=data`. What stands between quotes has its quotes and backslashes doubled by a backslash. */
const LINE = /^"((?:[^"\\]|\\.)*)"=(.*)$/;
const QUOTED = /^"((?:[^"\\]|\\.)*)"$/;
const DWORD = /^dword:([0-9a-f]{8})$/i;
const MULTI = /^hex\(7\):([0-9a-f,]*)$/i;

const unescaped = (text: string): string => text.replaceAll(/\\(.)/g, '$1');

const multi = (hex: string): readonly string[] => {
  const bytes = hex
    .split(',')
    .filter((byte) => byte !== '')
    .map((byte) => Number.parseInt(byte, 16));
  return UTF16.decode(Uint8Array.from(bytes))
    .split('\0')
    .filter((line) => line !== '');
};

/** A value of a kind that no key takes stays as it is written, and is refused as a value. */
function read(data: string): unknown {
  const text = QUOTED.exec(data)?.[1];
  if (text !== undefined) return unescaped(text);
  const number = DWORD.exec(data)?.[1];
  if (number !== undefined) return Number.parseInt(number, 16);
  const lines = MULTI.exec(data)?.[1];
  return lines === undefined ? { data } : multi(lines);
}

/**
 * The values of the first key of an export by `reg.exe`. A key within it counts as one of its values: nothing of a
 * policy is passed over. Throws where it is no such export.
 */
export function parseRegistryExport(bytes: Uint8Array): FoundPolicy {
  const text = UTF16.decode(bytes)
    .replace(/^\uFEFF/, '')
    .replaceAll(/\\\r?\n\s*/g, '');
  const [head, ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  if (head !== HEAD) throw new Error('no export');
  const found = new Map<string, unknown>();
  const keys: string[] = [];
  for (const line of lines) {
    const key = /^\[(.*)\]$/.exec(line)?.[1];
    const [, name, data] = LINE.exec(line) ?? [];
    if (key !== undefined) keys.push(key);
    else if (keys.length === 1) found.set(unescaped(name ?? line), data === undefined ? null : read(data));
  }
  for (const key of keys.slice(1)) found.set(key.slice((keys[0] ?? '').length + 1), null);
  return found;
}
