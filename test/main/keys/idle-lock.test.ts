import { expect, test } from 'vitest';
import { startIdleLock } from '../../../main/keys/idle-lock';

function bench() {
  const listeners = new Map<string, () => void>();
  const state = { idle: 0, after: 600, locks: 0, running: true };
  let look: () => void = () => undefined;
  const stop = startIdleLock({
    monitor: {
      getSystemIdleTime: () => state.idle,
      on: (event, listener) => listeners.set(event, listener),
    },
    every: (_milliseconds, action) => {
      look = action;
      return () => {
        state.running = false;
      };
    },
    lock: () => {
      state.locks += 1;
    },
    afterSeconds: () => state.after,
  });
  return { state, stop, look: () => look(), emit: (event: string) => listeners.get(event)?.() };
}

test('locks when nobody has touched the machine for long enough', () => {
  const { state, look } = bench();
  state.idle = 599;
  look();
  expect(state.locks).toBe(0);
  state.idle = 600;
  look();
  expect(state.locks).toBe(1);
});

test('heeds a shorter time at once', () => {
  const { state, look } = bench();
  state.idle = 60;
  state.after = 60;
  look();
  expect(state.locks).toBe(1);
});

test.each(['suspend', 'lock-screen'])('locks on %s', (event) => {
  const { state, emit } = bench();
  emit(event);
  expect(state.locks).toBe(1);
});

test('can be ended', () => {
  const { state, stop } = bench();
  stop();
  expect(state.running).toBe(false);
});
