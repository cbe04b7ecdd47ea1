import type { Dexie } from 'dexie';
import type { Sentinel, SentinelCheck } from '../../../shared/bridge/vault-status';
import { type Header, headerSchema } from '../crypto/header';
import { openDatabase } from '../database/database';
import { type Head, headSchema, revisionKey } from '../database/meta';
import type { Migration } from '../database/migrations/migration';
import { sentinelOf } from '../database/writer';
import { fault } from '../fault';
import { compareSentinel } from '../sentinel';

/** What can be known of a vault before a key is there. */
export interface Opened {
  readonly name: string;
  readonly migrations: readonly Migration[];
  /** Null where there is no database. */
  readonly database: Dexie | null;
  /** Null where the database is empty. */
  readonly stored: Stored | null;
  /** What main's sentinel said. */
  readonly expected: Sentinel | null;
  readonly check: SentinelCheck;
}

interface Stored {
  readonly header: Header;
  readonly head: Head;
}

async function isEmpty(database: Dexie): Promise<boolean> {
  for (const table of database.tables) {
    if ((await table.limit(1).count()) > 0) return false;
  }
  return true;
}

/** Reads header and head. One without the other, or rows without both, is damage and not a new vault. */
async function readStored(database: Dexie): Promise<Stored | null> {
  const [header, head] = await database.table('meta').bulkGet(['header', 'head']);
  if (header === undefined && head === undefined && (await isEmpty(database))) return null;
  const [parsedHeader, parsedHead] = [headerSchema.safeParse(header), headSchema.safeParse(head)];
  if (!parsedHeader.success) throw fault('vault/damaged', { part: 'header' });
  if (!parsedHead.success) throw fault('vault/damaged', { part: 'head' });
  return { header: parsedHeader.data, head: parsedHead.data };
}

async function readOrClose(database: Dexie): Promise<Stored | null> {
  try {
    return await readStored(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Where the sentinel lies behind, its entry must still be part of the chain. */
async function isContinued(database: Dexie, { revision, auditHead }: Sentinel): Promise<boolean> {
  const entry = (await database.table('audit').get(revisionKey(revision))) as { hash?: unknown } | undefined;
  return entry?.hash === auditHead;
}

/** Opens the database, where there is one, and compares it with the sentinel. Nothing is created or deleted. */
export async function openVault(
  name: string,
  expected: Sentinel | null,
  migrations: readonly Migration[],
): Promise<Opened> {
  const database = await openDatabase(name, migrations);
  const stored = database === null ? null : await readOrClose(database);
  const compared = compareSentinel(expected, stored === null ? null : sentinelOf(stored.head));
  const broken = compared === 'ahead' && database && expected && !(await isContinued(database, expected));
  return { name, migrations, database, stored, expected, check: broken ? 'diverged' : compared };
}
