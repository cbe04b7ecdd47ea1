import type { Dexie } from 'dexie';
import type { VaultPart } from '../../../shared/bridge/vault-errors';
import type { VaultEvent } from '../../../shared/bridge/vault-messages';
import { RetainedChunks } from '../attachments/retained-chunks';
import { type AuditRow, CHAIN_START, linkHash, openAudit, sealAudit } from '../audit/entry';
import { additionalData } from '../crypto/additional-data';
import { KEY_BYTES, open } from '../crypto/aes';
import { type Bytes, randomBytes } from '../crypto/bytes';
import type { Header } from '../crypto/header';
import { type KeyRing, openKeyRing } from '../crypto/key-ring';
import type { SealedRow } from '../crypto/sealed-row';
import { type Credential, sealProof, unwrap, wrapByPassphrase, wrapByRecovery } from '../crypto/wraps';
import { createDatabase, formatRow, latest, rowsOf } from '../database/database';
import { type Head, revisionKey } from '../database/meta';
import { storageFault } from '../database/storage-fault';
import { Writer } from '../database/writer';
import { fault } from '../fault';
import type { SearchPort } from '../search/search-client';
import { lossOf } from '../sentinel';
import type { Session } from '../session';
import { recount } from '../summaries/recount';
import { SummaryLedger } from '../summaries/summary-ledger';
import { openSummaries, readSealed, type SealedSummaries } from '../summaries/summary-store';
import type { Opened } from './opened';

/** What a session needs from outside. */
export interface Surroundings {
  readonly now: () => string;
  readonly emit: (event: VaultEvent) => void;
  readonly openSearch: () => SearchPort;
}

/** A session, with what was found damaged while opening it. */
export interface Begun {
  readonly session: Session;
  readonly problems: readonly VaultPart[];
  /** Lines of the list were completed, and are not stored so yet. */
  readonly completed: boolean;
}

const EMPTY = { directory: null, blobs: [], deltas: [], completed: new Set<string>() } as const;

function sessionOf(
  { now, emit }: Surroundings,
  actor: string,
  parts: Pick<Session, 'database' | 'ring' | 'ledger' | 'header'> & { readonly head: Head },
): Session {
  const writer = new Writer({ ...parts, actor, now, emit });
  const { database, ring, ledger, header } = parts;
  return { database, ring, ledger, writer, retained: new RetainedChunks(database), header };
}

async function newHeader(raw: Bytes, passphrase: string) {
  const vaultId = crypto.randomUUID();
  const recovery = await wrapByRecovery(raw, vaultId);
  const header: Header = {
    id: 'header',
    format: 1,
    vaultId,
    passphrase: await wrapByPassphrase(raw, vaultId, passphrase),
    recovery: recovery.wrap,
    system: null,
    proof: await sealProof(raw, vaultId),
  };
  return { header, recoveryKey: recovery.recoveryKey };
}

/** Makes a new vault where there is none, and where none is missing. */
export async function createVault(
  opened: Opened,
  surroundings: Surroundings,
  { passphrase, actor }: { readonly passphrase: string; readonly actor: string },
): Promise<Begun & { readonly recoveryKey: string }> {
  if (opened.stored !== null) throw fault('vault/exists', {});
  const loss = lossOf(opened.check, opened.expected, null);
  if (loss !== null) throw loss;
  const raw = randomBytes(KEY_BYTES);
  const { header, recoveryKey } = await newHeader(raw, passphrase);
  const ring = await openKeyRing(raw, header.vaultId);
  const [by, at, records, delta] = [actor, surroundings.now(), [], 0];
  const entry = { revision: 1, at, by, action: 'vault.create', matterId: '', records, delta, previous: CHAIN_START };
  const audit = await sealAudit(ring, entry);
  const databaseId = crypto.randomUUID();
  const head: Head = { id: 'head', vaultId: header.vaultId, databaseId, revision: 1, auditHead: audit.hash, delta };
  const database = opened.database ?? (await createDatabase(opened.name, opened.migrations));
  try {
    await database.transaction('rw', ['meta', 'audit'], async () => {
      await database.table('meta').bulkAdd([formatRow(latest(opened.migrations)), header, head]);
      await rowsOf(database, 'audit').add(audit);
    });
  } catch (error) {
    throw storageFault(error);
  }
  const ledger = new SummaryLedger(EMPTY);
  const session = sessionOf(surroundings, actor, { database, ring, ledger, header, head });
  return { session, problems: [], completed: false, recoveryKey };
}

/** The last audit entry vouches for the head, which lies in the clear. */
async function isVouched(database: Dexie, ring: KeyRing, head: Head): Promise<boolean> {
  const row = (await rowsOf(database, 'audit').get(revisionKey(head.revision))) as AuditRow | undefined;
  if (row?.hash !== head.auditHead) return false;
  try {
    const entry = await openAudit(ring, row);
    const hash = await linkHash(ring, entry.previous, row);
    return hash === row.hash && entry.revision === head.revision && entry.delta === head.delta;
  } catch {
    return false;
  }
}

/** True where the key opens a row: the row is this vault's. */
async function isOwn(ring: KeyRing, table: string, row: SealedRow | undefined): Promise<boolean> {
  return row !== undefined && (await open(ring.vault.key, additionalData({ ...row, table }), row)) !== null;
}

/**
 * Refuses a header that was put in the place of this vault's, however well it was made to fit: its key opens not one
 * of the rows. Several are tried, so that a single damaged one is not taken for a foreign vault.
 */
async function checkOwnership(database: Dexie, ring: KeyRing): Promise<void> {
  for (const table of ['audit', 'keys', 'summaries', 'deltas']) {
    const rows = rowsOf(database, table).toCollection();
    if ((await isOwn(ring, table, await rows.first())) || (await isOwn(ring, table, await rows.last()))) return;
  }
  throw fault('vault/foreign-header', {});
}

/** The list as stored; where that is damaged, counted anew from the rows. */
async function openLedger(database: Dexie, ring: KeyRing, sealed: Promise<SealedSummaries>, head: Head) {
  try {
    const stored = await openSummaries(database, ring, await sealed, head.delta);
    return { ledger: new SummaryLedger(stored), damaged: false, completed: stored.completed.size > 0 };
  } catch {
    const ledger = new SummaryLedger(EMPTY);
    ledger.reset(await recount(database, ring));
    return { ledger, damaged: true, completed: false };
  }
}

/** Opens the vault with a credential. Damage that leaves the records readable is named, and does not keep them away. */
export async function unlockVault(
  opened: Opened,
  surroundings: Surroundings,
  credential: Credential,
  actor: string,
): Promise<Begun> {
  const loss = lossOf(opened.check, opened.expected, opened.stored?.head ?? null);
  if (loss !== null) throw loss;
  if (opened.database === null || opened.stored === null) throw fault('vault/none', {});
  const { database, stored } = opened;
  const { header, head } = stored;
  if (header.vaultId !== head.vaultId) throw fault('vault/foreign-header', {});
  // Read beside the derivation, which takes the time of a Worker and not of this page.
  const sealed = readSealed(database);
  sealed.catch(() => undefined);
  const ring = await openKeyRing(await unwrap(header, credential), header.vaultId);
  await checkOwnership(database, ring);
  const vouched = await isVouched(database, ring, head);
  const { ledger, damaged, completed } = await openLedger(database, ring, sealed, head);
  const session = sessionOf(surroundings, actor, { database, ring, ledger, header, head });
  const problems: VaultPart[] = [
    ...(vouched ? [] : (['audit'] as const)),
    ...(damaged ? (['summaries'] as const) : []),
  ];
  return { session, problems, completed };
}
