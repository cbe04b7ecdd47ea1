import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropData, type Fixture, launchFixture, logOf, newData } from './fixture';

interface Exposed {
  readonly invoke: (channel: string, value?: unknown) => Promise<unknown>;
  readonly clone: () => Promise<unknown[]>;
  readonly twice: (callback: (value: number) => number) => number;
  readonly fail: () => void;
  readonly on: (channel: string, callback: (...args: unknown[]) => void) => void;
  readonly ask: (name: string, message: unknown) => Promise<unknown>;
  readonly channel: () => Promise<unknown>;
}

declare global {
  interface Window {
    readonly fixture: Exposed;
  }
}

const data = newData();
let fixture: Fixture;

beforeAll(async () => {
  fixture = await launchFixture(data);
});

afterAll(async () => {
  await fixture.app.close();
  dropData(data);
});

const failure = (channel: string) =>
  fixture.ui.evaluate((name) => window.fixture.invoke(name).catch((error: Error) => error.message), channel);

describe('contextBridge', () => {
  test('functions go both ways, and answer at once', async () => {
    expect(await fixture.ui.evaluate(() => window.fixture.twice((value) => value + 20))).toBe(41);
  });

  test('an error keeps its message and loses its class', async () => {
    const caught = await fixture.ui.evaluate(() => {
      try {
        window.fixture.fail();
        return null;
      } catch (error) {
        return [(error as Error).constructor === Error, (error as Error).message];
      }
    });
    expect(caught).toEqual([true, 'no such thing']);
  });
});

describe('invoke and handle', () => {
  test('the handler knows the frame, and its answer comes back', async () => {
    const answer = await fixture.ui.evaluate(() => window.fixture.invoke('echo', { a: [1, 'zwei'] }));
    expect(answer).toEqual({ value: { a: [1, 'zwei'] }, url: 'app-ui://main/index.html', own: true });
  });

  test('values are cloned as between processes: dates, maps, bytes, cycles', async () => {
    expect(await fixture.ui.evaluate(() => window.fixture.clone())).toEqual([5, true, 2, true, true, true, true]);
  });

  test('errors come in Electron’s words', async () => {
    expect(await failure('boom')).toBe("Error invoking remote method 'boom': TypeError: bad thing");
    expect(await failure('none')).toBe("Error invoking remote method 'none': Error: No handler registered for 'none'");
    expect(await failure('function')).toBe(
      "Error invoking remote method 'function': Error: An object could not be cloned.",
    );
  });

  test('a second handler for a channel is refused', async () => {
    const message = await fixture.app.evaluate(({ ipcMain }) => {
      try {
        ipcMain.handle('echo', () => 1);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(message).toBe("Attempted to register a second handler for 'echo'");
  });

  test('main sends to a page', async () => {
    await fixture.ui.evaluate(() => window.fixture.on('news', (...args) => Object.assign(window, { news: args })));
    await fixture.app.evaluate(({ webContents }) => {
      for (const contents of webContents.getAllWebContents()) contents.send('news', 1, { two: 2 });
    });
    await fixture.ui.waitForFunction(() => 'news' in window);
    expect(await fixture.ui.evaluate(() => Reflect.get(window, 'news'))).toEqual([1, { two: 2 }]);
  });
});

describe('ports', () => {
  test('from a page to main and back', async () => {
    const answer = await fixture.ui.evaluate(() => window.fixture.ask('main-port', { a: 1 }));
    expect(answer).toEqual({ mainHeard: { a: 1 } });
  });

  test('from a page to the hidden page and back', async () => {
    expect(await fixture.ui.evaluate(() => window.fixture.ask('vault-port', 'hush'))).toEqual({ vaultHeard: 'hush' });
  });

  test('a channel made by main: what was sent before it was given away is not lost', async () => {
    expect(await fixture.ui.evaluate(() => window.fixture.channel())).toBe('first');
    await expect.poll(() => logOf(fixture)).toContain('channel thanks');
  });

  test('main learns that a page with a port is gone', async () => {
    await fixture.ui.evaluate(() => window.fixture.ask('main-port', 1));
    await fixture.app.evaluate(() => (globalThis as unknown as { ui: Electron.BrowserWindow }).ui.webContents.reload());
    await expect.poll(() => logOf(fixture)).toContain('main port closed');
  });
});
