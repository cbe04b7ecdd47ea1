import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import type { News } from '../../shared/bridge/desktop-contract';
import type { PageFile } from '../../shared/bridge/desktop-jobs';
import { dropDataFolder, newDataFolder, type RunningApp, startApp } from './app';
import { createVault, matterNamed, settled, unlock } from './vault-use';

declare const adit: DesktopApi;

const PASSPHRASE = 'correct horse battery';
const ARCHIVE_PASSPHRASE = 'another long phrase';
/** Two full chunks and a piece. */
const SIZE = 2_500_000;
const bytesOf = (size: number) => new Uint8Array(size).map((_, at) => (at * 31 + (at >> 8)) % 256);
const SHA256 = createHash('sha256').update(bytesOf(SIZE)).digest('hex');

// A whole life of a vault: with key derivations, on a slow and busy machine.
test.setTimeout(300_000);

let folder: string;
let elsewhere: string;
let running: RunningApp;

test.beforeEach(async () => {
  folder = newDataFolder();
  elsewhere = newDataFolder();
  running = await startApp(folder);
});

test.afterEach(async () => {
  await running.app.close();
  dropDataFolder(folder);
  dropDataFolder(elsewhere);
});

/** What the person chooses in the dialogs that follow. */
const chooses = (path: string) =>
  running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);

/** A file that was chosen in the page: it answers for its ranges from then on, as the interface does. */
async function chosen(page: Page, path: string): Promise<PageFile> {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'chosen' });
    document.body.append(input);
  });
  await page.locator('#chosen').setInputFiles(path);
  return page.evaluate(() => {
    const input = document.getElementById('chosen') as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file === undefined) throw new Error('no file was chosen');
    input.remove();
    const token = crypto.randomUUID();
    adit.onNews(async (news: News) => {
      if (news.event !== 'wants' || news.token !== token) return;
      const range = await file.slice(news.offset, news.offset + news.length).arrayBuffer();
      await adit.files.give({ ticket: news.ticket, bytes: new Uint8Array(range) });
    });
    return { token, size: file.size };
  });
}

/** Makes a matter with one fact and one stored file, as the interface does. */
const fill = (page: Page) =>
  page.evaluate(
    async ({ value, size }) => {
      const must = <T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
        if (!reply.ok) throw new Error(JSON.stringify(reply));
        return reply.value;
      };
      const { id: matterId } = must(await adit.matters.create({ value }));
      const fact = { key: 'power', value: 40, status: 'stated' as const, evidence: [] };
      must(await adit.facts.set({ matterId, fact }));
      const file = new Uint8Array(size).map((_, at) => (at * 31 + (at >> 8)) % 256);
      const begun = must(await adit.attachments.begin({ matterId, name: 'ledger.bin', bytes: size }));
      for (let index = 0; index * begun.chunkBytes < size; index += 1) {
        const bytes = file.slice(index * begun.chunkBytes, (index + 1) * begun.chunkBytes);
        must(await adit.attachments.append({ id: begun.id, index, bytes }));
      }
      const stored = must(await adit.attachments.finish({ id: begun.id }));
      return { matterId, attachmentId: stored.id, sha256: stored.value.sha256 };
    },
    { value: matterNamed('Light mining'), size: SIZE },
  );

/** Everything that was put in, read again. */
const readAll = (page: Page) =>
  page.evaluate(async () => {
    const list = await adit.matters.list({});
    if (!list.ok) throw new Error(list.error.code);
    const matters = list.value.rows.map(async ({ id, title }) => {
      const [facts, attachments] = await Promise.all([
        adit.facts.list({ matterId: id }),
        adit.attachments.list({ matterId: id }),
      ]);
      const values = facts.ok ? facts.value.map(({ fact }) => fact.value) : facts.error.code;
      const hashes = attachments.ok ? attachments.value.map(({ value }) => value.sha256) : attachments.error.code;
      return { title, values, hashes };
    });
    return Promise.all(matters);
  });

const WHOLE = { title: 'Light mining', values: [40], hashes: [SHA256] };

test('from a vault to an archive and a backup, and from the backup to an empty profile: everything is there', {
  tag: '@long',
}, async () => {
  const { page } = running;
  await createVault(page);
  const { matterId, attachmentId, sha256 } = await fill(page);
  expect(sha256).toBe(SHA256);

  const made = await page.evaluate(() => adit.backups.make({ job: crypto.randomUUID() }));
  expect(made).toMatchObject({ ok: true, value: { own: true } });
  const { name } = made.ok ? made.value : { name: '' };
  const drill = await page.evaluate((one) => adit.backups.drill({ job: crypto.randomUUID(), name: one }), name);
  expect(drill).toMatchObject({ ok: true, value: { attachments: 1 } });
  expect(await page.evaluate(() => adit.backups.status())).toMatchObject({
    value: { last: { name }, lastError: null, due: false, sameDisk: true },
  });

  const archive = join(elsewhere, 'matter.adit');
  await chooses(archive);
  const exported = await page.evaluate((input) => adit.archives.exportMatter({ ...input, job: crypto.randomUUID() }), {
    matterId,
    passphrase: ARCHIVE_PASSPHRASE,
  });
  expect(exported).toEqual({ ok: true, value: { saved: 'matter.adit' } });
  expect(statSync(archive).size).toBeGreaterThan(SIZE / 2);

  const original = join(elsewhere, 'ledger.bin');
  await chooses(original);
  const saved = await page.evaluate((id) => adit.attachments.saveAs({ job: crypto.randomUUID(), id }), attachmentId);
  expect(saved).toEqual({ ok: true, value: { saved: 'ledger.bin' } });
  expect(readFileSync(original).equals(bytesOf(SIZE))).toBe(true);
  expect(readdirSync(elsewhere).sort()).toEqual(['ledger.bin', 'matter.adit']);

  const backups = join(elsewhere, 'backups');
  cpSync(join(folder, 'backups'), backups, { recursive: true });
  await running.app.close();
  dropDataFolder(folder);

  folder = newDataFolder();
  mkdirSync(folder, { recursive: true });
  cpSync(backups, join(folder, 'backups'), { recursive: true });
  running = await startApp(folder);
  const fresh = running.page;
  expect(await settled(fresh)).toMatchObject({ state: 'new', backups: 1 });
  const restored = await fresh.evaluate((input) => adit.backups.restore({ ...input, job: crypto.randomUUID() }), {
    source: { name },
    credential: { passphrase: PASSPHRASE },
  });
  expect(restored).toMatchObject({ ok: true, value: { attachments: 1 } });
  expect(await settled(fresh)).toMatchObject({ state: 'locked', check: 'match' });
  await unlock(fresh);
  expect(await readAll(fresh)).toEqual([WHOLE]);

  const file = await chosen(fresh, archive);
  const imported = await fresh.evaluate((input) => adit.archives.import({ ...input, job: crypto.randomUUID() }), {
    file,
    passphrase: ARCHIVE_PASSPHRASE,
    copy: true,
  });
  expect(imported).toMatchObject({ ok: true });
  expect(await readAll(fresh)).toEqual([WHOLE, WHOLE]);

  await running.app.close();
  running = await startApp(folder);
  expect(await settled(running.page)).toMatchObject({ state: 'locked', check: 'match' });
  await unlock(running.page);
  expect(await readAll(running.page)).toEqual([WHOLE, WHOLE]);
});

test('a vault that was lost comes back from a backup file; the wrong passphrase takes no way back', async () => {
  await createVault(running.page);
  await fill(running.page);
  await running.page.evaluate(() => adit.backups.make({ job: crypto.randomUUID() }));
  const backup = join(elsewhere, 'one.adit');
  const kept = join(folder, 'backups');
  const [vaultId = ''] = readdirSync(kept);
  const [name = ''] = readdirSync(join(kept, vaultId));
  cpSync(join(kept, vaultId, name), backup);
  await running.app.close();
  dropDataFolder(join(folder, 'vault'));
  dropDataFolder(kept);

  running = await startApp(folder);
  const { page } = running;
  expect(await settled(page)).toMatchObject({ state: 'recovery', reason: { code: 'sentinel/lost' } });
  const file = await chosen(page, backup);
  const restore = (passphrase: string) =>
    page.evaluate((input) => adit.backups.restore({ ...input, job: crypto.randomUUID() }), {
      source: { file },
      credential: { passphrase },
    });
  expect(await restore('wrong horse')).toEqual({ ok: false, error: { code: 'archive/wrong-key', params: {} } });
  expect(await settled(page)).toMatchObject({ state: 'recovery' });
  expect(await restore(PASSPHRASE)).toMatchObject({ ok: true, value: { attachments: 1 } });
  expect(await settled(page)).toMatchObject({ state: 'locked' });
  await unlock(page);
  expect(await readAll(page)).toEqual([WHOLE]);
  expect(existsSync(join(folder, 'vault.json'))).toBe(true);
});

test('settings hold at once and after a restart; windows are told', async () => {
  const { page, app } = running;
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    adit.onNews((news) => heard.push(news.event === 'menu' ? `menu ${news.command}` : news.event));
  });
  const label = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.label);
  await page.evaluate(() => adit.settings.save({ changes: { language: 'ru', idleMinutes: 3 } }));
  expect(await label()).toBe('Заблокировать');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('palette')?.click());
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  await expect.poll(heard).toEqual(expect.arrayContaining(['settings', 'menu palette']));
  await running.app.close();
  running = await startApp(folder);
  expect(await running.page.evaluate(() => adit.settings.get())).toMatchObject({
    value: { language: 'ru', idleMinutes: 3 },
  });
});

test('a page is printed to a file, a saved file is opened by its handle, and what was refused is counted', async () => {
  const { page, app } = running;
  const pdf = join(elsewhere, 'memo.pdf');
  await chooses(pdf);
  const printed = await page.evaluate(() => adit.print.pdf({ name: 'Memo' }));
  expect(printed).toMatchObject({ ok: true, value: { saved: 'memo.pdf' } });
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  const opened = app.evaluate(
    ({ shell }) =>
      new Promise<string>((resolve) => {
        shell.openPath = (path) => {
          resolve(path);
          return Promise.resolve('');
        };
      }),
  );
  // The replacement above is in place before the page can ask: both go the same way, one after the other.
  await app.evaluate(() => undefined);
  const handle = printed.ok ? (printed.value.handle ?? '') : '';
  expect(await page.evaluate((one) => adit.files.open({ handle: one }), handle)).toEqual({ ok: true, value: null });
  expect(await opened).toBe(pdf);

  await page.evaluate(() => window.open('https://example.com/'));
  await expect
    .poll(() => page.evaluate(() => adit.app.proof()))
    .toMatchObject({ ok: true, value: { navigationsRefused: 1 } });
  expect(await page.evaluate(() => adit.app.where())).toEqual({
    ok: true,
    value: { data: folder, vault: join(folder, 'vault'), backups: join(folder, 'backups') },
  });
});
