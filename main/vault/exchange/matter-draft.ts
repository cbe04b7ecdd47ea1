import type { Stored } from '../../../shared/bridge/vault-records';
import type { MatterKey } from '../crypto/key-ring';
import type { SealedRow } from '../crypto/sealed-row';
import { rowsOf } from '../database/database';
import type { Draft, RowDraft } from '../database/draft';
import type { MatterTable } from '../database/tables';
import { clientLine } from '../repositories/clients';
import { toEnvelope } from '../repositories/envelope';
import { changeRowId, factRowId } from '../repositories/facts';
import type { Session } from '../session';
import { withRecord } from '../summaries/count';
import { type MatterEntry, newMatterEntry } from '../summaries/entry';
import type { ArrivedMatter } from './arrived-matter';
import { identifiedTables } from './matter-records';

/** The key of a matter that is coming in, with the row in which the vault key keeps it. */
export interface NewKey {
  readonly key: MatterKey;
  readonly row: SealedRow;
}

interface Placed {
  readonly table: MatterTable;
  readonly record: Stored<unknown>;
}

/** Facts and their changes under the ids that the matter's new key gives them. Their dates stay. */
async function placedFacts({ facts, history }: ArrivedMatter, key: MatterKey): Promise<readonly Placed[]> {
  const placed: Placed[] = [];
  const ids = new Map<string, string>();
  for (const { key: factKey, fact, ...kept } of facts) {
    const id = await factRowId(key, factKey);
    ids.set(factKey, id);
    placed.push({ table: 'facts', record: { id, ...kept, value: { fact } } });
  }
  for (const change of history) {
    const id = changeRowId(ids.get(change.key) ?? '', change.number);
    const record = { id, rev: 1, createdAt: change.at, updatedAt: change.at, value: change };
    placed.push({ table: 'history', record });
  }
  return placed;
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** The matter's line, counted from its records, last changed when the last of them was. */
function lineOf({ matter }: ArrivedMatter, { key }: NewKey, placed: readonly Placed[]): MatterEntry {
  let entry = newMatterEntry(matter, key.id);
  let { updatedAt } = matter;
  for (const { table, record } of placed) {
    entry = withRecord(entry, table, record);
    updatedAt = later(updatedAt, record.updatedAt);
  }
  return { ...entry, updatedAt };
}

/** The one write that makes all of it part of the vault; its files lie there already, marked as unfinished. */
export async function matterDraft(
  { ring, ledger }: Session,
  arrived: ArrivedMatter,
  newKey: NewKey,
  files: readonly string[],
): Promise<Draft> {
  const { key, row } = newKey;
  const { matter, client } = arrived;
  const records = identifiedTables.flatMap((table) => arrived[table].map((record): Placed => ({ table, record })));
  const placed = [...records, ...(await placedFacts(arrived, key))];
  const puts = placed.map(
    ({ table, record }): RowDraft => ({
      table,
      id: record.id,
      matterId: matter.id,
      rev: record.rev,
      key,
      value: toEnvelope(record),
    }),
  );
  // A client that the vault knows is left as the vault knows it.
  const newClient = client !== null && ledger.index.get(client.id) === null ? client : null;
  const clientPuts: readonly RowDraft[] =
    newClient === null
      ? []
      : [
          {
            table: 'clients',
            id: newClient.id,
            matterId: '',
            rev: newClient.rev,
            key: ring.vault,
            value: toEnvelope(newClient),
          },
        ];
  return {
    action: 'matters.import',
    matterId: matter.id,
    puts: [...puts, ...clientPuts],
    entry: { id: matter.id, entry: lineOf(arrived, newKey, placed) },
    further: newClient === null ? [] : [{ id: newClient.id, entry: clientLine(newClient) }],
    beside: {
      tables: ['keys', 'uploads'],
      run: async (database) => {
        await rowsOf(database, 'keys').add(row);
        await rowsOf(database, 'uploads').bulkDelete([...files]);
      },
    },
  };
}
