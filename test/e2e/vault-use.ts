import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import type { AppStatus } from '../../shared/bridge/desktop-contract';

declare const adit: DesktopApi;

export const SECRET = { passphrase: 'correct horse battery', actor: 'Li' };
const OPENING_MS = 20_000;

export const matterNamed = (title: string) => ({ title, client: { name: 'Nodeworks' }, pack: 'cn-mining' });

/** What the window is told of the vault. */
async function vaultOf(page: Page): Promise<AppStatus['vault']> {
  const reply = await page.evaluate(() => adit.app.status());
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.vault;
}

/** The vault opens beside the window, so the first answer may be that it has not come to anything yet. */
export async function settled(page: Page): Promise<AppStatus['vault']> {
  await expect.poll(async () => (await vaultOf(page)).state, { timeout: OPENING_MS }).not.toBe('starting');
  return vaultOf(page);
}

export async function createVault(page: Page): Promise<void> {
  expect(await settled(page)).toMatchObject({ state: 'new' });
  const reply = await page.evaluate((secret) => adit.vault.create(secret), SECRET);
  expect(reply).toMatchObject({ ok: true });
}

/** A creation that should be refused; gives the code. */
export async function refusalToCreate(page: Page): Promise<string | null> {
  const reply = await page.evaluate((secret) => adit.vault.create(secret), SECRET);
  return reply.ok ? null : reply.error.code;
}

/** Unlocks; nothing may have been found wanting. */
export async function unlock(page: Page, passphrase = SECRET.passphrase): Promise<void> {
  const secret = { ...SECRET, passphrase };
  expect(await page.evaluate((given) => adit.vault.unlock(given), secret)).toEqual({ ok: true, value: null });
  expect(await vaultOf(page)).toMatchObject({ state: 'unlocked', problems: [] });
}

/** Everything that is answered to a question, for the matter itself and for each hall or contract. */
export const answersTo = (page: Page, matterId: string, key: string) =>
  page.evaluate(
    async (of) => {
      const reply = await adit.facts.list({ matterId: of.matterId, instances: true });
      if (!reply.ok) throw new Error(reply.error.code);
      return reply.value.filter(({ fact }) => fact.key === of.key);
    },
    { matterId, key },
  );
