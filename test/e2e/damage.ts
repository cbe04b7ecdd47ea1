import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const GARBAGE = Buffer.from('garbage '.repeat(38));

/** The folder of the vault's database, wherever this Electron keeps it. */
export function databaseFolder(data: string): string {
  const names = readdirSync(data, { recursive: true, encoding: 'utf8' });
  const found = names.filter((name) => name.endsWith('.indexeddb.leveldb') && name.includes('app-vault'));
  if (found.length !== 1) throw new Error(`${found.length} databases`);
  return join(data, found[0] ?? '');
}

export const sentinelFile = (data: string): string => join(data, 'vault.json');

/** The revision that main remembers. */
export function rememberedRevision(data: string): number {
  const file: unknown = JSON.parse(readFileSync(sentinelFile(data), 'utf8'));
  return (file as { readonly record: { readonly sentinel: { readonly revision: number } } }).record.sentinel.revision;
}

/** The last of a database's files of a kind. */
function lastFile(data: string, kind: RegExp): string {
  const folder = databaseFolder(data);
  const name = readdirSync(folder)
    .filter((known) => kind.test(known))
    .sort()
    .at(-1);
  if (name === undefined) throw new Error(`no file ${kind}`);
  return join(folder, name);
}

const logOf = (data: string): string => lastFile(data, /^\d+\.log$/);

export const deleteDatabase = (data: string): void => rmSync(databaseFolder(data), { recursive: true });

/** Puts a copy of a database's folder in the place of one, or of none. */
export function replaceDatabase(folder: string, copy: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(copy, folder, { recursive: true });
}

export function truncateLog(data: string): void {
  const log = logOf(data);
  truncateSync(log, readFileSync(log).length - 1_500);
}

export function garbleLog(data: string): void {
  const log = logOf(data);
  const bytes = readFileSync(log);
  GARBAGE.copy(bytes, Math.floor(bytes.length / 2));
  writeFileSync(log, bytes);
}

export const breakManifest = (data: string): void => writeFileSync(lastFile(data, /^MANIFEST-/), GARBAGE);

export const deleteSentinel = (data: string): void => rmSync(sentinelFile(data));

export function damageSentinel(data: string): void {
  const file = sentinelFile(data);
  writeFileSync(file, readFileSync(file).subarray(0, 100));
}
