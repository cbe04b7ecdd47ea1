import { expect, test } from 'vitest';
import { startIdleLock } from '../../../main/keys/idle-lock';

function bench() {
  const listeners = new Map<string, () => void>();
  const state = { idle: 0, after: 600, unlocked: true, onSuspend: true, locks: 0, atOnce: 0, running: true };
  const warnings: (number | null)[] = [];
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
    lockAtOnce: () => {
      state.atOnce += 1;
    },
    warn: (secondsLeft) => warnings.push(secondsLeft),
    isUnlocked: () => state.unlocked,
    onSuspend: () => state.onSuspend,
    afterSeconds: () => state.after,
  });
  return { state, warnings, stop, look: () => look(), emit: (event: string) => listeners.get(event)?.() };
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

test.each(['suspend', 'lock-screen'])('locks at once on %s, unless that is not wanted', (event) => {
  const { state, emit } = bench();
  emit(event);
  expect([state.locks, state.atOnce]).toEqual([0, 1]);
  state.onSuspend = false;
  emit(event);
  expect(state.atOnce).toBe(1);
});

test('warns a minute before, at each look, and takes it back when somebody is there again', () => {
  const { state, warnings, look } = bench();
  for (const idle of [539, 540, 570, 3, 4]) {
    state.idle = idle;
    look();
  }
  expect(warnings).toEqual([60, 30, null]);
  expect(state.locks).toBe(0);
});

test('of a short time half is warning enough', () => {
  const { state, warnings, look } = bench();
  state.after = 60;
  for (const idle of [0, 29, 30, 60]) {
    state.idle = idle;
    look();
  }
  expect(warnings).toEqual([30, 0]);
  expect(state.locks).toBe(1);
});

test('a vault that is locked already is neither warned of nor locked', () => {
  const { state, warnings, look } = bench();
  Object.assign(state, { unlocked: false, idle: 10_000 });
  look();
  expect([state.locks, warnings]).toEqual([0, []]);
});

test('can be ended', () => {
  const { state, stop } = bench();
  stop();
  expect(state.running).toBe(false);
});
