import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Plugin } from 'vite';
import { buildVaultPage } from '../../scripts/vault-page.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const inRoot = (...names: readonly string[]): string => join(root, ...names);

/** As its migration says: the first that reads what it writes. */
const NEXT_VERSION = '9.9.0';

const released = inRoot('main', 'vault', 'database', 'migrations', 'all.ts');

/** Puts the list with one more migration in the place of the released one, which it is made from. */
const oneMigrationMore: Plugin = {
  name: 'one-migration-more',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (importer?.endsWith('next-migration.ts')) return null;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    return resolved?.id === released ? inRoot('test', 'e2e', 'next-migration.ts') : resolved;
  },
};

/** The app as built, but for a vault whose database is one version further; gives its folder. */
export async function buildNextRelease(): Promise<string> {
  const program = mkdtempSync(join(tmpdir(), 'adit-next-'));
  const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  writeFileSync(join(program, 'package.json'), JSON.stringify({ ...manifest, version: NEXT_VERSION }));
  for (const part of ['main', 'preload', 'renderer']) {
    cpSync(inRoot('out', part), join(program, 'out', part), { recursive: true });
  }
  await buildVaultPage(join(program, 'out', 'vault'), [oneMigrationMore]);
  return program;
}

/** How far the database on the disk has come, read past the vault: by its own page, but not by its code. */
export const readUpgrade = (vault: Page) =>
  vault.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('adit'));
    try {
      const history = await settled(database.transaction('history').objectStore('history').getAll());
      const upgraded = history.filter((row: { upgraded?: true }) => row.upgraded).length;
      const added = database.objectStoreNames.contains('bookmarks')
        ? await settled(database.transaction('bookmarks').objectStore('bookmarks').count())
        : null;
      return { version: database.version, rows: history.length, upgraded, added };
    } finally {
      database.close();
    }
  });
