import { afterEach, describe, expect, it, vi } from 'vitest';
import { matterValue, newMatter, newVault, relaunched, stated } from './harness';
import { rawDump } from './raw';

afterEach(() => vi.restoreAllMocks());

/** Lets so many puts through, and then has no room: as a disk that fills up in the middle of a transaction. */
function fullAfter(puts: number): void {
  const put = IDBObjectStore.prototype.put;
  let left = puts;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (left === 0) throw new DOMException('no room', 'QuotaExceededError');
    left -= 1;
    return put.apply(this, args);
  });
}

describe('a write', () => {
  it('is strictly durable, every one', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const page = await newVault();
    const matterId = await newMatter(page);
    await page.call('facts.set', { matterId, fact: stated('a', 1) });
    await page.call('summaries.fold', {});
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThanOrEqual(4);
    for (const [, , options] of writes) expect(options).toMatchObject({ durability: 'strict' });
  });

  it('that finds no room keeps nothing of itself, says so, and saving works again once there is room', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    await page.call('facts.set', { matterId, fact: stated('a', 1) });
    const before = await rawDump(page.name);
    for (const puts of [0, 1, 2, 3]) {
      fullAfter(puts);
      const refused = await page.refusal('facts.set', { matterId, fact: stated('a', 2 + puts) });
      vi.restoreAllMocks();
      expect([puts, refused]).toEqual([puts, { code: 'storage/full', params: {} }]);
      expect(await rawDump(page.name)).toEqual(before);
    }
    fullAfter(1);
    expect((await page.refusal('summaries.fold', {})).code).toBe('storage/full');
    vi.restoreAllMocks();
    await page.call('facts.set', { matterId, fact: stated('a', 9) });
    expect(await page.call('summaries.fold', {})).toEqual({ folded: 1 });
    const next = await relaunched(page);
    expect((await next.call('facts.list', { matterId }))[0]?.fact.value).toBe(9);
    expect(await next.call('audit.verify', {})).toMatchObject({ whole: true });
  });

  it('a fold that failed after a removal still takes the line out of its blob', async () => {
    const page = await newVault();
    const client = (await page.call('clients.create', { value: { name: 'gone' } })).value.id;
    await page.call('clients.create', { value: { name: 'kept' } });
    await page.call('summaries.fold', {});
    await page.call('clients.remove', { id: client, rev: 1 });
    fullAfter(0);
    await page.refusal('summaries.fold', {});
    vi.restoreAllMocks();
    await page.call('summaries.fold', {});
    const { rows } = await (await relaunched(page)).call('clients.list', {});
    expect(rows.map(({ name }) => name)).toEqual(['kept']);
  });

  it('of an attachment is refused before the first byte where there is no room for the last', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota: 100_000_000, usage: 60_000_000 });
    const refused = await page.refusal('attachments.begin', { matterId, name: 'f', bytes: 30_000_000 });
    expect(refused.code).toBe('storage/full');
    expect((await page.call('matters.save', { id: matterId, rev: 1, value: matterValue('b') })).value.rev).toBe(2);
  });
});
