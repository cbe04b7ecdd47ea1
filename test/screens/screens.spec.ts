import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { deleteDatabase } from '../e2e/damage';
import { deskWith } from '../e2e/desk';
import { type Desk, SMALLEST, test } from '../e2e/desk-test';
import { smallPdf } from '../e2e/small-pdf';

declare const adit: DesktopApi;

/** The pictures of the README and of `docs/screens/`: every screen, in English by day and in Chinese by night. */
const dresses = [
  { locale: 'en-GB', language: 'en', theme: 'light', tasks: ['Ask for the lease of the hall', 'Read the node terms'] },
  { locale: 'zh-CN', language: 'zh', theme: 'dark', tasks: ['向客户索取机房租赁合同', '审阅节点服务条款'] },
] as const;

const DOCUMENT = 'word/document.xml';

type Shoot = (name: string) => Promise<void>;

interface Shooting {
  readonly desk: Desk;
  readonly page: Page;
  readonly shoot: Shoot;
  readonly language: string;
}

interface Place {
  readonly name: string;
  /** The other ways to look at it, by the values of their buttons. */
  readonly views?: readonly string[];
}

/** The parts of a matter in the order of their tabs. */
const tabs: readonly Place[] = [
  { name: 'overview' },
  { name: 'facts' },
  { name: 'evidence', views: ['schedule'] },
  { name: 'checklist', views: ['whole'] },
  { name: 'argument', views: ['map', 'changes', 'scenarios'] },
  { name: 'memo' },
  { name: 'timeline', views: ['table'] },
  { name: 'precedents' },
  { name: 'tasks' },
  { name: 'history' },
];

/** The places of the rail, after the list of matters. */
const rail: readonly Place[] = [
  { name: 'deadlines' },
  { name: 'search' },
  { name: 'library', views: ['precedents', 'packs', 'effects'] },
];

const settings = [
  'appearance',
  'security',
  'backups',
  'letterhead',
  'data',
  'network',
  'firm',
  'updates',
  'support',
  'keys',
  'about',
];

const dueOn = ['2026-12-04', '2026-12-18'];

test.use({ size: SMALLEST });

const main = (page: Page) => page.getByRole('main');
/** The button of one way to look at a screen, by its value. */
const view = (page: Page, value: string) => main(page).locator(`input[type=radio][value="${value}"] + label`);

const shooting =
  (page: Page, language: string): Shoot =>
  async (name) => {
    // What is on its way in, has come.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1_500);
    await page.screenshot({
      path: fileURLToPath(new URL(`../../docs/screens/${name}-${language}.png`, import.meta.url)),
    });
  };

async function shootPlace({ page, shoot }: Shooting, { name, views = [] }: Place): Promise<void> {
  await shoot(name);
  for (const value of views) {
    await view(page, value).click();
    await shoot(`${name}-${value}`);
  }
}

/** A document of the evidence, as it is read in the app. */
async function shootDocument({ page, shoot }: Shooting): Promise<void> {
  const buffer = smallPdf('Hosting agreement, page 1', '机房托管合同', 20_000);
  await view(page, 'list').click();
  await main(page)
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name: 'scan.pdf', mimeType: 'application/pdf', buffer }]);
  const row = main(page).getByRole('row').filter({ hasText: 'scan' });
  await expect(async () => {
    await main(page).getByRole('grid').press('End');
    await expect(row).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await row.dblclick();
  await expect(page.locator('canvas[data-drawn="1"]')).toBeVisible();
  await shoot('evidence-document');
}

/** What a memo that was edited in Word changes: a block is gone. */
async function shootReadBack({ desk, page, shoot }: Shooting): Promise<void> {
  const [written, edited] = [join(desk.folder, 'written.docx'), join(desk.folder, 'edited.docx')];
  await desk.saveTo(written);
  await main(page)
    .getByRole('button', { name: /^(Export to Word|导出为 Word 文件)/ })
    .click();
  await expect(page.getByText('written.docx')).toBeVisible();
  const parts = unzipSync(readFileSync(written));
  const xml = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  const [, , , gone = '', looked = ''] = xml.match(/<w:sdt>(?:(?!<w:sdt>).)*?<\/w:sdt>/gs) ?? [];
  const emphatic = looked.replaceAll('<w:r><w:t', '<w:r><w:rPr><w:b/><w:i/></w:rPr><w:t');
  const text = xml.replace(gone, '').replace(looked, emphatic);
  const headers = Object.entries(parts)
    .filter(([path]) => /header\d+\.xml$/.test(path))
    .map(([path, bytes]) => [path, strToU8(strFromU8(bytes).replace(/(<w:t[^>]*>)[^<]+/, '$1A. Partner'))] as const);
  writeFileSync(edited, zipSync({ ...parts, ...Object.fromEntries(headers), [DOCUMENT]: strToU8(text) }));
  await main(page).locator('input[accept=".docx"]').setInputFiles(edited);
  await expect(main(page).locator('del').first()).toBeVisible();
  await main(page).locator('del').first().scrollIntoViewIfNeeded();
  await shoot('memo-read-back');
  const forms = main(page)
    .locator('summary')
    .filter({ hasText: /the form is different|格式不同/ });
  await forms.click();
  await forms.scrollIntoViewIfNeeded();
  await shoot('memo-read-back-form');
}

/** A dialog that a key opens, and that goes again. */
async function shootDialog({ page, shoot }: Shooting, key: string, name: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toBeVisible();
  await shoot(name);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function shootMatter(one: Shooting, title: string): Promise<void> {
  const { page } = one;
  await page.getByRole('row').filter({ hasText: title }).dblclick();
  const parts = main(page).getByRole('navigation').getByRole('button');
  await expect(parts).toHaveCount(tabs.length);
  for (const [index, tab] of tabs.entries()) {
    await parts.nth(index).click();
    await shootPlace(one, tab);
    if (tab.name === 'evidence') await shootDocument(one);
    if (tab.name === 'memo') await shootReadBack(one);
  }
}

async function shootDesk(one: Shooting): Promise<void> {
  const { page, shoot } = one;
  const buttons = page.getByRole('navigation').first().getByRole('button');
  // After the button that narrows the rail and the list of matters.
  for (const [index, place] of rail.entries()) {
    await buttons.nth(index + 2).click();
    await shootPlace(one, place);
  }
  await view(page, 'authorities').click();
  await main(page).getByRole('row').nth(1).dblclick();
  await shoot('library-record');
  await page.keyboard.press('Control+Comma');
  const parts = main(page).getByRole('navigation').getByRole('button');
  await expect(parts).toHaveCount(settings.length);
  for (const [index, name] of settings.entries()) {
    await parts.nth(index).click();
    await shoot(`settings-${name}`);
  }
}

/** A vault whose files are gone, and a backup that brings it back. */
async function shootLoss({ desk, language }: Shooting, locale: string, theme: string): Promise<void> {
  await desk.close();
  deleteDatabase(desk.folder);
  const { page } = await desk.start(locale);
  const shoot = shooting(page, language);
  await expect(main(page).getByRole('listitem')).toHaveCount(4);
  await page.waitForFunction((shade) => document.documentElement.dataset['theme'] === shade, theme);
  await shoot('recovery');
  await main(page).getByRole('button').nth(1).click();
  await shoot('restore');
}

for (const { locale, language, theme, tasks } of dresses) {
  test(`every screen (${language}, ${theme})`, async ({ desk }) => {
    const { page } = await desk.start(locale);
    const shoot = shooting(page, language);
    const one: Shooting = { desk, page, shoot, language };
    await expect(page.getByRole('button').first()).toBeVisible();
    await shoot('first-run');
    const { id, title } = await deskWith(page, 'light-mining-shanghai');
    for (const [index, task] of tasks.entries()) {
      const value = { title: task, due: dueOn[index] ?? '', assignee: 'Li Wei' };
      await page.evaluate((input) => adit.tasks.create(input), { matterId: id, value });
    }
    await page.evaluate((value) => adit.settings.save({ changes: value }), { theme });
    await expect(page.getByRole('row').filter({ hasText: title })).toBeVisible();
    await shoot('matters');
    await shootDialog(one, 'Control+KeyN', 'new-matter');
    await shootDialog(one, 'Control+KeyK', 'palette');
    await shootMatter(one, title);
    await shootDesk(one);
    await page.keyboard.press('Control+KeyL');
    await expect(page.locator('input[type=password]')).toBeVisible();
    await shoot('locked');
    await shootLoss(one, locale, theme);
  });
}
