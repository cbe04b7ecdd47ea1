import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AFTER_PAINT_MS } from '../../../renderer/app/after-paint';
import { Autosave, type Revised } from '../../../renderer/app/autosave';
import { done, type Reply, refuse } from '../../../shared/bridge/desktop-errors';

/** A record in a vault that can be told to refuse, and to take its time. */
class Kept {
  readonly saves: Revised<string>[] = [];
  refusal: Reply<never> | null = null;
  hold: Promise<void> = Promise.resolve();
  value = 'first';
  rev = 1;

  readonly save = async (next: Revised<string>): Promise<Reply<{ readonly rev: number }>> => {
    await this.hold;
    this.saves.push(next);
    if (this.refusal !== null) return this.refusal;
    if (next.rev !== this.rev) return refuse('record/conflict', { expected: next.rev, found: this.rev });
    this.rev += 1;
    this.value = next.value;
    return done({ rev: this.rev });
  };

  readonly load = () => Promise.resolve(done({ rev: this.rev, value: this.value }));
}

const begin = (kept: Kept) => new Autosave({ rev: kept.rev, value: kept.value }, kept);
const phaseOf = (draft: Autosave<string>) => draft.read().state.phase;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('what is typed is saved by itself, once, a moment after the last letter', async () => {
  const kept = new Kept();
  const draft = begin(kept);
  for (const text of ['s', 'se', 'sec', 'second']) {
    draft.edit(text);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(phaseOf(draft)).toBe('unsaved');
  expect(kept.saves).toEqual([]);
  await vi.advanceTimersByTimeAsync(400);
  expect(kept.saves).toEqual([{ rev: 1, value: 'second' }]);
  expect(phaseOf(draft)).toBe('saved');
});

test('what is picked is saved once it is painted, and typing on does not put it off', async () => {
  const kept = new Kept();
  const draft = begin(kept);
  draft.edit('picked', 'picked');
  expect(kept.saves).toEqual([]);
  await vi.advanceTimersByTimeAsync(AFTER_PAINT_MS - 1);
  draft.edit('picked, and said');
  await vi.advanceTimersByTimeAsync(1);
  expect(kept.saves).toEqual([{ rev: 1, value: 'picked, and said' }]);
  draft.edit('more');
  await vi.advanceTimersByTimeAsync(AFTER_PAINT_MS);
  expect(kept.saves).toHaveLength(1);
});

test('what is typed while a save is under way is saved after it, over the revision that came of it', async () => {
  const kept = new Kept();
  const draft = begin(kept);
  const gate: { open: () => void } = { open: () => undefined };
  kept.hold = new Promise((resolve) => {
    gate.open = resolve;
  });
  draft.edit('second');
  const saved = draft.flush();
  draft.edit('third');
  expect(phaseOf(draft)).toBe('saving');
  gate.open();
  expect(await saved).toBe(true);
  expect(kept.saves).toEqual([
    { rev: 1, value: 'second' },
    { rev: 2, value: 'third' },
  ]);
  expect(kept.value).toBe('third');
});

test('a refused save keeps the text and says why; trying again saves it', async () => {
  const kept = new Kept();
  const draft = begin(kept);
  kept.refusal = refuse('storage/full', {});
  draft.edit('second');
  expect(await draft.flush()).toBe(false);
  expect(draft.read()).toEqual({
    value: 'second',
    state: { phase: 'failed', error: { code: 'storage/full', params: {} } },
  });
  kept.refusal = null;
  expect(await draft.flush()).toBe(true);
  expect(kept.value).toBe('second');
});

for (const choice of ['mine', 'theirs'] as const) {
  test(`where somebody saved in between, both texts are there until one is chosen: ${choice}`, async () => {
    const kept = new Kept();
    const draft = begin(kept);
    kept.rev = 2;
    kept.value = 'theirs';
    draft.edit('mine');
    expect(await draft.flush()).toBe(false);
    expect(draft.read()).toEqual({
      value: 'mine',
      state: { phase: 'conflict', theirs: { rev: 2, value: 'theirs' } },
    });
    draft.edit('mine');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(phaseOf(draft), 'typing on settles nothing').toBe('conflict');
    expect(await draft.settle(choice)).toBe(true);
    expect([kept.value, draft.read().value]).toEqual([choice, choice]);
  });
}

test('a newer text of somebody else is taken up, but never over one that is not saved', async () => {
  const kept = new Kept();
  const draft = begin(kept);
  draft.adopt({ rev: 2, value: 'theirs' }, kept);
  expect(draft.read()).toEqual({ value: 'theirs', state: { phase: 'saved' } });
  draft.edit('mine');
  draft.adopt({ rev: 3, value: 'newer' }, kept);
  expect(draft.read().value).toBe('mine');
  draft.discard();
  draft.adopt({ rev: 1, value: 'older' }, kept);
  expect(draft.read().value).toBe('theirs');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(kept.saves).toEqual([]);
});
