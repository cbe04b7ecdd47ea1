import { cpSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { dropDataFolder, newDataFolder, type RunningApp, startApp, vaultPageOf } from './app';
import { killApp, killSeed, UPGRADE_ROUNDS, VICTIMS } from './kill';
import { COPIES } from './next-migration';
import { buildNextRelease, readUpgrade } from './next-release';
import { Saving } from './saving';
import { seeded } from './seeded';
import { createVault, settled, unlock } from './vault-use';

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

test.beforeAll(() => {
  template = newDataFolder();
});

test.afterEach(close);

test.afterAll(() => {
  for (const made of [template, program, folder]) dropDataFolder(made);
});

test(`killed while a new release upgrades the database: it is the old one or the new one, whole, ${UPGRADE_ROUNDS} times`, async () => {
  test.setTimeout(60_000 + UPGRADE_ROUNDS * 60_000);
  const seed = killSeed();
  const random = seeded(seed);
  const took = await prepare();
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
