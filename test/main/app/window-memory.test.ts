import { expect, test } from 'vitest';
import { isReachable, type MovedWindow, WindowMemory } from '../../../main/app/window-memory';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
const PLACE = { x: 200, y: 100, width: 1400, height: 800, maximized: false };

class FakeWindow implements MovedWindow {
  bounds = { x: 0, y: 0, width: 1440, height: 900 };
  maximized = false;
  readonly #listeners = new Map<string, () => void>();
  on = (event: string, listener: () => void) => this.#listeners.set(event, listener);
  once = this.on;
  emit = (event: string) => this.#listeners.get(event)?.();
  getNormalBounds = () => this.bounds;
  isMaximized = () => this.maximized;
  maximize = () => {
    this.maximized = true;
  };
}

async function bench(stored: unknown, areas = [SCREEN]) {
  const written: unknown[] = [];
  const memory = new WindowMemory({
    read: () => (stored === undefined ? Promise.reject(new Error('none')) : Promise.resolve(stored)),
    write: (place) => Promise.resolve(void written.push(place)),
    areas: () => areas,
  });
  await memory.load();
  return { memory, written };
}

test('the window opens where it was', async () => {
  const { memory } = await bench(PLACE);
  const { maximized: _, ...bounds } = PLACE;
  expect(memory.bounds).toEqual(bounds);
});

test.each([
  ['nothing is stored', undefined, [SCREEN]],
  ['what is stored is no place', { x: 'left' }, [SCREEN]],
  ['the screen is gone', { ...PLACE, x: 2500 }, [SCREEN]],
  ['no screen is there', PLACE, []],
])('where %s, it opens as it did the first time', async (_case, stored, areas) => {
  const { memory } = await bench(stored, areas);
  expect(memory.bounds).toEqual({});
});

test.each([
  [{ x: -1240, y: 0, width: 1400, height: 800 }, true],
  [{ x: -1241, y: 0, width: 1400, height: 800 }, false],
  [{ x: 1760, y: 1040, width: 1400, height: 800 }, true],
  [{ x: 100, y: 1041, width: 1400, height: 800 }, false],
  [{ x: 100, y: -10, width: 1400, height: 800 }, false],
])('a hand can take hold of a window at %j: %s', (bounds, reachable) => {
  expect(isReachable(bounds, [SCREEN])).toBe(reachable);
});

test('its last place is written down when it closes, and what is maximised is so again', async () => {
  const { memory, written } = await bench(undefined);
  const window = new FakeWindow();
  memory.watch(window);
  window.bounds = { x: 5, y: 6, width: 1300, height: 730 };
  window.maximized = true;
  window.emit('maximize');
  window.emit('close');
  await memory.settled();
  expect(written).toEqual([{ x: 5, y: 6, width: 1300, height: 730, maximized: true }]);

  const next = await bench(written[0]);
  const again = new FakeWindow();
  next.memory.watch(again);
  again.emit('ready-to-show');
  expect(again.maximized).toBe(true);
});
