import { expect, test } from 'vitest';
import { QuitFlow, type QuitParts } from '../../../main/app/quit-flow';

function bench(failing: readonly string[] = [], stays: readonly boolean[] = []) {
  const staying = [...stays];
  const steps: string[] = [];
  const step = (name: string) => () => {
    steps.push(name);
    return failing.includes(name) ? Promise.reject(new Error(name)) : Promise.resolve();
  };
  const parts: QuitParts = {
    flush: step('flush'),
    backUp: step('back up'),
    closeWindows: async () => {
      await step('close')();
      return !(staying.shift() ?? false);
    },
    stopVault: step('stop'),
    quit: () => steps.push('quit'),
  };
  const flow = new QuitFlow(parts);
  const ask = () => {
    let prevented = false;
    flow.onBeforeQuit({
      preventDefault: () => {
        prevented = true;
      },
    });
    return prevented;
  };
  return { flow, steps, ask };
}

test('flush, back up, close, destroy the vault, quit', async () => {
  const { flow, steps } = bench();
  await flow.run();
  expect(steps).toEqual(['flush', 'back up', 'close', 'stop', 'quit']);
});

test('quitting by the menu waits for all of it, and is let through then', async () => {
  const { flow, steps, ask } = bench();
  expect(ask()).toBe(true);
  expect(ask()).toBe(true);
  await flow.run();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(steps).toEqual(['flush', 'back up', 'close', 'stop', 'quit']);
  expect(ask()).toBe(false);
});

test.each(['flush', 'back up', 'close', 'stop'])('a failed %s does not leave the vault behind', async (name) => {
  const { flow, steps } = bench([name]);
  await flow.run();
  expect(steps).toEqual(['flush', 'back up', 'close', 'stop', 'quit']);
});

test('a window that stays calls quitting off; asked again, it all happens anew', async () => {
  const { flow, steps, ask } = bench([], [true]);
  await flow.run();
  expect(steps).toEqual(['flush', 'back up', 'close']);
  expect(ask()).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(steps.slice(3)).toEqual(['flush', 'back up', 'close', 'stop', 'quit']);
});
