import { appendFileSync, existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { DatabaseLook, type Verdict } from '../../main/storage-guard/inspect-database';
import { storageFiles } from '../../main/storage-guard/storage-files';
import { StorageGuard } from '../../main/storage-guard/storage-guard';
import { findChromium } from '../host/browser/find-chromium';
import { writeLog } from '../main/storage-guard/leveldb-files';
import { dropDataFolder, newDataFolder } from './app';
import { processGone } from './kill';
import { seeded } from './seeded';

/**
 * What the guard says of databases in the states in which Chromium itself leaves them: just created, with one log and
 * with several, with tables, compacted, after quitting and after dying in the midst of it. It writes far more here than
 * a vault does in a day.
 */
const ROUNDS = Number(process.env['ADIT_GUARD_ROUNDS'] ?? 6);
const SEED = Number(process.env['ADIT_KILL_SEED'] ?? Date.now() % 1_000_000);
const LONGEST_LIFE_MS = 2_500;
const CHANGES = 20;

const random = seeded(SEED);
let folder = '';
let lives = 0;
const profile = () => join(folder, `profile-${lives}`);
const database = () => join(profile(), 'Default', 'IndexedDB', 'http_store.localhost_0.indexeddb.leveldb');
const look = (): Promise<Verdict> => new DatabaseLook(storageFiles, database(), new Set()).verdict();

test.beforeEach(() => {
  folder = newDataFolder();
});

test.afterEach(() => dropDataFolder(folder));

interface Running {
  readonly context: BrowserContext;
  readonly page: Page;
}

async function launch(): Promise<Running> {
  const context = await chromium.launchPersistentContext(profile(), {
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  await context.route('http://store.localhost/**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  const page = await context.newPage();
  await page.goto('http://store.localhost/');
  return { context, page };
}

async function die({ context }: Running): Promise<void> {
  const browser = Number(/\d+$/.exec(readlinkSync(join(profile(), 'SingletonLock')))?.[0]);
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  process.kill(browser, 'SIGKILL');
  await closed;
  await processGone(browser);
}

/**
 * Begins to write without a pause, in transactions of very unlike size, and tells of each that was acknowledged. It ends
 * when the browser does.
 */
async function startWriting(
  { page }: Running,
  tell: (count: number) => void,
): Promise<{ readonly ended: Promise<void> }> {
  await page.exposeFunction('tell', tell);
  const writing = page.evaluate(async () => {
    const tellOf = (globalThis as unknown as { tell: (count: number) => Promise<void> }).tell;
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const opening = indexedDB.open('kept', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
    const opened = await settled(opening);
    const started: number = (await settled(opened.transaction('rows').objectStore('rows').get('count'))) ?? 0;
    for (let count = started + 1; ; count += 1) {
      const transaction = opened.transaction('rows', 'readwrite', { durability: 'strict' });
      const rows = transaction.objectStore('rows');
      // The largest go into files of their own beside the database.
      const size = Math.random() < 0.05 ? 200_000 : Math.floor(Math.random() ** 3 * 60_000);
      const bytes = new Uint8Array(size).map(() => Math.floor(Math.random() * 256));
      for (let row = 0; row < count % 5; row += 1) rows.put(bytes, `${(count * 31 + row) % 400}`);
      if (count % 7 === 0) rows.delete(`${(count * 17) % 400}`);
      rows.put(count, 'count');
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      await tellOf(count);
    }
  });
  // Playwright's own words for a browser that died under it.
  return { ended: writing.catch(() => undefined) };
}

const countIn = ({ page }: Running) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('kept', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const get = opening.result.transaction('rows').objectStore('rows').get('count');
          get.onsuccess = () => resolve(get.result ?? 0);
          get.onerror = () => reject(get.error);
        };
      }),
  );

const lastLog = (): string =>
  readdirSync(database())
    .filter((name) => name.endsWith('.log'))
    .sort()
    .at(-1) ?? '';

/** A record that was begun, or room that was set aside for one. */
function tear(): void {
  const log = join(database(), lastLog());
  const length = readFileSync(log).length;
  const { bytes } = writeLog([Buffer.alloc(Math.floor(random() * 90_000) + 1, 'unfinished')], length);
  const written = bytes.subarray(0, Math.floor(random() * (bytes.length - 1)) + 1);
  appendFileSync(log, random() < 0.7 ? written : Buffer.alloc(written.length));
}

const guard = () =>
  new StorageGuard({
    session: join(profile(), 'Default'),
    copies: { folder: join(folder, 'kept'), vault: 'vault', memory: join(folder, 'vault.json') },
    now: () => new Date(),
    sleep,
  });

test('no database that Chromium left behind is called damaged, and none is lost behind an unfinished log', async () => {
  test.setTimeout(60_000 + ROUNDS * 20_000);
  console.log(`the moments of death: ADIT_KILL_SEED=${SEED}`);
  const seen = { sound: 0, torn: 0, tornByHand: 0, tables: 0, logs: 0 };
  let acknowledged = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const running = await launch();
    expect(await countIn(running), 'acknowledged writes').toBeGreaterThanOrEqual(acknowledged);
    const { ended } = await startWriting(running, (count) => {
      acknowledged = count;
    });
    await sleep(random() * LONGEST_LIFE_MS);
    await (round % 3 === 2 ? running.context.close() : die(running));
    await ended;
    const verdict = await look();
    expect(verdict.state, JSON.stringify(verdict)).toMatch(/^(sound|torn)$/);
    seen[verdict.state === 'torn' ? 'torn' : 'sound'] += 1;
    const names = readdirSync(database());
    seen.tables = Math.max(seen.tables, names.filter((name) => name.endsWith('.ldb')).length);
    seen.logs = Math.max(seen.logs, names.filter((name) => name.endsWith('.log')).length);
    if (round % 2 === 1) {
      tear();
      expect((await look()).state).toBe('torn');
      seen.tornByHand += 1;
    }
    expect(await guard().look()).toBeNull();
    expect(await look()).toEqual({ state: 'sound' });
  }
  console.log(`${acknowledged} writes`, seen);
  expect(acknowledged).toBeGreaterThan(ROUNDS);
});

test('a database that Chromium was just making is not called damaged', async () => {
  test.setTimeout(60_000 + ROUNDS * 20_000);
  let found = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const running = await launch();
    const { ended } = await startWriting(running, () => undefined);
    await sleep(random() * 60);
    await die(running);
    await ended;
    if (existsSync(database())) found += 1;
    expect(await guard().look()).toBeNull();
    lives += 1;
  }
  console.log(`${found} of ${ROUNDS} had begun a database`);
});

test('a byte that changes in a table is noticed, wherever it is', async () => {
  test.setTimeout(120_000);
  const tables = () => readdirSync(database()).filter((name) => name.endsWith('.ldb'));
  for (let lives = 0; lives < 10 && (lives === 0 || tables().length === 0); lives += 1) {
    const running = await launch();
    const { ended } = await startWriting(running, () => undefined);
    await sleep(LONGEST_LIFE_MS);
    await running.context.close();
    await ended;
  }
  // Another start removes tables that no longer count.
  const last = await launch();
  await countIn(last);
  await last.context.close();
  expect(await look()).toEqual({ state: 'sound' });
  expect(tables().length).toBeGreaterThan(0);
  for (const name of tables()) {
    const path = join(database(), name);
    const bytes = readFileSync(path);
    for (let change = 0; change < CHANGES; change += 1) {
      // The last 48 bytes are the footer, some of which is padding.
      const at = change === 0 ? bytes.length - 1 : Math.floor(random() * (bytes.length - 48));
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      writeFileSync(path, changed);
      expect(await look(), `byte ${at} of ${name}`).toEqual({ state: 'damaged', part: 'table' });
    }
    writeFileSync(path, bytes);
  }
  expect(await look()).toEqual({ state: 'sound' });
});
