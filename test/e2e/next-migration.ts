import type { Transaction } from 'dexie';
import { migrations as released } from '../../main/vault/database/migrations/all';
import type { Migration } from '../../main/vault/database/migrations/migration';

/** How many rows are added for each that was there. */
export const COPIES = 120;
const FILLER = new Uint8Array(4_096).fill(7);

/** Touches every row that is there and adds many: long enough to be killed in, and visible where half of it is left. */
async function upgrade(transaction: Transaction): Promise<void> {
  await transaction
    .table('history')
    .toCollection()
    .modify((row: { upgraded?: true }) => {
      row.upgraded = true;
    });
  const ids = await transaction.table('history').toCollection().primaryKeys();
  for (let copy = 0; copy < COPIES; copy += 1) {
    const rows = ids.map((id) => ({ id: `${copy}/${id}`, matterId: '', filler: FILLER }));
    await transaction.table('bookmarks').bulkAdd(rows);
  }
}

/** A release to come. */
export const migrations: readonly Migration[] = [
  ...released,
  { version: 2, needs: '9.9.0', stores: { bookmarks: 'id, matterId' }, upgrade },
];
