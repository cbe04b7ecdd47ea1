import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { noise, sameBytes } from '../archive/kit';
import {
  ACTOR,
  matterValue,
  newMatter,
  newName,
  newVault,
  PASSPHRASE,
  type Page,
  pageOn,
  sentinelOf,
  stated,
} from '../harness';
import { deleteRaw, flipped, putRaw, rawRow, rawRows } from '../raw';
import {
  addFile,
  backup,
  bringIn,
  bySession,
  byVault,
  dumpOf,
  fileOf,
  fullMatter,
  pullRest,
  refusedIn,
  serve,
  takeOut,
  wholeMatter,
} from './kit';

afterEach(() => vi.restoreAllMocks());

const mib = 1_048_576;
const byPassphrase = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
const restoreInto = (database: string) => ({ kind: 'restore', database }) as const;
const drill = { kind: 'drill' } as const;

/** A page on which nothing is open, as after a new installation. */
const emptyPage = (): Page => pageOn(newName());

/** A vault with two matters and files of no, one and several chunks. */
async function filledVault() {
  const page = await newVault();
  const first = await fullMatter(page, 'First', [0, 10, mib, 2 * mib + 5]);
  const second = await fullMatter(page, '第二案', []);
  return { page, first, second };
}

const exists = async (name: string) => (await Dexie.getDatabaseNames()).includes(name);
const _scratch = async () => (await indexedDB.databases()).filter(({ name }) => name?.startsWith('drill-'));

describe('a backup', () => {
  it('restores to the same rows, every one, and opens with the passphrase', async () => {
    const { page, first, second } = await filledVault();
    const file = await takeOut(page, backup, byVault);
    const sentinel = await sentinelOf(page);
    const original = await dumpOf(page.name);
    const [name, restorer] = [newName(), emptyPage()];
    const result = await bringIn(restorer, file, restoreInto(name), byPassphrase);
    expect(result).toMatchObject({ value: { kind: 'restore', attachments: 4 }, sentinel });
    expect(await dumpOf(name)).toEqual(original);
    const restored = pageOn(name);
    expect((await restored.call('vault.open', { database: name, sentinel })).check).toBe('match');
    expect((await restored.call('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR })).problems).toEqual([]);
    for (const { matterId } of [first, second]) {
      expect(await wholeMatter(restored, matterId)).toEqual(await wholeMatter(page, matterId));
    }
    for (const id of first.files) expect(sameBytes(await fileOf(restored, id), await fileOf(page, id))).toBe(true);
    expect(await restored.call('audit.verify', {})).toMatchObject({ whole: true });
    await newMatter(restored, 'written after');
  });

  it('carries the packs from outside, sealed and byte for byte, and counts none of their records', async () => {
    const page = await newVault();
    await newMatter(page, 'kept');
    const packs = [noise(2 * mib + 7), noise(3)];
    const without = await bringIn(
      emptyPage(),
      await takeOut(page, backup, byVault),
      restoreInto(newName()),
      byPassphrase,
    );
    const file = await takeOut(page, { kind: 'backup', packs }, byVault);
    const result = await bringIn(emptyPage(), file, restoreInto(newName()), byPassphrase);
    if (result.value.kind !== 'restore' || without.value.kind !== 'restore') throw new Error('no restore');
    expect(result.value.packs.map((one, index) => sameBytes(one, packs[index] ?? new Uint8Array()))).toEqual([
      true,
      true,
    ]);
    expect(result.value.records).toBe(without.value.records);
    expect(without.value.packs).toEqual([]);
  });

  it('restores with the recovery key alone, on a page that knows nothing else', async () => {
    const page = await newVault();
    const id = await newMatter(page, 'kept');
    const file = await takeOut(page, backup, byVault);
    const name = newName();
    await bringIn(emptyPage(), file, restoreInto(name), { kind: 'recovery', recoveryKey: page.recoveryKey });
    const restored = pageOn(name);
    await restored.call('vault.open', { database: name, sentinel: null });
    await restored.call('vault.unlockWithRecovery', { recoveryKey: page.recoveryKey, actor: ACTOR });
    expect((await restored.call('matters.get', { id })).value.title).toBe('kept');
  });

  it('keeps the passphrase of its day, and its system wrapper', async () => {
    const page = await newVault();
    const proof = { passphrase: PASSPHRASE };
    const secret = new Uint8Array(32).fill(9);
    await page.call('vault.setSystemWrapper', { proof, secret, blob: new Uint8Array(40_000).fill(1) });
    const file = await takeOut(page, backup, byVault);
    await page.call('vault.changePassphrase', { proof, next: 'another passphrase' });
    const name = newName();
    const later = { kind: 'passphrase', passphrase: 'another passphrase' } as const;
    expect((await refusedIn(page, file, restoreInto(name), later)).code).toBe('archive/wrong-key');
    await bringIn(page, file, restoreInto(name), byPassphrase);
    const restored = pageOn(name);
    await restored.call('vault.open', { database: name, sentinel: null });
    await restored.call('vault.unlockWithSystem', { secret, actor: ACTOR });
  });

  it('holds the vault as it was when it began, whatever is written while it runs', async () => {
    const { page, first, second } = await filledVault();
    const [before, sentinel] = [await dumpOf(page.name), await sentinelOf(page)];
    const { value: out } = await page.call('outgoing.begin', { content: backup, seal: byVault });
    // The list was folded for the backup, which changes no line of it.
    const { deltas: _, summaries: __, ...lasting } = before;
    const { rev } = await page.call('matters.get', { id: first.matterId });
    let times = 0;
    const disturb = async () => {
      times += 1;
      if (times > 1) return;
      await page.call('matters.save', { id: first.matterId, rev, value: matterValue('Changed') });
      await page.call('facts.set', { matterId: first.matterId, fact: stated('power', 99) });
      await newMatter(page, 'came after');
      const rows = await page.call('notes.list', { matterId: first.matterId });
      for (const note of rows) await page.call('notes.remove', { id: note.id, rev: note.rev });
      await page.call('attachments.remove', { id: first.files[3] ?? '', rev: 1 });
      await addFile(page, second.matterId, 'late.pdf', 100);
      await page.call('matters.destroy', { id: second.matterId });
      await page.call('vault.changePassphrase', { proof: { passphrase: PASSPHRASE }, next: 'changed meanwhile' });
      await page.call('summaries.fold', {});
    };
    await disturb();
    const file = await pullRest(page, out.id, disturb);
    const name = newName();
    const result = await bringIn(emptyPage(), file, restoreInto(name), byPassphrase);
    expect(result.sentinel).toEqual(sentinel);
    expect(await dumpOf(name)).toMatchObject(lasting);
    // What was taken away meanwhile is gone here once the backup is over, chunks and marks and all.
    expect(await rawRows(page.name, 'uploads')).toEqual([]);
    const chunks = await rawRows(page.name, 'chunks');
    expect(chunks.filter(({ id: chunk }) => chunk.startsWith(first.files[3] ?? ''))).toEqual([]);
    expect(chunks.filter((row) => row['matterId'] === second.matterId)).toEqual([]);
    expect(await page.call('audit.verify', {})).toMatchObject({ whole: true });
  });

  it('leaves nothing for ever of a file that was removed while a backup ran that was killed', async () => {
    const { page, first } = await filledVault();
    await page.call('outgoing.begin', { content: backup, seal: byVault });
    await page.call('attachments.remove', { id: first.files[3] ?? '', rev: 1 });
    expect((await rawRows(page.name, 'chunks')).length).toBe(5);
    const next = pageOn(page.name);
    await next.call('vault.open', { database: page.name, sentinel: null });
    await next.call('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR });
    expect((await rawRows(page.name, 'chunks')).length).toBe(2);
    expect(await rawRows(page.name, 'uploads')).toEqual([]);
  });

  it('leaves out what is being added and is not finished', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const upload = await page.call('attachments.begin', { matterId, name: 'half' });
    await page.call('attachments.append', { id: upload.id, index: 0, bytes: new Uint8Array(10) });
    const name = newName();
    await bringIn(page, await takeOut(page, backup, byVault), restoreInto(name), byPassphrase);
    expect([await rawRows(name, 'uploads'), await rawRows(name, 'chunks')]).toEqual([[], []]);
    await page.call('attachments.finish', { id: upload.id });
  });

  it('is always sealed by the vault, and only an unlocked one', async () => {
    const page = await newVault();
    const seal = { kind: 'passphrase', passphrase: 'long enough' } as const;
    expect(await page.refusal('outgoing.begin', { content: backup, seal })).toEqual({
      code: 'port/invalid-input',
      params: { place: 'seal' },
    });
    await page.call('vault.lock', {});
    expect((await page.refusal('outgoing.begin', { content: backup, seal: byVault })).code).toBe('vault/locked');
  });

  it('says nothing of the vault to who has no key', async () => {
    const page = await newVault();
    await newMatter(page, 'VERYSECRET');
    const file = await takeOut(page, backup, byVault);
    const text = new TextDecoder('latin1').decode(file);
    expect(text).not.toContain('VERYSECRET');
    expect(text.slice(300)).not.toContain('matters');
  });
});

describe('one at a time', () => {
  it('a second one out is refused, and a cancelled one makes room', async () => {
    const page = await newVault();
    await newMatter(page);
    const begin = { content: backup, seal: byVault } as const;
    const both = await Promise.allSettled([page.call('outgoing.begin', begin), page.call('outgoing.begin', begin)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await page.refusal('outgoing.begin', begin)).code).toBe('transfer/busy');
    const [{ value: started } = { value: undefined }] = both.filter((result) => result.status === 'fulfilled');
    const id = started?.value.id ?? '';
    await page.call('outgoing.cancel', { id });
    await page.call('outgoing.cancel', { id });
    expect((await page.refusal('outgoing.read', { id })).code).toBe('transfer/unknown');
    await takeOut(page, backup, byVault);
  });

  it('a second one in is refused, and a cancelled one makes room', async () => {
    const page = await newVault();
    const file = await takeOut(page, backup, byVault);
    const begin = { size: file.length, purpose: drill, credential: bySession } as const;
    const { id } = await page.call('incoming.begin', begin);
    expect((await page.refusal('incoming.begin', begin)).code).toBe('transfer/busy');
    await page.call('incoming.cancel', { id });
    expect((await page.refusal('incoming.result', { id })).code).toBe('archive/cancelled');
    expect(await bringIn(page, file, drill, bySession)).toMatchObject({ value: { kind: 'drill' } });
  });

  it('a lock ends both, and leaves nothing of a restore', async () => {
    const { page } = await filledVault();
    const file = await takeOut(page, backup, byVault);
    const { value: out } = await page.call('outgoing.begin', { content: backup, seal: byVault });
    const name = newName();
    const wanted = new Promise<void>((resolve) => {
      page.listen(({ event }) => (event === 'wanted' ? resolve() : undefined));
    });
    const { id } = await page.call('incoming.begin', {
      size: file.length,
      purpose: restoreInto(name),
      credential: bySession,
    });
    await wanted;
    await page.call('vault.lock', {});
    expect((await page.refusal('incoming.result', { id })).code).toBe('archive/cancelled');
    expect((await page.refusal('outgoing.read', { id: out.id })).code).toBe('transfer/unknown');
    expect(await exists(name)).toBe(false);
  });
});

describe('a restore', () => {
  it('never touches a database that is there', async () => {
    const page = await newVault();
    await newMatter(page);
    const file = await takeOut(page, backup, byVault);
    const before = await dumpOf(page.name);
    expect((await refusedIn(page, file, restoreInto(page.name), byPassphrase)).code).toBe('vault/exists');
    expect(await dumpOf(page.name)).toEqual(before);
  });

  it('that is cancelled, at whatever point, leaves no database', async () => {
    const { page } = await filledVault();
    const file = await takeOut(page, backup, byVault);
    const asked = { count: 0 };
    const name = newName();
    const stop = serve(page, file, () => {
      asked.count += 1;
      return undefined;
    });
    await page.call('incoming.result', {
      id: (await page.call('incoming.begin', { size: file.length, purpose: drill, credential: bySession })).id,
    });
    stop();
    for (let at = 1; at <= asked.count; at += 1) {
      const { promise, resolve } = withResolvers();
      let seen = 0;
      const end = serve(page, file, () => {
        seen += 1;
        if (seen === at) resolve();
        return undefined;
      });
      const purpose = restoreInto(name);
      const { id } = await page.call('incoming.begin', { size: file.length, purpose, credential: bySession });
      await promise;
      await page.call('incoming.cancel', { id });
      end();
      expect([at, (await page.refusal('incoming.result', { id })).code]).toEqual([at, 'archive/cancelled']);
      expect([at, await exists(name)]).toEqual([at, false]);
    }
  });

  it.each([
    ['a row of a record is missing', (name: string) => dropFirst(name, 'notes'), 'archive/content'],
    ['a row of a record is damaged', (name: string) => flipFirst(name, 'parties'), 'archive/content'],
    ['a key is damaged', (name: string) => flipFirst(name, 'keys'), 'archive/content'],
    ['a client is missing', (name: string) => dropFirst(name, 'clients'), 'archive/content'],
    ['an entry of the audit is missing', (name: string) => dropFirst(name, 'audit'), 'archive/content'],
    ['a chunk is damaged', (name: string) => flipFirst(name, 'chunks'), 'archive/content'],
    ['a file is missing its last chunk', (name: string) => dropLast(name, 'chunks'), 'archive/content'],
  ])('of a vault in which %s is refused, and leaves no database', async (_, damage, code) => {
    const page = await newVault();
    const { matterId } = await fullMatter(page, 'one', [2 * mib + 1]);
    await damage(page.name);
    const file = await takeOut(page, backup, byVault);
    const name = newName();
    expect((await refusedIn(page, file, restoreInto(name), bySession)).code).toBe(code);
    expect(await exists(name)).toBe(false);
    expect((await page.call('matters.get', { id: matterId })).value.title).toBe('one');
  });

  it.each(['first', 'middle', 'last'])('of a file with a bit turned in its %s part is refused', async (part) => {
    const { page } = await filledVault();
    const file = await takeOut(page, backup, byVault);
    const at = { first: 10, middle: file.length >> 1, last: file.length - 1 }[part] ?? 0;
    const name = newName();
    const damaged = flipped(file, at) as Uint8Array<ArrayBuffer>;
    expect((await refusedIn(page, damaged, restoreInto(name), byPassphrase)).code).toMatch(/^archive\//);
    expect(await exists(name)).toBe(false);
  });

  it('of a cut file, of one that main cannot read, and of one that does not fit is refused', async () => {
    const { page } = await filledVault();
    const file = await takeOut(page, backup, byVault);
    const name = newName();
    const cut = file.slice(0, file.length - 2 * mib);
    expect((await refusedIn(page, cut, restoreInto(name), bySession)).code).toMatch(/archive\/(truncated|damaged)/);
    const stop = serve(page, file, ({ offset }) => (offset > mib ? null : undefined));
    const begin = { size: file.length, purpose: restoreInto(name), credential: bySession } as const;
    const { id } = await page.call('incoming.begin', begin);
    expect((await page.refusal('incoming.result', { id })).code).toBe('archive/unreadable');
    stop();
    vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota: 100 * mib, usage: 66 * mib });
    expect((await refusedIn(page, file, restoreInto(name), bySession)).code).toBe('storage/full');
    expect(await exists(name)).toBe(false);
  });

  it('with a wrong passphrase, a mistyped recovery key, no key or the key of another vault is refused', async () => {
    const page = await newVault();
    const file = await takeOut(page, backup, byVault);
    const other = await newVault();
    const purpose = restoreInto(newName());
    const wrong = { kind: 'passphrase', passphrase: 'wrong passphrase' } as const;
    const refusals = [
      await refusedIn(page, file, purpose, wrong),
      await refusedIn(page, file, purpose, { kind: 'recovery', recoveryKey: other.recoveryKey }),
      await refusedIn(page, file, purpose, { kind: 'recovery', recoveryKey: 'abc' }),
      await refusedIn(page, file, purpose, { kind: 'none' }),
      await refusedIn(other, file, purpose, bySession),
    ];
    expect(refusals.map(({ code }) => code)).toEqual([
      'archive/wrong-key',
      'archive/wrong-key',
      'recovery/length',
      'archive/no-key',
      'archive/no-key',
    ]);
  });

  it('of the archive of a matter is refused, and so is a plain file', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const content = { kind: 'matter', matterId } as const;
    const sealed = await takeOut(page, content, byVault);
    const plain = await takeOut(page, content, { kind: 'plain' });
    const purpose = restoreInto(newName());
    expect(await refusedIn(page, sealed, purpose, bySession)).toEqual({
      code: 'archive/purpose',
      params: { found: 'matter', wanted: 'backup' },
    });
    expect((await refusedIn(page, plain, purpose, bySession)).code).toBe('archive/not-sealed');
  });

  it('is on the disk before it says so', async () => {
    const page = await newVault();
    await fullMatter(page, 'one', [mib]);
    const file = await takeOut(page, backup, byVault);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await bringIn(page, file, restoreInto(newName()), bySession);
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThan(10);
    for (const [, , options] of writes) expect(options).toMatchObject({ durability: 'strict' });
  });

  it('that was killed before its end left no vault', async () => {
    const { page } = await filledVault();
    const file = await takeOut(page, backup, byVault);
    const name = newName();
    const halfway = new Promise<void>((resolve) => {
      page.listen(async (event) => {
        if (event.event !== 'wanted') return;
        const { ticket, offset, length } = event;
        const isFilling = (await exists(name)) && (await rawRows(name, 'keys')).length > 0;
        // Main is gone then: it answers nothing more.
        if (isFilling) resolve();
        else await page.call('incoming.give', { ticket, bytes: file.slice(offset, offset + length) });
      });
    });
    await page.call('incoming.begin', { size: file.length, purpose: restoreInto(name), credential: bySession });
    await halfway;
    const next = pageOn(name);
    expect(await next.refusal('vault.open', { database: name, sentinel: null })).toEqual({
      code: 'vault/damaged',
      params: { part: 'header' },
    });
  });
});

async function flipFirst(name: string, table: string): Promise<void> {
  const row = await rawRow(name, table);
  await putRaw(name, table, [{ ...row, sealed: flipped(row['sealed']) }]);
}

const dropFirst = async (name: string, table: string) => deleteRaw(name, table, [(await rawRow(name, table)).id]);
const dropLast = async (name: string, table: string) =>
  deleteRaw(name, table, [(await rawRows(name, table)).at(-1)?.id ?? '']);

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
