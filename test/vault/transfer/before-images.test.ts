import { Dexie } from 'dexie';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BeforeImages } from '../../../main/vault/snapshot/before-images';
import { newName } from '../harness';

interface Row {
  readonly id: string;
  readonly matterId: string;
  readonly rev: number;
}

const idOf = (at: number): string => `r${String(at).padStart(3, '0')}`;
const row = (at: number, rev: number): Row => ({ id: idOf(at), matterId: `m${at % 3}`, rev });

async function filled(count: number): Promise<Dexie> {
  const database = new Dexie(newName());
  database.version(1).stores({ rows: 'id, matterId' });
  await database.open();
  await database.table('rows').bulkAdd(Array.from({ length: count }, (_, at) => row(at * 2, 1)));
  return database;
}

type Write = (database: Dexie, at: number, rev: number) => Promise<unknown>;

/** Every way in which Adit changes rows. */
const writes: Readonly<Record<string, Write>> = {
  put: (database, at, rev) => Promise.resolve(database.table('rows').put(row(at, rev))),
  delete: (database, at) => Promise.resolve(database.table('rows').delete(idOf(at))),
  deleteOfMatter: (database, at) =>
    Promise.resolve(
      database
        .table('rows')
        .where('matterId')
        .equals(`m${at % 3}`)
        .delete(),
    ),
  deleteRange: (database, at) =>
    Promise.resolve(
      database
        .table('rows')
        .where('id')
        .between(idOf(at), idOf(at + 5))
        .delete(),
    ),
  clear: (database) => Promise.resolve(database.table('rows').clear()),
  bulk: (database, at, rev) =>
    Promise.resolve(database.table('rows').bulkPut([row(at, rev), row(at + 1, rev), row(at + 2, rev)])),
  failing: async (database, at, rev) => {
    const broken = database.transaction('rw', 'rows', async () => {
      await database.table('rows').put(row(at, rev));
      await database.table('rows').delete(idOf(at + 1));
      throw new Error('undone');
    });
    await Promise.resolve(broken).catch(() => undefined);
  },
};

describe('rows as they were', () => {
  it('are copied as at the beginning, whatever is written between the ranges of the copy', async () => {
    const write = fc.tuple(fc.constantFrom(...Object.keys(writes)), fc.nat(45), fc.nat(10));
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 25 }), fc.integer({ min: 1, max: 9 }), async (run, size) => {
        const database = await filled(20);
        const table = database.table<Row, string>('rows');
        const expected = await table.toArray();
        const images = new BeforeImages(database, ['rows']);
        const copied: unknown[] = [];
        const pending = [...run];
        let after = '';
        for (let last: string | null = ''; last !== null; after = last ?? '') {
          for (const [kind, at, rev] of pending.splice(0, 3)) await writes[kind]?.(database, at, rev + 2);
          const rows = await table.where('id').above(after).limit(size).toArray();
          for (const [kind, at, rev] of pending.splice(0, 1)) await writes[kind]?.(database, at, rev + 2);
          last = rows.length < size ? null : (rows.at(-1)?.id ?? null);
          copied.push(...images.take('rows', rows as never, last));
        }
        images.end();
        expect(copied).toEqual(expected);
        await table.clear();
        database.close();
        await Dexie.delete(database.name);
      }),
      { numRuns: 40 },
    );
  });
});
