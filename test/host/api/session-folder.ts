import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The partition that a folder stands for; a folder that stands for none yet is given one. */
export function partitionAt(folder: string): string {
  const file = join(folder, 'host-partition');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, `at-${randomUUID()}`);
  return readFileSync(file, 'utf8');
}

const STORES = ['indexeddb.leveldb', 'indexeddb.blob'];

/** The part of a database's folder name that stands for an origin, as in `app-vault_vault_0`. */
const storageName = (url: string): string => {
  const { protocol, hostname } = new URL(url);
  return `${protocol.slice(0, -1)}_${hostname}_0`;
};

/**
 * Shows an origin's databases where Electron has them, below the session's folder: by a link into the one profile, which
 * leads nowhere until Chromium makes them. Relative, so that it still holds in a data folder that was moved or copied.
 */
export function showDatabases(folder: string, profile: string, url: string, webUrl: string): void {
  const shown = join(folder, 'IndexedDB');
  mkdirSync(shown, { recursive: true });
  for (const store of STORES) {
    const link = join(shown, `${storageName(url)}.${store}`);
    const kept = join(profile, 'Default', 'IndexedDB', `${storageName(webUrl)}.${store}`);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) rmSync(link);
    symlinkSync(relative(shown, kept), link);
  }
}
