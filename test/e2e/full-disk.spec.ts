import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { dropDataFolder, newDataFolder, type RunningApp, startApp } from './app';
import { SmallDisk } from './small-disk';
import { whileLogTearsOff, whyNotTraced } from './strace';
import { createVault, matterNamed, settled, unlock } from './vault-use';

declare const adit: DesktopApi;

const MIB = 1024 * 1024;

let disk: SmallDisk | string | null = null;
let running: RunningApp | null = null;

test.afterEach(async () => {
  await running?.app.close();
  running = null;
  if (disk instanceof SmallDisk) disk.unmount();
  disk = null;
});

const save = (page: Page, title: string) =>
  page.evaluate((value) => adit.matters.create({ value }), matterNamed(title));

/** The titles of all matters, and whether the audit is whole. */
const found = (page: Page) =>
  page.evaluate(async () => {
    const [list, audit] = await Promise.all([adit.matters.list({}), adit.audit.verify()]);
    if (!list.ok || !audit.ok) throw new Error('not read');
    return { titles: list.value.rows.map(({ title }) => title).sort(), whole: audit.value.whole };
  });

async function launch(data: string): Promise<Page> {
  await running?.app.close();
  running = await startApp(data);
  return running.page;
}

async function launchUnlocked(data: string): Promise<Page> {
  const page = await launch(data);
  expect(await settled(page)).toMatchObject({ state: 'locked', check: 'match' });
  await unlock(page);
  return page;
}

test('a full disk takes no save and loses none; with room again, saving goes on', async () => {
  test.setTimeout(90_000);
  disk = SmallDisk.mount(256);
  test.skip(!(disk instanceof SmallDisk), String(disk));
  if (!(disk instanceof SmallDisk)) return;
  const data = join(disk.folder, 'data');
  mkdirSync(data);
  const first = await launch(data);
  await createVault(first);
  expect(await save(first, 'before')).toMatchObject({ ok: true });

  const full = { ok: false, error: { code: 'storage/full', params: {} } };
  for (const left of [63 * MIB, 10_000, 0]) {
    disk.fill(left);
    expect(await save(first, `with ${left} bytes left`)).toEqual(full);
  }
  // Chromium may have given back a page or two of its own since the refusal.
  disk.fill(0);
  expect(disk.freeBytes).toBe(0);
  expect(await found(first), 'all there can be read').toEqual({ titles: ['before'], whole: true });
  const second = await launchUnlocked(data);
  expect(await found(second), 'and after a relaunch').toEqual({ titles: ['before'], whole: true });
  expect(await save(second, 'still full')).toEqual(full);

  disk.empty();
  expect(await save(second, 'after')).toMatchObject({ ok: true });
  for (const launched of ['once', 'twice']) {
    const page = await launchUnlocked(data);
    expect(await found(page), `relaunched ${launched}`).toEqual({ titles: ['after', 'before'], whole: true });
  }
});

test('a write that the disk breaks off is the last, until the database has been mended; nothing acknowledged is lost', async () => {
  test.setTimeout(120_000);
  const reason = whyNotTraced();
  test.skip(reason !== null, reason ?? '');
  const data = newDataFolder();
  try {
    const page = await launch(data);
    await createVault(page);
    expect(await save(page, 'before')).toMatchObject({ ok: true });
    await whileLogTearsOff(data, async () => {
      expect(await save(page, 'broken off')).toMatchObject({ ok: false, error: { code: 'storage/failed' } });
    });
    expect(await save(page, 'too soon')).toMatchObject({ ok: false });
    expect(await settled(page)).toMatchObject({ state: 'recovery', reason: { code: 'vault/files-unfinished' } });
    const mended = await launchUnlocked(data);
    expect(await found(mended)).toEqual({ titles: ['before'], whole: true });
    expect(await save(mended, 'after')).toMatchObject({ ok: true });
    for (const launched of ['once', 'twice']) {
      const again = await launchUnlocked(data);
      expect(await found(again), `relaunched ${launched}`).toEqual({ titles: ['after', 'before'], whole: true });
    }
  } finally {
    await running?.app.close();
    running = null;
    dropDataFolder(data);
  }
});
