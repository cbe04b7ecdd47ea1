import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page, test } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { dropDataFolder, newDataFolder, type RunningApp, startApp } from './app';
import * as damage from './damage';
import { createVault, matterNamed, refusalToCreate, settled, unlock } from './vault-use';

declare const adit: DesktopApi;

/** Chromium keeps a database open for two seconds after its last page has gone. */
const CHROMIUM_LETS_GO_MS = 3_000;

const data = { folder: '' };
let running: RunningApp | null = null;

async function launch(): Promise<Page> {
  running = await startApp(data.folder);
  return running.page;
}

async function close(): Promise<void> {
  const app = running?.app;
  running = null;
  await app?.close();
}

test.beforeEach(() => {
  data.folder = newDataFolder();
});

test.afterEach(async () => {
  await close();
  dropDataFolder(data.folder);
});

test.describe('damage', () => {
  // The app starts up to five times in one of these.
  test.describe.configure({ timeout: 120_000 });
  const ALL = ['one', 'two', 'three'];
  let template: string;
  /** Where in the data folder the database lies. */
  let place: string;
  const older = () => join(template, 'older');
  const intact = () => join(template, 'intact');
  const replaceDatabase = (copy: string) => damage.replaceDatabase(join(data.folder, place), copy);

  async function save(page: Page, titles: readonly string[]): Promise<void> {
    for (const title of titles) {
      const reply = await page.evaluate((value) => adit.matters.create({ value }), matterNamed(title));
      expect(reply).toMatchObject({ ok: true });
    }
  }

  async function titles(page: Page): Promise<readonly string[]> {
    const reply = await page.evaluate(() => adit.matters.list({}));
    return reply.ok ? reply.value.rows.map(({ title }) => title).reverse() : [reply.error.code];
  }

  /** It opens, and these matters are in it, whole. */
  async function opens(check: string, expected: readonly string[]): Promise<void> {
    const page = await launch();
    expect(await settled(page)).toMatchObject({ state: 'locked', check });
    expect(await refusalToCreate(page)).toBe('vault/exists');
    await unlock(page);
    expect(await titles(page)).toEqual(expected);
    expect(await page.evaluate(() => adit.audit.verify())).toEqual({
      ok: true,
      value: { whole: true, entries: expected.length + 1 },
    });
    await close();
  }

  interface Reason {
    readonly code: string;
    readonly params: object;
  }

  const sentinelBytes = () => (existsSync(sentinel()) ? readFileSync(sentinel()) : null);
  const sentinel = () => damage.sentinelFile(data.folder);

  /**
   * It does not open, says why, does not pass for a beginning, deletes nothing, and main goes on remembering what was
   * lost. With an intact copy in place, trying again brings everything back, without a restart.
   */
  async function isRefused(reason: Reason): Promise<void> {
    const database = join(data.folder, place);
    const before = { sentinel: sentinelBytes(), files: Object.keys(damage.contentsOf(database)) };
    const page = await launch();
    expect(await settled(page)).toEqual({ state: 'recovery', reason });
    expect(await refusalToCreate(page)).toBe('vault/recovery');
    expect(await titles(page)).toEqual(['vault/recovery']);
    await page.evaluate(() => adit.recovery.retry());
    expect(await settled(page), 'looking again').toEqual({ state: 'recovery', reason });
    expect(await refusalToCreate(page)).toBe('vault/recovery');
    expect(sentinelBytes()).toEqual(before.sentinel);
    expect(Object.keys(damage.contentsOf(database))).toEqual(expect.arrayContaining(before.files));
    await sleep(CHROMIUM_LETS_GO_MS);
    replaceDatabase(intact());
    await page.evaluate(() => adit.recovery.retry());
    expect(await settled(page), 'with an intact copy').toMatchObject({ state: 'locked' });
    await unlock(page);
    expect(await titles(page)).toEqual(ALL);
    await close();
    await opens('match', ALL);
  }

  /** As above, and Chromium does not get to see the files at all. */
  async function isHeldBack(part: string): Promise<void> {
    const database = join(data.folder, place);
    const before = damage.contentsOf(database);
    const page = await launch();
    expect(await settled(page)).toMatchObject({ state: 'recovery', reason: { code: 'vault/files-damaged' } });
    await close();
    expect(damage.contentsOf(database)).toEqual(before);
    await isRefused({ code: 'vault/files-damaged', params: { part } });
  }

  test.beforeAll(async () => {
    template = newDataFolder();
    data.folder = join(template, 'data');
    mkdirSync(data.folder);
    const page = await launch();
    await createVault(page);
    await save(page, ALL.slice(0, 1));
    await close();
    place = relative(data.folder, damage.databaseFolder(data.folder));
    cpSync(join(data.folder, place), older(), { recursive: true });
    const again = await launch();
    expect(await settled(again)).toMatchObject({ state: 'locked', check: 'match' });
    await unlock(again);
    await save(again, ALL.slice(1));
    await close();
    cpSync(join(data.folder, place), intact(), { recursive: true });
  });

  test.afterAll(() => dropDataFolder(template));

  test.beforeEach(() => cpSync(join(template, 'data'), data.folder, { recursive: true, verbatimSymlinks: true }));

  const LOST = { code: 'sentinel/lost', params: {} };

  test('the database is lost: its folder is gone', async () => {
    damage.deleteDatabase(data.folder);
    await isRefused(LOST);
  });

  /** Chromium itself would delete what is so damaged, and begin an empty database. */
  const corruptions = [
    { name: 'there is garbage in its log', inflict: damage.garbleLog, part: 'log' },
    { name: 'its MANIFEST is broken', inflict: damage.breakManifest, part: 'manifest' },
    { name: 'its CURRENT is missing', inflict: damage.deleteCurrent, part: 'current' },
  ];
  for (const { name, inflict, part } of corruptions) {
    test(`the database is damaged, and left as it is: ${name}`, async () => {
      inflict(data.folder);
      await isHeldBack(part);
    });
  }

  const rolledBack = (found: number) => ({
    code: 'sentinel/rolled-back',
    params: { expected: ALL.length + 1, found },
  });

  test('the database is rolled back: an older copy took its place', async () => {
    replaceDatabase(older());
    await isRefused(rolledBack(2));
  });

  test('an older copy is left as it is, and opens once main remembers nothing newer', async () => {
    replaceDatabase(older());
    const page = await launch();
    expect(await settled(page)).toEqual({ state: 'recovery', reason: rolledBack(2) });
    await close();
    damage.deleteSentinel(data.folder);
    await opens('missing', ALL.slice(0, 1));
  });

  test('the database is rolled back: its log was cut short', async () => {
    damage.truncateLog(data.folder);
    const found = damage.contentsOf(join(data.folder, place));
    await isRefused(rolledBack(ALL.length));
    expect(damage.keptCopies(data.folder).map(damage.contentsOf), 'a copy from before mending').toEqual([found]);
  });

  test('the last record of the log is unfinished: it is cut off, and later saves stay', async () => {
    for (const launches of [1, 2, 3]) {
      damage.tearLog(data.folder);
      const torn = damage.contentsOf(join(data.folder, place));
      const saved = [...ALL, ...Array.from({ length: launches - 1 }, (_, index) => `after tear ${index + 1}`)];
      const page = await launch();
      expect(await settled(page)).toMatchObject({ state: 'locked', check: 'match' });
      await unlock(page);
      expect(await titles(page)).toEqual(saved);
      await save(page, [`after tear ${launches}`]);
      await close();
      expect(damage.keptCopies(data.folder).map(damage.contentsOf).at(-1)).toEqual(torn);
    }
    const all = [...ALL, 'after tear 1', 'after tear 2', 'after tear 3'];
    await opens('match', all);
    await opens('match', all);
    expect(damage.keptCopies(data.folder)).toHaveLength(3);
    expect(readdirSync(join(data.folder, place)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  const sentinelDamages = [
    { name: 'deleted', inflict: damage.deleteSentinel },
    { name: 'damaged', inflict: damage.damageSentinel },
    { name: 'deleted, and the second as well', inflict: damage.deleteBothSentinels },
  ];
  for (const { name, inflict } of sentinelDamages) {
    test(`what main remembers is ${name}: that is told, the vault opens, and main remembers again`, async () => {
      inflict(data.folder);
      await opens('missing', ALL);
      expect(damage.rememberedRevision(data.folder)).toBe(ALL.length + 1);
      await opens('match', ALL);
    });
  }

  const noBeginnings = [
    { name: 'deleted', inflict: damage.deleteSentinel, reason: LOST },
    { name: 'damaged', inflict: damage.damageSentinel, reason: LOST },
    {
      name: 'damaged, and the second as well',
      inflict: damage.damageBothSentinels,
      reason: { code: 'sentinel/damaged', params: {} },
    },
  ];
  for (const { name, inflict, reason } of noBeginnings) {
    test(`what main remembers is ${name} and the database is gone: that is no beginning`, async () => {
      inflict(data.folder);
      damage.deleteDatabase(data.folder);
      await isRefused(reason);
    });
  }
});
