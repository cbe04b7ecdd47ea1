import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page, test } from '@playwright/test';
import { DatabaseLook } from '../../main/storage-guard/inspect-database';
import { storageFiles } from '../../main/storage-guard/storage-files';
import { dropDataFolder, newDataFolder, type RunningApp, startApp } from './app';
import { Arrivals, checkChunks } from './arrivals';
import { BackingUp } from './backing-up';
import { databaseFolder, rememberedRevision } from './damage';
import { browserGone, killApp, killSeed, VICTIMS, WORK_ROUNDS } from './kill';
import { type Endured, MODES } from './kill-modes';
import { Passphrases } from './passphrases';
import { Saving } from './saving';
import { seeded } from './seeded';
import { createVault, settled } from './vault-use';

/** Each mode dies once by either victim in so many rounds. A vault is checked whole after each, so it is not kept longer. */
const ROUNDS_A_VAULT = MODES.length * VICTIMS.length;
const SAVERS = 2;
const SAVES_IN_ARCHIVE = 6;

let folder: string;
let running: RunningApp | null = null;

async function launch(): Promise<Page> {
  running = await startApp(folder);
  return running.page;
}

test.beforeEach(() => {
  folder = newDataFolder();
});

test.afterEach(async () => {
  await running?.app.close();
  running = null;
  dropDataFolder(folder);
});

const modeOf = (round: number) => MODES[round % MODES.length] ?? MODES[0];
const victimOf = (round: number) => VICTIMS[(round + Math.floor(round / MODES.length)) % VICTIMS.length];

/** A vault with one matter, and an archive of it. */
async function begin(): Promise<Endured> {
  if (running === null) throw new Error('the app does not run');
  const { page } = running;
  const saving = new Saving();
  const backingUp = new BackingUp();
  // The first of all things, or one is made by itself after a minute, beside those that are asked for.
  await backingUp.make(page, saving);
  await saving.run(page, SAVES_IN_ARCHIVE);
  const arrivals = await Arrivals.of(running, saving, folder);
  await arrivals.offer(page);
  return { saving, arrivals, backingUp, passphrases: new Passphrases() };
}

/** Works and saves until the app is killed at a moment that nobody chose. */
async function die(page: Page, endured: Endured, round: number, moment: number): Promise<void> {
  const [app, mode, victim] = [running, modeOf(round), victimOf(round)];
  if (app === null || mode === undefined || victim === undefined) throw new Error('nothing to kill');
  const { saving } = endured;
  const work = [mode.work(page, endured), ...Array.from({ length: SAVERS }, () => saving.run(page))];
  await Promise.race([sleep(moment * mode.longestLifeMs), ...work]);
  saving.expectDeath();
  await killApp(app, folder, victim);
  await Promise.all(work);
  expect(rememberedRevision(folder), 'main remembers what it passed on').toBeGreaterThanOrEqual(saving.writes);
}

/** What death left of the database's files: its log may end in the middle of a record, and that is all. */
async function verdict(): Promise<string> {
  await browserGone(folder);
  return (await new DatabaseLook(storageFiles, databaseFolder(folder), new Set()).verdict()).state;
}

async function comesBack({ saving, passphrases, arrivals, backingUp }: Endured): Promise<Page> {
  const page = await launch();
  const vault = await settled(page);
  expect(vault, JSON.stringify(vault)).toMatchObject({ check: expect.stringMatching(/^(match|ahead)$/) });
  await passphrases.unlock(page);
  const matters = await saving.check(page, (found) => arrivals.check(found));
  if (running !== null) await checkChunks(running, matters);
  await backingUp.check(page);
  await arrivals.offer(page);
  return page;
}

for (let first = 0; first < WORK_ROUNDS; first += ROUNDS_A_VAULT) {
  const last = Math.min(first + ROUNDS_A_VAULT, WORK_ROUNDS);
  test(`killed ${first + 1} to ${last} times: every acknowledged save is there, and no half of another`, async () => {
    test.setTimeout(60_000 + (last - first) * 60_000);
    const seed = killSeed();
    const random = seeded(seed + first);
    const verdicts: string[] = [];
    let page = await launch();
    await createVault(page);
    const endured = await begin();
    for (let round = first; round < last; round += 1) {
      await test.step(`${modeOf(round)?.name}, ${victimOf(round)} killed`, async () => {
        await die(page, endured, round, random());
        verdicts.push(await verdict());
        page = await comesBack(endured);
      });
    }
    const torn = verdicts.filter((state) => state === 'torn').length;
    const deaths = `${last - first} deaths, ${torn} unfinished logs`;
    const { saving, arrivals, backingUp } = endured;
    const work = `${saving.writes} writes, ${arrivals.account}, ${backingUp.count} backups`;
    console.log(`${work}, ${deaths}, ADIT_KILL_SEED=${seed}`);
    expect(new Set([...verdicts, 'sound', 'torn'])).toEqual(new Set(['sound', 'torn']));
    expect(saving.writes).toBeGreaterThan(last - first);
  });
}
