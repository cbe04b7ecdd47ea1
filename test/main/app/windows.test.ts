import { expect, test } from 'vitest';
import { type FaceWindow, Windows } from '../../../main/app/windows';
import type { News } from '../../../shared/bridge/desktop-contract';

class FakeWindow implements FaceWindow {
  readonly log: string[] = [];
  minimized = false;
  focused = false;
  readonly #closing: ((event: { preventDefault(): void }) => void)[] = [];
  readonly #listeners = new Map<string, (() => void)[]>();
  readonly webContents;

  constructor(id: number) {
    this.webContents = {
      id,
      send: (channel: string, message: News) => this.log.push(message.event === 'closing' ? 'may it close' : channel),
      on: (_event: string, listener: (event: { preventDefault(): void }) => void) =>
        listener({ preventDefault: () => this.log.push('veto overruled') }),
    };
  }

  loadURL(url: string): Promise<void> {
    this.log.push(url);
    return Promise.resolve();
  }
  isDestroyed = () => false;
  isFocused = () => this.focused;
  isMinimized = () => this.minimized;
  setContentProtection = (enable: boolean) => this.log.push(`protected: ${enable}`);
  restore = () => this.log.push('restore');
  show = () => this.log.push('show');
  focus = () => this.log.push('focus');
  /** As Electron does: asks first, and closes unless somebody prevents it. */
  close = () => {
    let prevented = false;
    const event = {
      preventDefault: () => {
        prevented = true;
      },
    };
    for (const listener of this.#closing) listener(event);
    if (!prevented) this.emit('closed');
  };

  on(_event: 'close', listener: (event: { preventDefault(): void }) => void): void {
    this.#closing.push(listener);
  }

  once(event: string, listener: () => void): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  emit(event: string): void {
    for (const listener of this.#listeners.get(event) ?? []) listener();
  }
}

const news: News = { event: 'changed', revision: 1, matterId: null, tables: [], ids: [] };

function bench() {
  const made: FakeWindow[] = [];
  const ends: string[] = [];
  const waits = new Set<() => void>();
  const windows = new Windows({
    make: () => {
      const window = new FakeWindow(made.length + 1);
      made.push(window);
      return window;
    },
    url: 'app-adit://app/index.html',
    onClosed: (id) => ends.push(`closed ${id}`),
    onLastClosed: () => ends.push('last closed'),
    after: (_milliseconds, action) => {
      waits.add(action);
      return () => waits.delete(action);
    },
  });
  return { windows, made, ends, waits };
}

test('a window is shown when it is painted, and may speak from the start', async () => {
  const { windows, made } = bench();
  await windows.open();
  expect([...windows.ids]).toEqual([1]);
  expect(made[0]?.log).toEqual(['veto overruled', 'app-adit://app/index.html']);
  made[0]?.emit('ready-to-show');
  expect(made[0]?.log.at(-1)).toBe('show');
});

test('a second start brings the window forward', async () => {
  const { windows, made } = bench();
  windows.focus();
  await windows.open();
  windows.focus();
  expect(made[0]?.log.at(-1)).toBe('focus');
  (made[0] as FakeWindow).minimized = true;
  windows.focus();
  expect(made[0]?.log.slice(-2)).toEqual(['restore', 'focus']);
});

test('news go to every window; one that has closed may not speak any more', async () => {
  const { windows, made, ends } = bench();
  await windows.open();
  await windows.open();
  made[0]?.emit('closed');
  windows.tell(news);
  expect(made.map(({ log }) => log.includes('adit-news'))).toEqual([false, true]);
  expect([...windows.ids]).toEqual([2]);
  expect(ends).toEqual(['closed 1']);
  const closed = windows.close();
  windows.leave(2, true);
  expect(await closed).toBe(true);
  expect(ends).toEqual(['closed 1', 'closed 2', 'last closed']);
});

test('what one window asked for is told to it alone, and the menu speaks to the one in front', async () => {
  const { windows, made } = bench();
  windows.tellFront(news);
  await windows.open();
  await windows.open();
  const told = () => made.map(({ log }) => log.filter((entry) => entry === 'adit-news').length);
  windows.tellOne(2, news);
  expect(told()).toEqual([0, 1]);
  windows.tellFront(news);
  expect(told()).toEqual([1, 1]);
  (made[1] as FakeWindow).focused = true;
  windows.tellFront(news);
  expect(told()).toEqual([1, 2]);
  windows.tellOne(3, news);
  expect(told()).toEqual([1, 2]);
});

test('all windows are kept out of screenshots, or none', async () => {
  const { windows, made } = bench();
  await windows.open();
  await windows.open();
  windows.protect(true);
  expect(made.map(({ log }) => log.at(-1))).toEqual(['protected: true', 'protected: true']);
});

test('a window closes when its page has saved what is typed, and is asked once however often it is closed', async () => {
  const { windows, made, ends, waits } = bench();
  await windows.open();
  const [window] = made as [FakeWindow];
  window.close();
  window.close();
  expect(window.log.filter((entry) => entry === 'may it close')).toHaveLength(1);
  expect(ends).toEqual([]);
  windows.leave(1, true);
  expect(ends).toEqual(['closed 1', 'last closed']);
  expect(waits.size).toBe(0);
});

test('a window stays where something typed could not be saved, until its writer gives it up', async () => {
  const { windows, made, ends, waits } = bench();
  await windows.open();
  const closing = windows.close();
  windows.leave(1, false);
  expect(await closing).toBe(false);
  expect([ends.length, waits.size]).toEqual([0, 0]);
  (made as [FakeWindow])[0].close();
  expect(waits.size).toBe(1);
  windows.leave(1, true);
  expect(ends).toEqual(['closed 1', 'last closed']);
});

test('a page that has fallen over and does not answer holds no window', async () => {
  const { windows, ends, waits } = bench();
  await windows.open();
  const closing = windows.close();
  for (const pass of waits) pass();
  expect(await closing).toBe(true);
  expect(ends).toEqual(['closed 1', 'last closed']);
});
