import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { bytesOfFile, newSigner, type PackFiles, packFiles, signedFile } from '../fixtures/signed-pack';
import { deskWith, openTab } from './desk';
import { faultsInEveryDress } from './desk-checks';
import { test } from './desk-test';
import { SECRET, settled, unlock } from './vault-use';

declare const adit: DesktopApi;

test.describe.configure({ timeout: 300_000 });

const signer = newSigner('Law Editors LLP');

interface Limb {
  readonly rules: readonly { readonly id: string; readonly finding: string }[];
}

/** A later release, under which southern Irkutsk is no longer closed but a duty is missing. */
function laterFiles(): PackFiles {
  const files = packFiles('2026.12.0');
  const limb = files['limbs/operational.json'] as Limb;
  const rules = limb.rules.map((rule) =>
    rule.id === 'southern-irkutsk' ? { ...rule, finding: 'duties-missing' } : rule,
  );
  return { ...files, 'limbs/operational.json': { ...limb, rules } };
}

/** A later release with a rule that can never hold: its parts fit together all the same. */
function unreachableFiles(): PackFiles {
  const kind = { fact: 'miner.kind', is: 'citizen' };
  const files = laterFiles();
  const terms = files['terms.json'] as readonly object[];
  const never = {
    id: 'never',
    label: { zh: '从不', en: 'never', ru: 'никогда' },
    when: { all: [kind, { not: kind }] },
  };
  return { ...files, 'terms.json': [...terms, never] };
}

const finding = (page: Page) => page.getByRole('definition').filter({ hasText: /barred|missing|order/i });

async function openLibrary(page: Page, shelf: string): Promise<void> {
  await page.getByRole('button', { name: 'Library' }).click();
  await page.getByRole('combobox', { name: 'Body of law' }).click();
  await page.getByRole('option', { name: /Russia/ }).click();
  await page.getByRole('radiogroup', { name: 'Shelf' }).getByText(shelf, { exact: true }).click();
}

async function pick(page: Page, folder: string, bytes: Uint8Array): Promise<void> {
  const file = join(folder, 'chosen.aditpack');
  writeFileSync(file, bytes);
  await page.getByLabel('Choose a signed pack…').setInputFiles(file);
}

test('a matter under Russian law, a signed release for it, and what that release and a day of the law change', async ({
  desk,
}) => {
  const { page, complaints } = await desk.start();
  await page.setViewportSize({ width: 1280, height: 720 });
  const { title } = await deskWith(page, 'mining-company-irkutsk');

  // A new matter chooses its body of law, and is asked the questions of that law.
  await page.getByRole('button', { name: 'New matter' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill('Home mining');
  await dialog.getByRole('combobox', { name: 'Client' }).fill('Ivanov');
  await dialog.getByRole('combobox', { name: 'Body of law' }).click();
  await page.getByRole('option', { name: /Russia/ }).click();
  await dialog.getByRole('combobox', { name: 'Start from' }).click();
  await page.getByRole('option', { name: 'Private citizen within the limit' }).click();
  await page.getByRole('button', { name: 'Open the matter' }).click();
  await expect(page.getByRole('heading', { name: 'Home mining' })).toBeVisible();
  await expect(page.getByText('On the rules in the record nothing is missing', { exact: false })).toBeVisible();
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /Checklist/ })
    .click();
  await expect(page.getByText('Person who mines').first()).toBeVisible();

  await page.getByRole('button', { name: 'Matters', exact: true }).click();
  await openTab(page, title, /Overview/);
  await expect(
    page.getByText('By the decision of April 2025 southern Irkutsk is banned in full', { exact: false }),
  ).toBeVisible();
  await expect(page.getByText('The pack holds no law on this question', { exact: false }).first()).toBeVisible();
  const elsewhere = page.getByRole('region', { name: 'Answered otherwise elsewhere' });
  await elsewhere.getByRole('button', { name: 'Compare with other matters' }).click();
  await expect(elsewhere).toContainText('here Southern Irkutsk, there Elsewhere in Russia');
  await expect(elsewhere).not.toContainText('Home mining');
  expect(await faultsInEveryDress(page)).toEqual([]);

  // What is not signed by the one who is named is refused; an unknown key is confirmed first.
  await openLibrary(page, 'Pack');
  const later = signedFile(laterFiles(), signer);
  await pick(page, desk.folder, bytesOfFile({ ...later, signer: { ...later.signer, name: 'Ministry' } }));
  await expect(page.getByRole('alert')).toContainText('The signature is not that of the content');
  await pick(page, desk.folder, bytesOfFile(signedFile(unreachableFiles(), signer)));
  await expect(page.getByRole('alert')).toContainText('The pack did not pass the check');
  await pick(page, desk.folder, bytesOfFile(later));
  const seen = page.getByRole('region', { name: 'The pack that was chosen' });
  await expect(seen).toContainText('Law Editors LLP');
  await expect(seen.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  expect(await faultsInEveryDress(page)).toEqual([]);
  await seen.getByRole('checkbox').check();
  await seen.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Release 2026.12.0 has been imported', { exact: false })).toBeVisible();
  await expect(page.getByText(/2026\.12\.0, imported.*signed by Law Editors LLP/)).toBeVisible();
  await pick(page, desk.folder, bytesOfFile(later));
  await expect(page.getByRole('alert')).toContainText('is not newer than');

  // Of all matters, those that the release touches, and those that a day of the law touched.
  await page.getByRole('radiogroup', { name: 'Shelf' }).getByText('Effect on matters', { exact: true }).click();
  await page.getByText('The release in use', { exact: true }).click();
  await page.getByRole('button', { name: 'Look through the matters' }).click();
  await expect(page.getByText('Matters touched: 1 of 2 looked through.')).toBeVisible();
  await page.getByRole('row').filter({ hasText: title }).first().click();
  await expect(page.getByRole('region', { name: title }).getByRole('table')).toContainText('safer');
  expect(await faultsInEveryDress(page)).toEqual([]);
  await page.getByText('A day of the law', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Law that came into force on' }).fill('2025-04-01');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Look through the matters' }).click();
  await expect(page.getByText('Matters touched: 1 of 2 looked through.')).toBeVisible();

  // The matter stays with its release until it is moved, and keeps the new one.
  await page.getByRole('row').filter({ hasText: title }).dblclick();
  await expect(page.getByText('This matter is assessed under release 2026.11.0.', { exact: false })).toBeVisible();
  await expect(finding(page)).toContainText('barred');
  await page.getByRole('button', { name: 'Assess under 2026.12.0' }).click();
  await expect(finding(page)).toContainText(/missing/i);
  await expect(page.getByText('Newer release of the law')).toBeHidden();

  expect(complaints).toEqual([]);
  const { page: after } = await desk.start();
  await settled(after);
  await unlock(after);
  await openTab(after, title, /Overview/);
  await expect(finding(after)).toContainText(/missing/i);
  expect(await after.evaluate(() => adit.backups.make({ job: crypto.randomUUID() }))).toMatchObject({ ok: true });

  // The backup on a computer on which nothing else is: the matter opens under its release, from its signer.
  await desk.close();
  for (const name of readdirSync(desk.folder)) {
    if (name !== 'backups') rmSync(join(desk.folder, name), { recursive: true });
  }
  const { page: anew } = await desk.start();
  await settled(anew);
  const restored = await anew.evaluate(async ({ passphrase }) => {
    const listed = await adit.backups.list();
    const name = listed.ok ? (listed.value[0]?.name ?? '') : '';
    const credential = { passphrase };
    return await adit.backups.restore({ job: crypto.randomUUID(), source: { name }, credential });
  }, SECRET);
  expect(restored).toMatchObject({ ok: true });
  await unlock(anew);
  await openTab(anew, title, /Overview/);
  await expect(finding(anew)).toContainText(/missing/i);
  await openLibrary(anew, 'Pack');
  await expect(anew.getByText(/2026\.12\.0, imported.*signed by Law Editors LLP/)).toBeVisible();

  // A step back: new matters are under the earlier release again; this one stays, and is offered it.
  await expect(anew.getByRole('listitem').filter({ hasText: '2026.12.0, imported' })).toContainText('(in use)');
  await anew.getByRole('button', { name: 'Use 2026.11.0' }).click();
  await expect(anew.getByRole('listitem').filter({ hasText: 'part of this Adit' })).toContainText('(in use)');
  expect(await faultsInEveryDress(anew)).toEqual([]);
  await anew.getByRole('button', { name: 'Matters', exact: true }).click();
  await openTab(anew, title, /Overview/);
  await expect(finding(anew)).toContainText(/missing/i);
  await expect(anew.getByText('On this computer release 2026.11.0 is in use', { exact: false })).toBeVisible();
  await anew.getByRole('button', { name: 'Assess under 2026.11.0' }).click();
  await expect(finding(anew)).toContainText('barred');
});
