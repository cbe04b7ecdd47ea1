import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTOR, newMatter, newVault, relaunched, stated } from './harness';
import { deleteRaw, rawRows } from './raw';

describe('the history of a fact', () => {
  it('says who changed it, when, from what and to what', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    await page.call('facts.set', { matterId, fact: stated('power', 5) });
    await page.call('facts.set', { matterId, fact: { key: 'power', value: 6, status: 'verified' } });
    await page.call('facts.clear', { matterId, key: 'power' });
    const next = await relaunched(page);
    const history = await next.call('facts.history', { matterId, key: 'power' });
    expect(history.map(({ number, kind, by, from, to }) => [number, kind, by, from?.value, to?.value])).toEqual([
      [1, 'set', ACTOR, undefined, 5],
      [2, 'set', ACTOR, 5, 6],
      [3, 'set', ACTOR, 6, undefined],
    ]);
    const times = history.map(({ at }) => Date.parse(at));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(await next.call('facts.list', { matterId })).toEqual([]);
  });

  it('is not added to by a save that changes nothing', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const first = await page.call('facts.set', { matterId, fact: stated('a', 1) });
    const again = await page.call('facts.set', { matterId, fact: stated('a', 1) });
    expect(again).toEqual(first);
    expect(await page.call('facts.history', { matterId, key: 'a' })).toHaveLength(1);
  });

  it('is refused where a change was taken out of it', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    for (const value of [1, 2, 3]) await page.call('facts.set', { matterId, fact: stated('a', value) });
    const rows = await rawRows(page.name, 'history');
    await deleteRaw(page.name, 'history', [rows[1]?.id ?? '']);
    expect(await page.refusal('facts.history', { matterId, key: 'a' })).toEqual({
      code: 'matter/incomplete',
      params: { table: 'history' },
    });
  });

  it('gives the same key unlike ids in two matters', async () => {
    const page = await newVault();
    for (const title of ['one', 'two']) {
      await page.call('facts.set', { matterId: await newMatter(page, title), fact: stated('same', 1) });
    }
    const ids = (await rawRows(page.name, 'facts')).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('a fact that somebody else changed in between', () => {
  it('is not saved over or cleared by a caller who says which state it saw', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const { value: seen } = await page.call('facts.set', { matterId, fact: stated('a', 1), rev: 0 });
    await page.call('facts.set', { matterId, fact: stated('a', 2) });
    const conflict = { code: 'record/conflict', params: { expected: 1, found: 2 } };
    expect(await page.refusal('facts.set', { matterId, fact: stated('a', 3), rev: seen.rev })).toEqual(conflict);
    expect(await page.refusal('facts.clear', { matterId, key: 'a', rev: seen.rev })).toEqual(conflict);
    await page.call('facts.set', { matterId, fact: stated('a', 3), rev: 2 });
    const [kept] = await page.call('facts.list', { matterId });
    expect(kept).toMatchObject({ rev: 3, fact: { value: 3 } });
  });

  it('may be set by a caller who saw it before it was cleared', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    await page.call('facts.set', { matterId, fact: stated('a', 1) });
    await page.call('facts.clear', { matterId, key: 'a', rev: 1 });
    await page.call('facts.set', { matterId, fact: stated('a', 2), rev: 0 });
    expect(await page.call('facts.list', { matterId })).toMatchObject([{ rev: 3, fact: { value: 2 } }]);
  });
});

describe('a question that is answered for several sites', () => {
  const [ordos, yili] = [crypto.randomUUID(), crypto.randomUUID()];

  it('keeps an answer, a history and an undo for each, and gives the key as the pack has it', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    await page.call('facts.set', { matterId, fact: stated('power', 5) });
    await page.call('facts.set', { matterId, fact: stated('power', 90), instance: ordos });
    const { value } = await page.call('facts.set', { matterId, fact: stated('power', 91), instance: ordos });
    expect(value).toMatchObject({ rev: 2, fact: { key: 'power', value: 91 } });
    await page.call('facts.set', { matterId, fact: stated('power', 7), instance: yili });
    const next = await relaunched(page);
    expect(await next.call('facts.list', { matterId })).toMatchObject([{ instance: null, fact: { value: 5 } }]);
    const all = await next.call('facts.list', { matterId, instances: true });
    expect(new Map(all.map(({ instance, fact }) => [instance, [fact.key, fact.value]]))).toEqual(
      new Map([
        [null, ['power', 5]],
        [ordos, ['power', 91]],
        [yili, ['power', 7]],
      ]),
    );
    const of = { matterId, key: 'power', instance: ordos };
    const history = await next.call('facts.history', of);
    expect(history.map(({ key, from, to }) => [key, from?.key, from?.value, to?.value])).toEqual([
      ['power', undefined, undefined, 90],
      ['power', 'power', 90, 91],
    ]);
    expect((await next.call('facts.undo', of)).value.fact).toMatchObject({ key: 'power', value: 90 });
    await next.call('facts.clear', { matterId, key: 'power', instance: yili });
    expect(await next.call('facts.history', { matterId, key: 'power' })).toHaveLength(1);
    expect(await next.call('facts.list', { matterId, instances: true })).toHaveLength(2);
  });
});

describe('undo', () => {
  it('goes back step by step to nothing, and then says so', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const key = 'a';
    for (const value of [1, 2]) await page.call('facts.set', { matterId, fact: stated(key, value) });
    expect((await page.call('facts.undo', { matterId, key })).value.fact).toMatchObject({ value: 1 });
    expect((await page.call('facts.undo', { matterId, key })).value.fact).toBeNull();
    expect((await page.refusal('facts.undo', { matterId, key })).code).toBe('fact/nothing-to-undo');
    expect(await page.call('facts.history', { matterId, key })).toHaveLength(4);
    expect((await page.call('matters.list', {})).rows[0]?.facts).toMatchObject({ stated: 0 });
  });

  it('behaves as a stack after any changes', async () => {
    const page = await newVault();
    const step = fc.oneof(
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }) },
      { weight: 1, arbitrary: fc.constant('undo' as const) },
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        run += 1;
        const matterId = await newMatter(page, `run ${run}`);
        const stack: (number | null)[] = [null];
        for (const value of steps) {
          if (value === 'undo') {
            if (stack.length === 1) continue;
            stack.pop();
            await page.call('facts.undo', { matterId, key: 'k' });
          } else {
            if (stack.at(-1) !== value) stack.push(value);
            await page.call('facts.set', { matterId, fact: stated('k', value) });
          }
        }
        const facts = await page.call('facts.list', { matterId });
        expect(facts[0]?.fact.value ?? null).toBe(stack.at(-1));
      }),
      { numRuns: 25 },
    );
  });
});
