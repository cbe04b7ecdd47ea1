import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** In base64 a text looks different at each of three places in what surrounds it; what is left is the part in common. */
function inBase64(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(before === 0 ? 0 : 4, Math.floor((before + bytes.length) / 3) * 4);
  });
}

/** Bytes as they would be found where they lie open, as they are, in base64 or in hexadecimal. */
export const tracesOf = (bytes: Buffer): readonly Buffer[] => [
  bytes,
  ...inBase64(bytes).map((text) => Buffer.from(text)),
  Buffer.from(bytes.toString('hex')),
];

/** A text as it would be found, in each encoding that a string can take. */
export const textTraces = (text: string): readonly Buffer[] => [
  ...tracesOf(Buffer.from(text, 'utf8')),
  ...tracesOf(Buffer.from(text, 'utf16le')),
  Buffer.from(
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[^\x20-\x7e]/g, escaped),
  ),
];

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** What must not be found, by a name that can be told. */
export type Secrets = Readonly<Record<string, readonly Buffer[]>>;

/** The names of the secrets that bytes give away. */
export const shownIn = (bytes: Buffer, secrets: Secrets): readonly string[] =>
  Object.keys(secrets).filter((name) => secrets[name]?.some((trace) => bytes.includes(trace)));

/** Every file under a folder that gives a secret away, in its name or in its bytes. */
export function shownUnder(folder: string, secrets: Secrets): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    const content = stat?.isFile() ? readFileSync(path) : Buffer.alloc(0);
    return shownIn(Buffer.concat([Buffer.from(`${name}\n`), content]), secrets).map((secret) => `${name}: ${secret}`);
  });
}
