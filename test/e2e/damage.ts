import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeLog } from '../main/storage-guard/leveldb-files';

const GARBAGE = Buffer.from('garbage '.repeat(38));

/** The folder of the vault's database. The stand-in for Electron has a link to it here. */
export function databaseFolder(data: string): string {
  const folder = join(data, 'vault', 'IndexedDB');
  const found = readdirSync(folder).filter((name) => name.endsWith('.indexeddb.leveldb'));
  if (found.length !== 1) throw new Error(`${found.length} databases`);
  return realpathSync(join(folder, found[0] ?? ''));
}

/** What lies in a folder, by name and content; nothing where there is no such folder. */
export function contentsOf(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  // Chromium makes LOCK anew wherever it is missing, and nothing is in it.
  const names = readdirSync(folder).filter((name) => name !== 'LOCK');
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(names.map((name) => [name, hash(name)]));
}

export const sentinelFile = (data: string): string => join(data, 'vault.json');
const secondSentinel = (data: string): string => join(data, 'vault-kept', 'vault.json');

/** The copies of the database that were made before it was mended. */
export function keptCopies(data: string): readonly string[] {
  const kept = join(data, 'vault-kept');
  return readdirSync(kept)
    .filter((name) => name.startsWith('vault_'))
    .map((name) => join(kept, name, readdirSync(join(kept, name)).find((file) => file.endsWith('.leveldb')) ?? ''));
}

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

export const logOf = (data: string): string => lastFile(data, /^\d+\.log$/);

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

/** What a process leaves that dies between a record's header and its content. */
export function tearLog(data: string): void {
  const log = logOf(data);
  appendFileSync(log, writeLog([Buffer.alloc(3_000, 'unfinished')], readFileSync(log).length).bytes.subarray(0, 7));
}

export function garbleLog(data: string): void {
  const log = logOf(data);
  const bytes = readFileSync(log);
  GARBAGE.copy(bytes, Math.floor(bytes.length / 2));
  writeFileSync(log, bytes);
}

export const breakManifest = (data: string): void => writeFileSync(lastFile(data, /^MANIFEST-/), GARBAGE);

export const deleteCurrent = (data: string): void => rmSync(join(databaseFolder(data), 'CURRENT'));

export const deleteSentinel = (data: string): void => rmSync(sentinelFile(data));

export function deleteBothSentinels(data: string): void {
  deleteSentinel(data);
  rmSync(secondSentinel(data));
}

const cutSentinel = (file: string): void => writeFileSync(file, readFileSync(file).subarray(0, 100));

export const damageSentinel = (data: string): void => cutSentinel(sentinelFile(data));

export function damageBothSentinels(data: string): void {
  damageSentinel(data);
  cutSentinel(secondSentinel(data));
}
