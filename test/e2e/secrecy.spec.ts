import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { dropDataFolder, newDataFolder, type RunningApp, startApp, vaultPageOf } from './app';
import { browserOf } from './kill';
import { type Secrets, shownIn, shownUnder, textTraces, tracesOf } from './leak-search';
import { MARKERS, writeMarked } from './marked-session';
import { holds, kindOf, whyNotRead } from './memory';
import { familyOf } from './processes';
import { vaultKey } from './vault-key';
import { settled } from './vault-use';

declare const adit: DesktopApi;

const FIRST = 'Kryptonite пароль 暗号一';
const CHANGED = 'Wolframite пароль 暗号二';
const GUESSED = 'Malachite догадка 猜测三';
const ACTOR = 'Xylander Жуковцев 歐陽靉';

// Slow where the machine is busy, and no less right.
test.describe.configure({ timeout: 120_000 });

let folder: string;
let running: RunningApp;
const said: Buffer[] = [];

test.beforeEach(async () => {
  folder = newDataFolder();
  running = await startApp(folder);
  said.length = 0;
  const { stdout, stderr } = running.app.process();
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
});

test.afterEach(async () => {
  await running.app.close();
  dropDataFolder(folder);
});

async function create(page: Page): Promise<string> {
  expect(await settled(page)).toMatchObject({ state: 'new' });
  const secret = { passphrase: FIRST, actor: ACTOR };
  const created = await page.evaluate((given) => adit.vault.create(given), secret);
  if (!created.ok) throw new Error(created.error.code);
  return created.value.recoveryKey;
}

const unlock = (page: Page, passphrase: string) =>
  page.evaluate((given) => adit.vault.unlock(given), { passphrase, actor: ACTOR });

test('after a session full of a client’s secrets none of them lies open on the disk or in what was logged', async () => {
  const { page, app } = running;
  const recoveryKey = await create(page);
  await writeMarked(page);
  const change = { proof: { passphrase: FIRST }, next: CHANGED };
  expect(await page.evaluate((given) => adit.vault.changePassphrase(given), change)).toMatchObject({ ok: true });
  const key = await vaultKey(vaultPageOf(app), CHANGED);
  await page.evaluate(() => adit.vault.lock());
  expect(await unlock(page, GUESSED)).toMatchObject({ error: { code: 'vault/refused' } });
  expect(await unlock(page, CHANGED)).toMatchObject({ ok: true });
  await app.close();

  const texts = { ...MARKERS, FIRST, CHANGED, GUESSED, ACTOR, recoveryKey };
  const traces = Object.entries(texts).map(([name, text]) => [name, textTraces(text)]);
  const secrets: Secrets = { ...Object.fromEntries(traces), key: tracesOf(key) };
  expect(shownUnder(folder, secrets)).toEqual([]);
  expect(shownIn(Buffer.concat(said), secrets)).toEqual([]);

  // The same search finds what does lie open, in any of its forms.
  const open = Object.entries(secrets).flatMap(([name, forms]) =>
    forms.map((form, at) => ({ file: `open-${at}`, name, form })),
  );
  for (const { file, form } of open) appendFileSync(join(folder, file), Buffer.concat([Buffer.from('…'), form]));
  expect([...shownUnder(folder, secrets)].sort()).toEqual(open.map(({ file, name }) => `${file}: ${name}`).sort());
});

test('what the vault held in memory is gone when it is locked', async () => {
  const { page, app } = running;
  const main = app.process().pid ?? 0;
  const reason = whyNotRead(main);
  test.skip(reason !== null, reason ?? '');
  await create(page);
  await writeMarked(page);
  const key = await vaultKey(vaultPageOf(app), FIRST);
  const family = () => [...new Set([...familyOf(main), ...familyOf(browserOf(folder) ?? main)])];
  const holders = (...traces: Buffer[]) =>
    family()
      .filter((pid) => holds(pid, traces))
      .map(kindOf);
  expect(holders(key), 'while it is unlocked').toEqual(['renderer']);
  await page.evaluate(() => adit.vault.lock());
  await expect.poll(() => holders(key), { message: 'while it is locked', timeout: 30_000 }).toEqual([]);
  const lingering = holders(Buffer.from(FIRST), Buffer.from(FIRST, 'utf16le'));
  console.log(`the passphrase lingers in: ${lingering.join(', ')}`);
  expect(await unlock(page, FIRST)).toMatchObject({ ok: true });
  expect(holders(key), 'while it is unlocked again').toEqual(['renderer']);
});
