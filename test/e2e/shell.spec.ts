import { type Browser, chromium, expect, test } from '@playwright/test';
import { chromiumArgs, findChromium, PREVIEW_URL, servePreview } from '../host/preview.mjs';

const LANGUAGES = [
  { locale: 'zh-CN', lang: 'zh', words: /结论/ },
  { locale: 'en-GB', lang: 'en', words: /line by line/ },
  { locale: 'ru-RU', lang: 'ru', words: /построчно/ },
  { locale: 'de-DE', lang: 'en', words: /line by line/ },
] as const;

let browser: Browser;
let server: Awaited<ReturnType<typeof servePreview>>;

test.beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium on this system');
  server = await servePreview();
  browser = await chromium.launch({ executablePath, args: chromiumArgs(server.port) });
});

test.afterAll(async () => {
  await browser.close();
  server.close();
});

for (const { locale, lang, words } of LANGUAGES) {
  test(`the shell speaks ${lang} to a reader of ${locale}, under the app's own content policy`, async () => {
    const page = await browser.newPage({ locale });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const response = await page.goto(PREVIEW_URL);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    await expect(page.getByRole('heading', { name: 'Adit' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(words);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('note')).toContainText('Preview');
    expect(complaints).toEqual([]);
    await page.close();
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test(`the shell follows the system into ${scheme}`, async () => {
    const page = await browser.newPage({ colorScheme: scheme });
    await page.goto(PREVIEW_URL);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(paper).toBe(scheme === 'light' ? 'rgb(246, 244, 240)' : 'rgb(19, 26, 36)');
    await page.close();
  });
}

test('no other address answers', async () => {
  const page = await browser.newPage();
  await expect(page.goto('http://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  await page.close();
});
