import { describe, expect, it } from 'vitest';
import type { Sentinel, SentinelCheck } from '../../shared/bridge/vault-status';
import { ACTOR, newMatter, newName, newVault, PASSPHRASE, type Page, pageOn, sentinelOf } from './harness';
import { onRaw, putRaw, type RawRow, rawDump } from './raw';

/** Opens the database in a new page, as main does with the sentinel that it kept. */
async function opened(name: string, sentinel: Sentinel | null): Promise<{ page: Page; check: SentinelCheck }> {
  const page = pageOn(name);
  return { page, check: (await page.call('vault.open', { database: name, sentinel })).check };
}

const unlock = { passphrase: PASSPHRASE, actor: ACTOR };

const emptied = (name: string): Promise<void> =>
  onRaw(name, async (database) => {
    const tables = [...database.objectStoreNames];
    const transaction = database.transaction(tables, 'readwrite');
    for (const table of tables) transaction.objectStore(table).clear();
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
  });

async function putBack(name: string, dump: Readonly<Record<string, RawRow[]>>): Promise<void> {
  await emptied(name);
  for (const [table, rows] of Object.entries(dump)) await putRaw(name, table, rows);
}

describe('the sentinel', () => {
  it('comes with every write, one revision further each time', async () => {
    const page = await newVault();
    const before = await sentinelOf(page);
    const { sentinel, value } = await page.call('matters.create', {
      value: { title: 'a', client: { name: 'b' }, pack: 'cn-mining' },
    });
    expect(sentinel).toMatchObject({ databaseId: before.databaseId, revision: before.revision + 1 });
    expect(sentinel.auditHead).not.toBe(before.auditHead);
    const next = await page.call('notes.create', { matterId: value.id, value: { text: 'x' } });
    expect(next.sentinel.revision).toBe(sentinel.revision + 1);
    expect(await page.call('vault.flush', {})).toEqual(next.sentinel);
  });

  it('that fits is a match; one write behind is harmless; none at all is noticed', async () => {
    const page = await newVault();
    const behind = await sentinelOf(page);
    await newMatter(page);
    const current = await sentinelOf(page);
    await page.call('vault.lock', {});
    for (const [sentinel, expected] of [
      [current, 'match'],
      [behind, 'ahead'],
      [null, 'missing'],
    ] as const) {
      const next = await opened(page.name, sentinel);
      expect(next.check).toBe(expected);
      expect((await next.page.call('vault.unlock', unlock)).check).toBe(expected);
      await next.page.call('vault.lock', {});
    }
  });

  it('tells a database that is gone from one that never was, and creates nothing in its place', async () => {
    const page = await newVault();
    const sentinel = await sentinelOf(page);
    const { page: next, check } = await opened(newName(), sentinel);
    expect(check).toBe('lost');
    expect((await next.refusal('vault.unlock', unlock)).code).toBe('sentinel/lost');
    expect((await next.refusal('vault.create', unlock)).code).toBe('sentinel/lost');
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(next.name);
  });

  it('tells a database that Chromium emptied, which it does without a word', async () => {
    const page = await newVault();
    const sentinel = await sentinelOf(page);
    await page.call('vault.lock', {});
    await emptied(page.name);
    const { page: next, check } = await opened(page.name, sentinel);
    expect(check).toBe('lost');
    expect((await next.refusal('vault.create', unlock)).code).toBe('sentinel/lost');
  });

  it('tells an older copy, and another vault, from this one', async () => {
    const page = await newVault();
    const old = await rawDump(page.name);
    await newMatter(page);
    const sentinel = await sentinelOf(page);
    await page.call('vault.lock', {});
    await putBack(page.name, old);
    const older = await opened(page.name, sentinel);
    expect(older.check).toBe('rolled-back');
    expect(await older.page.refusal('vault.unlock', unlock)).toEqual({
      code: 'sentinel/rolled-back',
      params: { expected: 2, found: 1 },
    });
    const other = await newVault();
    const foreign = await opened(other.name, sentinel);
    expect(foreign.check).toBe('foreign');
    expect((await foreign.page.refusal('vault.unlock', unlock)).code).toBe('sentinel/foreign');
  });

  it('tells an older copy that was worked on since', async () => {
    const page = await newVault();
    const old = await rawDump(page.name);
    await newMatter(page, 'lost');
    const sentinel = await sentinelOf(page);
    await page.call('vault.lock', {});
    await putBack(page.name, old);
    const branch = await opened(page.name, null);
    await branch.page.call('vault.unlock', unlock);
    await newMatter(branch.page, 'other');
    const same = await opened(page.name, sentinel);
    expect(same.check).toBe('diverged');
    await newMatter(branch.page, 'more');
    const further = await opened(page.name, sentinel);
    expect(further.check).toBe('diverged');
    expect((await further.page.refusal('vault.unlock', unlock)).code).toBe('sentinel/diverged');
  });
});
