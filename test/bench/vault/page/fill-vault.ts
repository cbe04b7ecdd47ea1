import { newMatterKey } from '../../../../main/vault/crypto/key-ring';
import type { SealedRow } from '../../../../main/vault/crypto/sealed-row';
import { createVault } from '../../../../main/vault/custody/begin';
import { openVault } from '../../../../main/vault/custody/opened';
import { rowsOf } from '../../../../main/vault/database/database';
import { migrations } from '../../../../main/vault/database/migrations/all';
import type { Plan } from '../../../../main/vault/database/writer';
import { firstState, toEnvelope } from '../../../../main/vault/repositories/envelope';
import type { Session } from '../../../../main/vault/session';
import { newMatterEntry, withRow } from '../../../../main/vault/summaries/entry';
import type { MatterRecord } from '../../../../shared/bridge/vault-records';
import type { Filled } from './caller';
import { actor, passphrase } from './secret';
import { silentSearch } from './silent-search';
import { inBatches, matterRecords } from './synthetic';

const batchSize = 2_000;

const sealed = async ({ ring, writer }: Session, value: MatterRecord) => {
  const record = firstState(value, writer.now());
  const { id } = record;
  const { key, row } = await newMatterKey(ring, id);
  const put = { table: 'matters', id, matterId: id, rev: 1, key, value: toEnvelope(record) } as const;
  return { put, row, line: { id, entry: withRow(newMatterEntry(record, key.id), 'matters', 0, 1) } };
};

/** Many matters in one write, each with a key of its own: as single writes they would take an hour. */
const plan = async (session: Session, values: readonly MatterRecord[]): Promise<Plan<null>> => {
  const made = await Promise.all(values.map((value) => sealed(session, value)));
  const keys: readonly SealedRow[] = made.map(({ row }) => row);
  const [entry, ...further] = made.map(({ line }) => line);
  if (entry === undefined) return { draft: null, value: null };
  const beside = { tables: ['keys'], run: (database: Session['database']) => rowsOf(database, 'keys').bulkAdd(keys) };
  const puts = made.map(({ put }) => put);
  return { draft: { action: 'matters.create', matterId: '', puts, entry, further, beside }, value: null };
};

/** The lines of the list alone, for what reads nothing else. */
const planLines = (session: Session, values: readonly MatterRecord[]): Promise<Plan<null>> => {
  const made = values.map((value) => firstState(value, session.writer.now()));
  const lines = made.map((record) => ({ id: record.id, entry: newMatterEntry(record, crypto.randomUUID()) }));
  const [entry, ...further] = lines;
  const draft = entry === undefined ? null : ({ action: 'matters.create', matterId: '', entry, further } as const);
  return Promise.resolve({ draft, value: null });
};

const fill = async (name: string, count: number, planOf: typeof plan): Promise<Filled> => {
  const surroundings = { now: () => new Date().toISOString(), emit: () => undefined, openSearch: silentSearch };
  const { session } = await createVault(await openVault(name, null, migrations), surroundings, { passphrase, actor });
  const { writer, database } = session;
  for (const values of inBatches(matterRecords(count), batchSize)) await writer.write(() => planOf(session, values));
  await writer.fold();
  database.close();
  return { name, sentinel: writer.sentinel };
};

/** A vault of so many matters, closed, its list folded. */
export const fillVault = (name: string, count: number): Promise<Filled> => fill(name, count, plan);

/** A vault with a list of so many matters, and nothing behind it. */
export const fillList = (name: string, count: number): Promise<Filled> => fill(name, count, planLines);
