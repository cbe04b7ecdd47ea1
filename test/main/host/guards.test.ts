import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropData, type Fixture, launchFixture, logOf, newData } from './fixture';

const data = newData();
let fixture: Fixture;

beforeAll(async () => {
  fixture = await launchFixture(data);
});

afterAll(async () => {
  await fixture.app.close();
  dropData(data);
});

const INDEX = 'http://main.app-ui.localhost/index.html';

test('a refused navigation leaves the page where it is', async () => {
  await fixture.ui.click('#away');
  await expect.poll(() => logOf(fixture)).toContain('will-navigate https://example.com/');
  expect(fixture.ui.url()).toBe(INDEX);
  expect(await fixture.ui.evaluate(() => 'loaded' in window)).toBe(true);
});

test('a page that asks for a window gets none, and the app is asked', async () => {
  expect(await fixture.ui.evaluate(() => window.open('https://example.com/one') === null)).toBe(true);
  await fixture.ui.click('#blank');
  await expect
    .poll(() => logOf(fixture))
    .toEqual(expect.arrayContaining(['window-open https://example.com/one', 'window-open https://example.com/']));
  await expect.poll(() => fixture.app.windows().length).toBe(2);
});

test('loadURL is not asked about; what a page does is', async () => {
  const before = (await logOf(fixture)).filter((line) => line.startsWith('will-navigate')).length;
  await fixture.app.evaluate(() =>
    (globalThis as unknown as { ui: Electron.BrowserWindow }).ui.loadURL('app-ui://main/index.html?again'),
  );
  expect((await logOf(fixture)).filter((line) => line.startsWith('will-navigate'))).toHaveLength(before);
  await fixture.ui.click('#second');
  await expect.poll(() => fixture.ui.title()).toBe('Second');
  expect(await logOf(fixture)).toContain('will-navigate app-ui://main/second.html');
});
