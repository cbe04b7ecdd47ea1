/** Apart from the other tests of backups: a page that was killed there would still hold its database open. */
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newName, newVault, PASSPHRASE, type Page, pageOn } from '../harness';
import { deleteRaw, flipped, putRaw, rawRow, rawRows } from '../raw';
import { backup, bringIn, bySession, byVault, dumpOf, fullMatter, refusedIn, takeOut } from './kit';

afterEach(() => vi.restoreAllMocks());

const mib = 1_048_576;
const _byPassphrase = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
const _restoreInto = (database: string) => ({ kind: 'restore', database }) as const;
const drill = { kind: 'drill' } as const;

/** A page on which nothing is open, as after a new installation. */
const _emptyPage = (): Page => pageOn(newName());

/** A vault with two matters and files of no, one and several chunks. */
async function filledVault() {
  const page = await newVault();
  const first = await fullMatter(page, 'First', [0, 10, mib, 2 * mib + 5]);
  const second = await fullMatter(page, '第二案', []);
  return { page, first, second };
}

const _exists = async (name: string) => (await Dexie.getDatabaseNames()).includes(name);
const scratch = async () => (await indexedDB.databases()).filter(({ name }) => name?.startsWith('drill-'));

describe('a drill', () => {
  it('says what would come back while the vault stays open, and keeps nothing', async () => {
    const { page, first } = await filledVault();
    const file = await takeOut(page, backup, byVault);
    const before = await dumpOf(page.name);
    const result = await bringIn(page, file, drill, bySession);
    const rows = Object.entries(before).filter(([table]) => table !== 'chunks' && table !== 'uploads');
    expect(result).toEqual({
      value: { kind: 'drill', records: rows.reduce((sum, [, each]) => sum + each.length, 0), attachments: 4 },
      sentinel: null,
    });
    expect(await scratch()).toEqual([]);
    expect(await dumpOf(page.name)).toEqual(before);
    expect((await page.call('matters.get', { id: first.matterId })).value.title).toBe('First');
  });

  it('tells how far it is, up to the whole', async () => {
    const { page } = await filledVault();
    const file = await takeOut(page, backup, byVault);
    await bringIn(page, file, drill, bySession);
    const progress = page.events.filter(({ event }) => event === 'progress');
    const last = progress.at(-1);
    expect(last).toMatchObject({ done: last?.event === 'progress' ? last.total : -1 });
  });

  it('of a damaged backup fails, keeps nothing, and clears away what a killed one left', async () => {
    const page = await newVault();
    await fullMatter(page, 'one', [10]);
    await flipFirst(page.name, 'notes');
    const leftover = new Dexie(`drill-${crypto.randomUUID()}`);
    leftover.version(1).stores({ a: 'id' });
    await leftover.open();
    leftover.close();
    const file = await takeOut(page, backup, byVault);
    expect((await refusedIn(page, file, drill, bySession)).code).toBe('archive/content');
    expect(await scratch()).toEqual([]);
  });
});

async function flipFirst(name: string, table: string): Promise<void> {
  const row = await rawRow(name, table);
  await putRaw(name, table, [{ ...row, sealed: flipped(row['sealed']) }]);
}

const _dropFirst = async (name: string, table: string) => deleteRaw(name, table, [(await rawRow(name, table)).id]);
const _dropLast = async (name: string, table: string) =>
  deleteRaw(name, table, [(await rawRows(name, table)).at(-1)?.id ?? '']);

function _withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
