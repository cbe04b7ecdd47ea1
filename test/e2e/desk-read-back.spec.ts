import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { deskWith, fits, openTab } from './desk';
import { faultsInEveryDress } from './desk-checks';
import { test } from './desk-test';
import { settled, unlock } from './vault-use';
import { headersOf } from './word-headers';

test.describe.configure({ timeout: 240_000 });

/** Changes the text of a Word file as a word processor would. */
const editFile = (from: string, to: string, edit: (xml: string) => string): void => {
  const parts = unzipSync(readFileSync(from));
  const path = 'word/document.xml';
  writeFileSync(to, zipSync({ ...parts, [path]: strToU8(edit(strFromU8(parts[path] ?? new Uint8Array()))) }));
};

const textOf = (file: Uint8Array = new Uint8Array()): string =>
  strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());

const control = (words: string): RegExp => new RegExp(`<w:sdt><w:sdtPr>(?:(?!<w:sdt>).)*${words}.*?</w:sdt>`, 's');

const headings = /<w:sdt>(?:(?!<w:sdt>).)*?<w:pStyle w:val="(?:Heading1|AnnexHeading)"\/>.*?<\/w:sdt>/gs;

/** A section with its heading, as it is dragged by it in the navigation of a word processor. */
const sectionOf = (xml: string, title: string): string => {
  const all = [...xml.matchAll(headings)];
  const at = all.findIndex(([heading]) => heading.includes(`>${title}<`));
  return xml.slice(all[at]?.index, all[at + 1]?.index);
};

const afterSection = (xml: string, moved: string, after: string): string => {
  const [section, rest] = [sectionOf(xml, moved), xml.replace(sectionOf(xml, moved), '')];
  return rest.replace(sectionOf(rest, after), (found) => found + section);
};

/** A look of its own for words of the text. */
const looked = (words: string, look: string): string =>
  `</w:t></w:r><w:r><w:rPr>${look}</w:rPr><w:t>${words}</w:t></w:r><w:r><w:t xml:space="preserve">`;

/**
 * One sentence changed with changes tracked, one block taken out, one paragraph written after another, one section put
 * after the next, one row taken out of a table; words set in bold and in italics, and a heading of another level; and
 * quotation marks of two blocks, as a program makes them by itself.
 */
const lawyersEdit = (xml: string): string =>
  afterSection(xml, 'Comparable decisions', 'Civil effect')
    .replace(/<w:tr>(?:(?!<w:tr>).)*?<\/w:tr>(?=<\/w:tbl>(?:(?!<w:tbl>).)*>What would change this answer<)/s, '')
    .replace(
      '<w:t xml:space="preserve">On the facts known, no administrative measure',
      '<w:t xml:space="preserve">On the facts known</w:t></w:r><w:ins w:id="9001" w:author="Li Si"><w:r><w:t xml:space="preserve"> to the firm</w:t></w:r></w:ins><w:r><w:t xml:space="preserve">, no administrative measure',
    )
    .replace('Courts look through the label', looked('Courts look through the label', '<w:b/><w:i/>'))
    .replace(/Heading1("\/><\/w:pPr>(?:(?!<w:p>).)*>Evidence to obtain<)/s, (_found, rest: string) => `Heading2${rest}`)
    .replace('“Any name”', '&quot;Any name&quot;')
    .replace('“verified” means', '&quot;verified&quot; means')
    .replace(control('Each question is analysed element by element'), '')
    .replace(
      control('This memorandum answers the questions below'),
      (found) => `${found}<w:p><w:r><w:t>The firm adds a paragraph of its own.</w:t></w:r></w:p>`,
    );

const memoTab = async (page: Page, title: string) => {
  await openTab(page, title, /Memo/);
  return page.getByRole('article', { name: 'Preview' });
};

test('a memo that was edited in Word is read back, accepted, and still there after a relaunch', async ({ desk }) => {
  const { complaints } = await desk.start();
  let { page } = desk.running;
  await page.setViewportSize({ width: 1280, height: 720 });
  const { title } = await deskWith(page, 'light-mining-shanghai');
  let preview = await memoTab(page, title);
  const [written, edited] = [join(desk.folder, 'written.docx'), join(desk.folder, 'edited.docx')];
  await desk.saveTo(written);
  await page.getByRole('button', { name: 'Export to Word…' }).click();
  await expect(page.getByText('Saved as written.docx')).toBeVisible();
  editFile(written, edited, lawyersEdit);
  const chosen = page.locator('input[aria-label="Read back from Word…"]');
  await chosen.setInputFiles({ name: 'strange.docx', mimeType: '', buffer: Buffer.from('no Word file') });
  await expect(page.getByText(/The file was not read/)).toBeVisible();
  await chosen.setInputFiles(edited);
  const panel = page.getByRole('region', { name: 'What the file changes' });
  await expect(panel.getByText('5 differences from the memo')).toBeVisible();
  const changed = panel.getByRole('listitem').filter({ hasText: 'to the firm' });
  await expect(changed.locator('ins')).toHaveText(' to the firm');
  await expect(changed).toContainText('tracked change');
  const moved = panel.getByRole('listitem').filter({ hasText: 'Moved' });
  await expect(moved).toContainText(/Comparable decisions|Civil effect/);
  const rows = panel.getByRole('listitem').filter({ hasText: 'Rows of a table follow the records of the matter' });
  await expect(rows.getByRole('button', { name: 'Accept' })).toBeDisabled();
  await panel.getByText('In 2 blocks only quotation marks, dashes, spaces').click();
  const signs = panel.locator('details').first().getByRole('listitem');
  await expect(signs.filter({ hasText: 'Any name' }).locator('ins')).toHaveText(['"', '"']);
  await panel.getByText('In 2 blocks the form is different').click();
  await expect(panel.getByText('From heading of level 1 to heading of level 2: Evidence to obtain')).toBeVisible();
  const looks = panel.locator('details').last().locator('li[data-taken]').filter({ hasText: 'Bold put in: Courts' });
  await expect(looks).toContainText('Italics, underlining, highlighting');
  expect(await faultsInEveryDress(page)).toEqual([]);
  await fits(page);
  await panel.scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'out/shots/memo-read-back.png' });

  await expect(preview).toContainText('“Any name”');
  await panel.getByRole('button', { name: 'Accept the signs of 2 blocks' }).click();
  await expect(preview).toContainText('"Any name"');
  await looks.getByRole('button', { name: 'Accept' }).click();
  await expect(preview.locator('strong').filter({ hasText: 'Courts look through' })).toBeVisible();
  await changed.getByRole('button', { name: 'Accept' }).click();
  await expect(preview).toContainText('On the facts known to the firm, no administrative measure');
  await panel.getByRole('button', { name: 'Accept all 3 without a warning' }).click();
  await expect(preview).toContainText('The firm adds a paragraph of its own.');
  await expect(preview).not.toContainText('Each question is analysed element by element');
  const order = () => preview.getByRole('heading', { name: /^(Comparable decisions|Civil effect)$/ }).allTextContents();
  expect(await order()).toEqual(['Civil effect', 'Comparable decisions']);
  await panel.getByRole('button', { name: 'Undo the last' }).click();
  expect(await order()).toEqual(['Comparable decisions', 'Civil effect']);
  await expect(preview).toContainText('Each question is analysed element by element');
  await panel.getByRole('button', { name: 'Accept all 3 without a warning' }).click();
  await panel.getByRole('button', { name: 'Put the file away' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.evaluate(() =>
    window.adit.settings.save({ changes: { firm: { name: 'Moumou Law Firm', address: '', lines: [] } } }),
  );
  const pack = join(desk.folder, 'pack.zip');
  await desk.saveTo(pack);
  await page.getByRole('button', { name: 'Pack for an inspection…' }).click();
  await expect(page.getByText(/Saved as pack\.zip/)).toBeVisible();
  const papers = unzipSync(readFileSync(pack));
  expect(Object.keys(papers)).toEqual([
    '1-memo.docx',
    '2-working-papers.docx',
    '3-evidence.docx',
    '4-law.docx',
    '5-review-record.docx',
    'SHA256SUMS.txt',
  ]);
  expect(textOf(papers['2-working-papers.docx'])).toContain('Written or changed by the responsible lawyer.');
  // Each is on the firm's paper, as the memo is that goes out.
  for (const [name, bytes] of Object.entries(papers))
    if (name.endsWith('.docx')) expect(headersOf(bytes)).toContain('Moumou Law Firm');

  ({ page } = await desk.start());
  await settled(page);
  await unlock(page);
  preview = await memoTab(page, title);
  await expect(preview).toContainText('On the facts known to the firm, no administrative measure');
  await expect(preview).toContainText('The firm adds a paragraph of its own.');
  await expect(preview).not.toContainText('Each question is analysed element by element');
  await expect(page.getByText('1 block taken out')).toBeVisible();
  expect(await order()).toEqual(['Civil effect', 'Comparable decisions']);
  await preview.getByRole('button', { name: 'Put it back in its place' }).click();
  await expect.poll(order).toEqual(['Comparable decisions', 'Civil effect']);
  expect([...complaints, ...desk.running.complaints]).toEqual([]);
});
