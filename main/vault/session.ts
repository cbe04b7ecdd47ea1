import type { Dexie } from 'dexie';
import type { RetainedChunks } from './attachments/retained-chunks';
import type { Header } from './crypto/header';
import { type KeyRing, type MatterKey, openMatterKey } from './crypto/key-ring';
import { rowsOf } from './database/database';
import type { Writer } from './database/writer';
import { fault } from './fault';
import type { ClientEntry, MatterEntry } from './summaries/entry';
import type { SummaryLedger } from './summaries/summary-ledger';

/** What is there from unlock to lock. */
export interface Session {
  readonly database: Dexie;
  readonly ring: KeyRing;
  readonly ledger: SummaryLedger;
  readonly writer: Writer;
  readonly retained: RetainedChunks;
  /** Replaced as a whole when a credential changes. */
  header: Header;
}

/** A matter that is there, with its keys. */
export interface OpenMatter {
  readonly entry: MatterEntry;
  readonly key: MatterKey;
}

/** The line of a matter in the list; refused where there is no such matter. */
export function matterEntry({ ledger }: Session, matterId: string): MatterEntry {
  const entry = ledger.index.get(matterId);
  if (entry?.kind !== 'matter') throw fault('record/missing', { table: 'matters' });
  return entry;
}

/** The line of a client in the list; refused where there is no such client. */
export function clientEntry({ ledger }: Session, id: string): ClientEntry {
  const entry = ledger.index.get(id);
  if (entry?.kind !== 'client') throw fault('record/missing', { table: 'clients' });
  return entry;
}

/** A matter's line and keys. The keys are opened when the matter is first touched, and kept until lock. */
export async function openMatter(session: Session, matterId: string): Promise<OpenMatter> {
  const entry = matterEntry(session, matterId);
  const known = session.ring.matters.get(matterId);
  if (known !== undefined) return { entry, key: known };
  const row = await rowsOf(session.database, 'keys').get(entry.keyId);
  if (row === undefined) throw fault('vault/damaged', { part: 'matter-key' });
  const key = await openMatterKey(session.ring, row, matterId);
  session.ring.matters.set(matterId, key);
  return { entry, key };
}
