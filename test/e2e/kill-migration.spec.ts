import { cpSync, existsSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { dropDataFolder, newDataFolder, type RunningApp, startApp, vaultPageOf } from './app';
import { killApp, killSeed, UPGRADE_ROUNDS, VICTIMS } from './kill';
import { COPIES } from './next-migration';
import { buildNextRelease, readUpgrade } from './next-release';
import { Saving } from './saving';
import { seeded } from './seeded';
import { createVault, matterNamed, settled, unlock } from './vault-use';

declare const adit: DesktopApi;

const SAVES = 30;

let template: string;
let program: string;
let folder: string;
let running: RunningApp | null = null;
const saving = new Saving();

async function launch(release?: string): Promise<RunningApp> {
  running = await startApp(folder, release === undefined ? {} : { program: release });
  return running;
}

async function close(): Promise<void> {
  const app = running?.app;
  running = null;
  await app?.close();
}

/** A vault of the released version, and how long the next release takes to upgrade a copy of it. */
async function prepare(): Promise<number> {
  program = await buildNextRelease();
  folder = template;
  const { page } = await launch();
  await createVault(page);
  await Promise.all([saving.run(page, SAVES), saving.run(page, SAVES)]);
  await close();
  folder = newDataFolder();
  cpSync(template, folder, { recursive: true });
  const { page: upgrading } = await launch(program);
  const began = performance.now();
  expect(await settled(upgrading)).toMatchObject({ state: 'locked', check: 'match' });
  const took = performance.now() - began;
  await close();
  dropDataFolder(folder);
  return took;
}

/** The release that was left either finds everything as it was, or a newer database that it does not touch. */
async function oldReleaseFinds(): Promise<'as it was' | 'upgraded'> {
  const { page } = await launch();
  const vault = await settled(page);
  if (vault.state === 'recovery') {
    const params = { needed: '9.9.0', found: 2, supported: 1 };
    expect(vault.reason).toEqual({ code: 'vault/newer', params });
    await close();
    return 'upgraded';
  }
  expect(vault).toMatchObject({ state: 'locked', check: 'match' });
  await unlock(page);
  await saving.check(page);
  expect(await readUpgrade(vaultPageOf((running as RunningApp).app))).toMatchObject({ upgraded: 0, added: null });
  await close();
  return 'as it was';
}

async function newReleaseFinishes(): Promise<void> {
  const { page, app } = await launch(program);
  expect(await settled(page)).toMatchObject({ state: 'locked', check: 'match' });
  await unlock(page);
  await saving.check(page);
  const { rows, ...found } = await readUpgrade(vaultPageOf(app));
  expect(rows).toBeGreaterThan(0);
  expect(found).toEqual({ version: 20, upgraded: rows, added: rows * COPIES });
  await close();
}

let took: number;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  template = newDataFolder();
  took = await prepare();
});

test.afterEach(close);

test.afterAll(() => {
  for (const made of [template, program, folder]) dropDataFolder(made);
});

test(`killed while a new release upgrades the database: it is the old one or the new one, whole, ${UPGRADE_ROUNDS} times`, async () => {
  test.setTimeout(60_000 + UPGRADE_ROUNDS * 60_000);
  const seed = killSeed();
  const random = seeded(seed);
  const found = { 'as it was': 0, upgraded: 0 };
  for (let round = 0; round < UPGRADE_ROUNDS; round += 1) {
    folder = newDataFolder();
    cpSync(template, folder, { recursive: true });
    const app = await launch(program);
    await sleep(random() * took);
    await killApp(app, folder, VICTIMS[round % VICTIMS.length] ?? 'main');
    running = null;
    found[await oldReleaseFinds()] += 1;
    await newReleaseFinishes();
    dropDataFolder(folder);
  }
  console.log(
    `${found['as it was']} as it was, ${found.upgraded} upgraded, ${took.toFixed()} ms, ADIT_KILL_SEED=${seed}`,
  );
});

/** Puts the copy from before the upgrade back, as the guide for a firm's IT says. */
function putBack(): void {
  const kept = join(folder, 'vault-kept');
  const copies = readdirSync(kept).filter((name) => name.startsWith('vault-before-upgrade_'));
  // The first: the version from before kept one too, of what it then found to be newer and did not open.
  const copy = join(kept, copies.sort()[0] ?? '');
  for (const name of readdirSync(copy).filter((entry) => entry.includes('.indexeddb.'))) {
    // By what the name leads to: the stand-in keeps the files elsewhere, and a link in their place.
    const target = join(folder, 'vault', 'IndexedDB', name);
    if (!existsSync(target)) continue;
    const real = realpathSync(target);
    for (const entry of readdirSync(real)) rmSync(join(real, entry), { recursive: true });
    cpSync(join(copy, name), real, { recursive: true });
  }
  cpSync(join(copy, 'vault.json'), join(folder, 'vault.json'));
}

test('an upgrade keeps a copy first, and with it the version from before opens everything that was saved with it', async () => {
  test.setTimeout(180_000);
  folder = newDataFolder();
  cpSync(template, folder, { recursive: true });
  const { page } = await launch(program);
  expect(await settled(page)).toMatchObject({ state: 'locked', check: 'match' });
  await unlock(page);
  // What the new version saves is not in the copy, and takes the vault past what the copy remembers.
  const saved = await page.evaluate((value) => adit.matters.create({ value }), matterNamed('of the new version'));
  expect(saved.ok).toBe(true);
  await close();
  expect(await oldReleaseFinds()).toBe('upgraded');
  putBack();
  expect(await oldReleaseFinds()).toBe('as it was');
});
