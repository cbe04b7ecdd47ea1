import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { createVault, matterNamed } from './vault-use';

declare const adit: DesktopApi;

const example = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../examples/${name}.json`, import.meta.url)), 'utf8'));

interface MatterFile {
  readonly title: string;
  readonly client: { readonly name: string };
  readonly pack: string;
  readonly asOf?: string;
  readonly facts: readonly Record<string, unknown>[];
  readonly evidence: readonly (Record<string, unknown> & { readonly id: string })[];
}

/** A vault with one matter in it, filed through the bridge; the desk shows its list of matters. */
export async function deskWith(page: Page, name: string): Promise<{ readonly id: string; readonly title: string }> {
  await createVault(page);
  const file = example(name) as MatterFile;
  const id = await page.evaluate(async ({ title, client, pack, asOf, facts, evidence }) => {
    const head = { title, client, pack, ...(asOf === undefined ? {} : { asOf }) };
    const made = await adit.matters.create({ value: head });
    if (!made.ok) throw new Error(made.error.code);
    const matterId = made.value.id;
    for (const { id: reference, ...rest } of evidence) {
      const kept = await adit.evidence.create({ matterId, value: { ...rest, reference } as never });
      if (!kept.ok) throw new Error(kept.error.code);
    }
    for (const fact of facts) {
      const set = await adit.facts.set({ matterId, fact: fact as never });
      if (!set.ok) throw new Error(set.error.code);
    }
    return matterId;
  }, file);
  return { id, title: file.title };
}

/** A vault with one matter in it of which nothing is known yet; gives its id. */
export async function blankMatter(page: Page, title: string): Promise<string> {
  await createVault(page);
  const reply = await page.evaluate((value) => adit.matters.create({ value }), matterNamed(title));
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.id;
}

/** Opens a matter from the list, and one of its tabs by its place in the row of tabs. */
export async function openTab(page: Page, title: string, tab: RegExp): Promise<void> {
  await page.getByRole('row').filter({ hasText: title }).dblclick();
  await page.getByRole('navigation').getByRole('button', { name: tab }).click();
}

/** True where nothing sticks out of the window sideways. */
export async function fits(page: Page): Promise<void> {
  const [inner, whole] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
  expect(whole).toBeLessThanOrEqual(inner ?? 0);
}
