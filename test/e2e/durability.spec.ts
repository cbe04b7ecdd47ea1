import { expect, type Page, test } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { dropDataFolder, newDataFolder, type RunningApp, startApp, vaultPageOf } from './app';
import { countSyncs, whyNotTraced } from './strace';
import { createVault, matterNamed } from './vault-use';

declare const adit: DesktopApi;

const SAVES = 25;

let folder: string;
let running: RunningApp;

test.beforeEach(async () => {
  folder = newDataFolder();
  running = await startApp(folder);
});

test.afterEach(async () => {
  await running.app.close();
  dropDataFolder(folder);
});

async function save(page: Page): Promise<void> {
  for (let count = 0; count < SAVES; count += 1) {
    const reply = await page.evaluate((value) => adit.matters.create({ value }), matterNamed(`matter ${count}`));
    expect(reply).toMatchObject({ ok: true });
  }
}

/** As many writes into a database beside the vault's, in the same files, each waited for. */
const writeBeside = (vault: Page, durability: IDBTransactionDurability) =>
  vault.evaluate(
    async ({ kind, times }) => {
      const opening = indexedDB.open('beside', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      for (let count = 0; count < times; count += 1) {
        const transaction = opening.result.transaction('rows', 'readwrite', { durability: kind });
        transaction.objectStore('rows').put('x'.repeat(500), count);
        await new Promise((resolve) => {
          transaction.oncomplete = resolve;
        });
      }
      opening.result.close();
    },
    { kind: durability, times: SAVES },
  );

test('every acknowledged save was forced onto the disk; a save that merely said so would be noticed', async () => {
  const reason = whyNotTraced();
  test.skip(reason !== null, reason ?? '');
  test.setTimeout(90_000);
  const { app, page } = running;
  await createVault(page);
  const vault = vaultPageOf(app);
  await writeBeside(vault, 'relaxed');
  const counted = {
    saves: await countSyncs(folder, () => save(page)),
    strict: await countSyncs(folder, () => writeBeside(vault, 'strict')),
    relaxed: await countSyncs(folder, () => writeBeside(vault, 'relaxed')),
  };
  console.log(`${SAVES} saves: ${JSON.stringify(counted)} synchronisations`);
  expect(counted.saves).toBeGreaterThanOrEqual(SAVES);
  expect(counted.strict).toBeGreaterThanOrEqual(SAVES);
  expect(counted.relaxed).toBeLessThan(SAVES / 2);
});
