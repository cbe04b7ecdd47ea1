import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { dropDataFolder, newDataFolder, type RunningApp, startApp } from './app';
import * as damage from './damage';
import { createVault, matterNamed, refusalToCreate, settled, unlock } from './vault-use';

declare const adit: DesktopApi;

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

  /** It does not open, says why, does not pass for a beginning, and main goes on remembering what was lost. */
  async function isRefused(reason: Reason, onSecondLook: Reason = reason): Promise<void> {
    const file = damage.sentinelFile(data.folder);
    const before = readFileSync(file);
    const page = await launch();
    expect(await settled(page)).toEqual({ state: 'recovery', reason });
    expect(await refusalToCreate(page)).toBe('vault/recovery');
    expect(await titles(page)).toEqual(['vault/recovery']);
    await page.evaluate(() => adit.recovery.retry());
    expect(await settled(page), 'looking again').toEqual({ state: 'recovery', reason: onSecondLook });
    expect(await refusalToCreate(page)).toBe('vault/recovery');
    await close();
    expect(readFileSync(file)).toEqual(before);
    expect(existsSync(join(data.folder, 'vault'))).toBe(true);
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

  test.beforeEach(() => cpSync(join(template, 'data'), data.folder, { recursive: true }));

  const LOST = { code: 'sentinel/lost', params: {} };
  const UNREADABLE = { code: 'vault/unreadable', params: { reason: 'UnknownError' } };

  test('the database is lost: its folder is gone', async () => {
    damage.deleteDatabase(data.folder);
    await isRefused(LOST);
    replaceDatabase(intact());
    await opens('match', ALL);
  });

  /** Chromium itself refuses a database that it finds corrupt once, deletes it, and begins an empty one. */
  const corruptions = [
    { name: 'there is garbage in its log', inflict: damage.garbleLog },
    { name: 'its MANIFEST is broken', inflict: damage.breakManifest },
  ];
  for (const { name, inflict } of corruptions) {
    test(`the database is lost: ${name}`, async () => {
      inflict(data.folder);
      await isRefused(UNREADABLE, LOST);
      replaceDatabase(intact());
      await opens('match', ALL);
    });
  }

  const rolledBack = (found: number) => ({
    code: 'sentinel/rolled-back',
    params: { expected: ALL.length + 1, found },
  });

  test('the database is rolled back: an older copy took its place, which is left as it is', async () => {
    replaceDatabase(older());
    await isRefused(rolledBack(2));
    damage.deleteSentinel(data.folder);
    await opens('missing', ALL.slice(0, 1));
  });

  // What the cut left is not opened again here: Chromium goes on writing behind a torn end of its log, takes the log for
  // corrupt at the launch after, and deletes the database.
  test('the database is rolled back: its log was cut short', async () => {
    damage.truncateLog(data.folder);
    await isRefused(rolledBack(ALL.length));
    replaceDatabase(intact());
    await opens('match', ALL);
  });

  const sentinelDamages = [
    { name: 'deleted', inflict: damage.deleteSentinel },
    { name: 'damaged', inflict: damage.damageSentinel },
  ];
  for (const { name, inflict } of sentinelDamages) {
    test(`what main remembers is ${name}: that is told, the vault opens, and main remembers again`, async () => {
      inflict(data.folder);
      await opens('missing', ALL);
      expect(damage.rememberedRevision(data.folder)).toBe(ALL.length + 1);
      await opens('match', ALL);
    });
  }

  test('what main remembers is damaged and the database is gone: that is no beginning', async () => {
    damage.damageSentinel(data.folder);
    damage.deleteDatabase(data.folder);
    await isRefused({ code: 'sentinel/damaged', params: {} });
  });
});
