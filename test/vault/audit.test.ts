import { describe, expect, it } from 'vitest';
import { ACTOR, newMatter, newVault, PASSPHRASE, type Page, pageOn, relaunched, sentinelOf, stated } from './harness';
import { deleteRaw, flipped, putRaw, type RawRow, rawRow, rawRows } from './raw';

async function someHistory(): Promise<Page> {
  const page = await newVault();
  const matterId = await newMatter(page);
  for (const value of [1, 2, 3, 4]) await page.call('facts.set', { matterId, fact: stated('a', value) });
  return page;
}

describe('the audit', () => {
  it('names every write, by whom and on what, newest first, in pages', async () => {
    const page = await someHistory();
    const first = await page.call('audit.list', { limit: 4 });
    const rest = await page.call('audit.list', { before: first.next, limit: 4 });
    const actions = [...first.entries, ...rest.entries].map(({ action }) => action);
    expect(actions).toEqual([...Array.from({ length: 4 }, () => 'facts.set'), 'matters.create', 'vault.create']);
    expect(rest.next).toBeNull();
    expect(first.entries[0]).toMatchObject({
      revision: 6,
      by: ACTOR,
      records: [{ table: 'facts', rev: 4 }, { rev: 1 }],
    });
    expect(await page.call('audit.verify', {})).toEqual({ whole: true, entries: 6 });
  });

  it('is listed for one matter alone, in pages, and names its facts by the ids that their list gives', async () => {
    const page = await someHistory();
    const other = await newMatter(page, 'another');
    await page.call('facts.set', { matterId: other, fact: stated('b', 1) });
    const [mine] = (await page.call('matters.list', { order: 'created' })).rows.slice(-1);
    const matterId = mine?.id ?? '';
    const first = await page.call('audit.list', { matterId, limit: 3 });
    const rest = await page.call('audit.list', { matterId, before: first.next, limit: 3 });
    expect([...first.entries, ...rest.entries].map(({ action }) => action)).toEqual([
      ...Array.from({ length: 4 }, () => 'facts.set'),
      'matters.create',
    ]);
    expect(rest.next).toBeNull();
    // A matter that was destroyed leaves its history; one that never was has none.
    await page.call('matters.destroy', { id: other });
    expect((await page.call('audit.list', { matterId: other, limit: 1 })).entries).toHaveLength(1);
    expect((await page.refusal('audit.list', { matterId: crypto.randomUUID() })).code).toBe('record/missing');
    const [fact] = await page.call('facts.list', { matterId });
    expect(first.entries[0]?.records.map(({ id }) => id)).toContain(fact?.id);
  });

  it('is whole after a restart, and goes on', async () => {
    const next = await relaunched(await someHistory());
    await newMatter(next, 'another');
    expect(await next.call('audit.verify', {})).toEqual({ whole: true, entries: 7 });
  });

  it('notices an entry that was removed, changed, exchanged or cut off', async () => {
    const page = await someHistory();
    const rows = await rawRows(page.name, 'audit');
    const [, , third, fourth] = rows as [RawRow, RawRow, RawRow, RawRow];
    const last = rows.at(-1) as RawRow;
    const restore = () => putRaw(page.name, 'audit', rows);

    await deleteRaw(page.name, 'audit', [third.id]);
    expect(await page.call('audit.verify', {})).toEqual({ whole: false, at: 3, reason: 'missing' });
    await restore();
    await putRaw(page.name, 'audit', [{ ...third, sealed: flipped(third['sealed']) }]);
    expect(await page.call('audit.verify', {})).toEqual({ whole: false, at: 3, reason: 'changed' });
    await putRaw(page.name, 'audit', [{ ...third, hash: 'f'.repeat(64) }]);
    expect(await page.call('audit.verify', {})).toEqual({ whole: false, at: 3, reason: 'changed' });
    await putRaw(page.name, 'audit', [{ ...fourth, id: third.id }]);
    expect(await page.call('audit.verify', {})).toEqual({ whole: false, at: 3, reason: 'changed' });
    await restore();
    await deleteRaw(page.name, 'audit', [last.id]);
    expect(await page.call('audit.verify', {})).toEqual({ whole: false, at: 6, reason: 'missing' });
    await restore();
    expect(await page.call('audit.verify', {})).toMatchObject({ whole: true });
  });

  it('cut off with a head made to fit is noticed at unlock by the list, and by the sentinel', async () => {
    const page = await someHistory();
    const sentinel = await sentinelOf(page);
    const rows = await rawRows(page.name, 'audit');
    const head = await rawRow(page.name, 'meta', ({ id }) => id === 'head');
    await page.call('vault.lock', {});
    await deleteRaw(page.name, 'audit', [rows.at(-1)?.id ?? '']);
    const earlier = { ...head, revision: 5, auditHead: rows.at(-2)?.['hash'] };
    await putRaw(page.name, 'meta', [earlier]);
    const next = pageOn(page.name);
    await next.call('vault.open', { database: page.name, sentinel: null });
    const status = await next.call('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR });
    expect(status.problems).toContain('audit');
    const guarded = pageOn(page.name);
    expect((await guarded.call('vault.open', { database: page.name, sentinel })).check).toBe('rolled-back');
  });

  it('a damaged last entry is named at unlock and keeps no record away', async () => {
    const page = await someHistory();
    const last = (await rawRows(page.name, 'audit')).at(-1) as RawRow;
    const sentinel = await sentinelOf(page);
    await page.call('vault.lock', {});
    await putRaw(page.name, 'audit', [{ ...last, sealed: flipped(last['sealed']) }]);
    const next = pageOn(page.name);
    await next.call('vault.open', { database: page.name, sentinel });
    const status = await next.call('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR });
    expect(status.problems).toEqual(['audit']);
    expect((await next.call('matters.list', {})).total).toBe(1);
  });
});
