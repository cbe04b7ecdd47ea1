import type { Transaction } from 'dexie';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../main/vault/database/migrations/all';
import type { Migration } from '../../main/vault/database/migrations/migration';
import version1 from './fixtures/version-1.json';
import { freeze, thaw } from './frozen';
import { ACTOR, newMatter, newName, newVault, PASSPHRASE, pageOn, sentinelOf } from './harness';
import { onRaw, putRaw, rawDump, rawRow } from './raw';

/** What each frozen database was filled with before it was frozen; the same for all of them. */
async function checkContent(name: string, steps?: readonly Migration[]): Promise<void> {
  const page = pageOn(name, steps);
  const { sentinel, matterId, recoveryKey } = version1;
  expect((await page.call('vault.open', { database: name, sentinel })).check).toBe('match');
  const status = await page.call('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR });
  expect(status.problems).toEqual([]);
  const { rows } = await page.call('matters.list', {});
  expect(rows).toMatchObject([{ id: matterId, title: 'Hosting in 西安', evidence: 1, memos: 1, openTasks: 1 }]);
  const facts = await page.call('facts.list', { matterId });
  expect(facts.map(({ fact }) => fact)).toMatchObject([{ key: 'power', value: 6, status: 'verified' }]);
  expect(await page.call('facts.history', { matterId, key: 'power' })).toHaveLength(2);
  for (const [method, expected] of [
    ['parties.list', { name: 'Zhang San' }],
    ['evidence.list', { title: 'Lease' }],
    ['memos.list', { title: 'Memo', state: 'draft' }],
    ['tasks.list', { title: 'Ask for the lease', done: false }],
    ['notes.list', { text: '备注' }],
    ['attachments.list', { name: 'lease.pdf', bytes: 9 }],
  ] as const) {
    expect(await page.call(method, { matterId })).toMatchObject([{ value: expected }]);
  }
  const [attachment] = await page.call('attachments.list', { matterId });
  const chunk = await page.call('attachments.read', { id: attachment?.id ?? '', index: 0 });
  expect(new TextDecoder().decode(chunk.bytes)).toBe('the lease');
  expect((await page.call('clients.list', {})).rows).toMatchObject([{ name: 'Волна' }]);
  expect(await page.call('audit.verify', {})).toMatchObject({ whole: true });
  expect((await newMatter(page, 'written after')).length).toBe(36);
  await page.call('vault.lock', {});
  await page.call('vault.unlockWithRecovery', { recoveryKey, actor: ACTOR });
  await page.call('vault.lock', {});
  await page.call('vault.unlockWithSystem', { secret: new Uint8Array(32).fill(5), actor: ACTOR });
}

/** A version to come, as it will be declared: a store more, an index more, and a change of rows. */
const next: Migration = {
  version: 2,
  needs: '9.9.0',
  stores: { bookmarks: 'id, matterId', tasks: 'id, matterId, keyId' },
  upgrade: (transaction: Transaction) => transaction.table('bookmarks').add({ id: 'first' }),
};

describe('a database of version 1', () => {
  it('opens as it is, with everything that was in it', async () => {
    const name = newName();
    await thaw(name, version1.database);
    await checkContent(name);
  });

  it('is the database that was frozen, byte for byte', async () => {
    const name = newName();
    await thaw(name, version1.database);
    expect(await freeze(name)).toEqual(version1.database);
  });

  it('is upgraded by the steps that follow, keeps everything, and says what it needs from then on', async () => {
    const name = newName();
    await thaw(name, version1.database);
    await checkContent(name, [...migrations, next]);
    expect(await rawRow(name, 'bookmarks')).toEqual({ id: 'first' });
    expect(await rawRow(name, 'meta', ({ id }) => id === 'format')).toEqual({
      id: 'format',
      version: 2,
      needs: '9.9.0',
    });
    const tasks = await onRaw(name, (database) =>
      Promise.resolve(database.transaction('tasks').objectStore('tasks').indexNames),
    );
    expect([...tasks]).toContain('keyId');
  });

  it('is left as it was by an upgrade that fails', async () => {
    const name = newName();
    await thaw(name, version1.database);
    const before = await rawDump(name);
    const failing = { ...next, upgrade: () => Promise.reject(new Error('no')) };
    const page = pageOn(name, [...migrations, failing]);
    const refused = await page.refusal('vault.open', { database: name, sentinel: version1.sentinel });
    expect(refused.code).toBe('vault/unreadable');
    expect(await onRaw(name, (database) => Promise.resolve(database.version))).toBe(version1.database.version);
    expect(await rawDump(name)).toEqual(before);
    await checkContent(name);
  });

  it('has steps numbered without gaps, each naming a release', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1));
    for (const { needs } of migrations) expect(needs).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('data of a newer release', () => {
  it('is refused with the release that is needed, and not touched', async () => {
    const page = await newVault();
    await newMatter(page);
    const sentinel = await sentinelOf(page);
    await page.call('vault.lock', {});
    const newer = pageOn(page.name, [...migrations, next]);
    await newer.call('vault.open', { database: page.name, sentinel });
    await newer.call('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR });
    await newer.call('vault.lock', {});
    const before = await rawDump(page.name);
    const older = pageOn(page.name);
    const refused = { code: 'vault/newer', params: { needed: '9.9.0', found: 2, supported: 1 } };
    expect(await older.refusal('vault.open', { database: page.name, sentinel })).toEqual(refused);
    expect(await older.refusal('vault.open', { database: page.name, sentinel: null })).toEqual(refused);
    expect((await older.refusal('vault.create', { passphrase: PASSPHRASE, actor: ACTOR })).code).toBe('vault/not-open');
    expect(await rawDump(page.name)).toEqual(before);
    expect(await onRaw(page.name, (database) => Promise.resolve(database.version))).toBe(20);
  });

  it('is refused even where it does not say what it needs', async () => {
    const page = await newVault();
    await page.call('vault.lock', {});
    const newer = pageOn(page.name, [...migrations, next]);
    await newer.call('vault.open', { database: page.name, sentinel: null });
    await newer.call('vault.lock', {});
    await putRaw(page.name, 'meta', [{ id: 'format' }]);
    await reloadFree(newer);
    expect((await pageOn(page.name).refusal('vault.open', { database: page.name, sentinel: null })).code).toBe(
      'vault/newer',
    );
  });
});

/** Lets go of the database: a page that looked at another one holds this no more. */
async function reloadFree(page: ReturnType<typeof pageOn>): Promise<void> {
  await page.call('vault.open', { database: newName(), sentinel: null });
}
