import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { bundlePageScript } from '../../scripts/bundle.mjs';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { dropDataFolder, newDataFolder, type RunningApp, startApp } from './app';
import type { fuzz } from './fuzz-page';
import { createVault, matterNamed, settled, unlock } from './vault-use';

declare const adit: DesktopApi;
/** What `fuzz-page.ts` is bundled to. */
declare const page: { readonly fuzz: typeof fuzz };

const SCRIPT = fileURLToPath(new URL('../../out/test/fuzz-page.js', import.meta.url));
const SEED = Number(process.env['ADIT_FUZZ_SEED'] ?? Date.now() % 1_000_000);

let folder: string;
let running: RunningApp;

test.beforeEach(async () => {
  await bundlePageScript('test/e2e/fuzz-page.ts', SCRIPT);
  folder = newDataFolder();
  running = await startApp(folder);
});

test.afterEach(async () => {
  await running.app.close();
  dropDataFolder(folder);
});

const many: unknown = expect.any(Number);

/** Everything that could have changed. */
const stateOf = (window: Page) =>
  window.evaluate(async () => {
    const [list, audit] = await Promise.all([adit.matters.list({}), adit.audit.verify()]);
    return { list, audit };
  });

test('10,000 calls that make no sense, before, after and while the vault is open: each is refused with a code, and nothing changes', async () => {
  test.setTimeout(180_000);
  console.log(`ADIT_FUZZ_SEED=${SEED}`);
  const { app, page: window } = running;
  const said: string[] = [];
  app.process().stderr?.on('data', (chunk: Buffer) => said.push(String(chunk)));
  await window.evaluate(readFileSync(SCRIPT, 'utf8'));
  const attack = async (seed: number, calls: number) => {
    const { refused, unsent, wrong } = await window.evaluate(([given, count]) => page.fuzz(given, count), [
      SEED + seed,
      calls,
    ] as const);
    expect(wrong).toEqual([]);
    expect(Object.values(refused).reduce((sum, count) => sum + count, unsent)).toBe(calls);
    expect(unsent).toBeLessThan(calls / 10);
    return refused;
  };

  expect(await settled(window)).toMatchObject({ state: 'new' });
  expect(await attack(1, 1_000)).toMatchObject({ 'vault/locked': many });
  await createVault(window);
  expect(await window.evaluate((value) => adit.matters.create({ value }), matterNamed('kept'))).toMatchObject({
    ok: true,
  });
  const before = await stateOf(window);
  expect(await attack(2, 8_000)).toMatchObject({ 'desktop/invalid-input': many, 'record/missing': many });
  expect(await stateOf(window)).toEqual(before);
  await window.evaluate(() => adit.vault.lock());
  expect(await attack(3, 1_000)).toMatchObject({ 'vault/locked': many });
  await unlock(window);
  expect(await stateOf(window)).toEqual(before);
  expect(said, 'no bug was reported').toEqual([]);
});
