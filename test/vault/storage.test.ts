import { afterEach, describe, expect, it, vi } from 'vitest';
import { matterValue, newMatter, newVault, relaunched, stated } from './harness';
import { rawDump, rawRows } from './raw';
import { takeOut } from './transfer/kit';

afterEach(() => vi.restoreAllMocks());

type Put = (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) => IDBRequest<IDBValidKey>;

/** Lets so many puts through; what comes then is another's to do. */
function after(puts: number, then: (put: Put) => Put): void {
  const put: Put = IDBObjectStore.prototype.put;
  const next = then(put);
  let left = puts;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    left -= 1;
    return (left < 0 ? next : put).apply(this, args);
  });
}

/** As where Chromium itself sees that there is no room, in the middle of a transaction. */
const fullAfter = (puts: number): void =>
  after(puts, () => () => {
    throw new DOMException('no room', 'QuotaExceededError');
  });

/** As where the disk refuses Chromium. */
const breaksAfter = (puts: number): void =>
  after(
    puts,
    (put) =>
      function (...args) {
        const request = put.apply(this, args);
        this.transaction.abort();
        return request;
      },
  );

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

  it('that the disk breaks off is the last: what came after it could not be read again', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    await page.call('facts.set', { matterId, fact: stated('a', 1) });
    const before = await rawDump(page.name);
    breaksAfter(1);
    const saves = [2, 3].map((value) => page.refusal('facts.set', { matterId, fact: stated('a', value) }));
    const [broken, next] = await Promise.all(saves);
    vi.restoreAllMocks();
    expect(broken).toEqual({ code: 'storage/failed', params: { reason: 'AbortError' } });
    expect(next).toEqual({ code: 'storage/failed', params: { reason: 'DatabaseClosedError' } });
    expect(await rawDump(page.name)).toEqual(before);
    const later = await relaunched(page);
    expect((await later.call('facts.list', { matterId }))[0]?.fact.value).toBe(1);
    await later.call('facts.set', { matterId, fact: stated('a', 4) });
    expect(await later.call('audit.verify', {})).toMatchObject({ whole: true });
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

  it('of a chunk that fails leaves an attachment that can only be cancelled, with those that were sent behind it', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const { id, chunkBytes } = await page.call('attachments.begin', { matterId, name: 'f' });
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const send = (index: number) =>
      page.refusal('attachments.append', { id, index, bytes: new Uint8Array(chunkBytes) }).catch(() => 'stored');
    const full = { code: 'storage/full', params: {} };
    // The one behind it is stored, or refused with it where both were written together.
    const [first] = await Promise.all([0, 1].map(send));
    expect(first).toEqual(full);
    expect(await send(2)).toEqual(full);
    expect(await page.refusal('attachments.finish', { id })).toEqual(full);
    await page.call('attachments.cancel', { id });
    for (const table of ['chunks', 'uploads', 'attachments']) expect(await rawRows(page.name, table)).toEqual([]);
  });

  it('of a record that no backup could carry is refused, and the longest that is not goes into one', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const before = await rawDump(page.name);
    const memo = (characters: number) => ({ matterId, value: { title: 'm', content: '文'.repeat(characters) } });
    const refused = await page.refusal('memos.create', memo(3_000_000));
    expect(refused).toMatchObject({ code: 'record/too-large', params: { table: 'memos', limit: 8_388_608 } });
    expect(await rawDump(page.name)).toEqual(before);
    await page.call('memos.create', memo(2_790_000));
    for (const content of [
      { kind: 'backup', packs: [] },
      { kind: 'matter', matterId },
    ] as const)
      expect((await takeOut(page, content, { kind: 'vault' })).length).toBeGreaterThan(1_000);
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
