import { toJsonBytes } from '../../../../main/vault/crypto/bytes';
import { VAULT_KEY_ID } from '../../../../main/vault/crypto/key-ring';
import type { SealedRow } from '../../../../main/vault/crypto/sealed-row';
import { createVault } from '../../../../main/vault/custody/begin';
import { openVault } from '../../../../main/vault/custody/opened';
import { rowsOf } from '../../../../main/vault/database/database';
import type { Draft } from '../../../../main/vault/database/draft';
import { migrations } from '../../../../main/vault/database/migrations/all';
import type { Plan } from '../../../../main/vault/database/writer';
import { firstState, toEnvelope } from '../../../../main/vault/repositories/envelope';
import { createMatter } from '../../../../main/vault/repositories/matters';
import type { Session } from '../../../../main/vault/session';
import { newMatterEntry, withRow } from '../../../../main/vault/summaries/entry';
import type { Line } from '../../../../main/vault/summaries/summary-store';
import type { MatterRecord, Stored } from '../../../../shared/bridge/vault-records';
import type { Filled } from './caller';
import { actor, passphrase } from './secret';
import { silentSearch } from './silent-search';
import { inBatches, matterRecords } from './synthetic';

const batchSize = 2_000;
const noiseBytes = 65_536;
const noise = crypto.getRandomValues(new Uint8Array(noiseBytes));
const KEY_SEALED_BYTES = 48;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A row of the size that the vault would have written; nobody opens it, and no two are alike. */
function rowLike(id: string, matterId: string, keyId: string, length: number): SealedRow {
  const from = Math.floor(Math.random() * (noiseBytes - length));
  const sealed = noise.slice(from, from + length);
  return { id, matterId, rev: 1, schema: 1, keyId, nonce: noise.slice(from, from + NONCE_BYTES), sealed };
}

type PlanOf = (session: Session, values: readonly MatterRecord[]) => Promise<Plan<null>>;

const planOf = (lines: readonly Line[], rest: Pick<Draft, 'puts' | 'beside'>): Plan<null> => {
  const [entry, ...further] = lines;
  if (entry === undefined) return { draft: null, value: null };
  return { draft: { action: 'matters.create', matterId: '', entry, further, ...rest }, value: null };
};

const lineOf = (record: Stored<MatterRecord>, keyId: string): Line => ({
  id: record.id,
  entry: withRow(newMatterEntry(record, keyId), 'matters', 0, 1),
});

/** Matters that are only there: in the list, and as rows of their size. To seal a hundred thousand takes minutes. */
const planRows: PlanOf = (session, values) => {
  const made = values.map((value) => {
    const record = firstState(value, session.writer.now());
    const { id } = record;
    const keyId = crypto.randomUUID();
    const row = rowLike(id, id, keyId, toJsonBytes(toEnvelope(record)).length + TAG_BYTES);
    return { row, key: rowLike(keyId, id, VAULT_KEY_ID, KEY_SEALED_BYTES), line: lineOf(record, keyId) };
  });
  const run = (database: Session['database']) =>
    Promise.all([
      rowsOf(database, 'matters').bulkAdd(made.map(({ row }) => row)),
      rowsOf(database, 'keys').bulkAdd(made.map(({ key }) => key)),
    ]);
  const plan = planOf(
    made.map(({ line }) => line),
    { beside: { tables: ['matters', 'keys'], run } },
  );
  return Promise.resolve(plan);
};

/** The lines of the list alone, for what reads nothing else. */
const planLines: PlanOf = (session, values) => {
  const made = values.map((value) => lineOf(firstState(value, session.writer.now()), crypto.randomUUID()));
  return Promise.resolve(planOf(made, {}));
};

const fill = async (name: string, count: number, plan: PlanOf, whole: number): Promise<Filled> => {
  const surroundings = { now: () => new Date().toISOString(), emit: () => undefined, openSearch: silentSearch };
  const { session } = await createVault(await openVault(name, null, migrations), surroundings, { passphrase, actor });
  const { writer, database } = session;
  for (const values of inBatches(matterRecords(count - whole), batchSize))
    await writer.write(() => plan(session, values));
  for (const value of matterRecords(whole)) await createMatter(session, value);
  await writer.fold();
  database.close();
  return { name, sentinel: writer.sentinel };
};

/** A vault of so many matters, closed, its list folded. The latest `whole` of them can be opened. */
export const fillVault = (name: string, count: number, whole: number): Promise<Filled> =>
  fill(name, count, planRows, whole);

/** A vault with a list of so many matters, and nothing behind it. */
export const fillList = (name: string, count: number): Promise<Filled> => fill(name, count, planLines, 0);
