import type { Dexie } from 'dexie';
import type { ArchiveRecord } from '../archive/record-runs';
import { streamOf } from '../archive/streams';
import type { ArchiveAttachment } from '../archive/write-archive';
import type { SealedRow } from '../crypto/sealed-row';
import { storageFault } from '../database/storage-fault';
import type { Session } from '../session';
import { BeforeImages } from './before-images';
import { FRAME_BYTES, framesOf, type Owner } from './chunk-frames';
import { type AnyRow, rowText } from './row-text';

/** Rows read at a time. */
const PORTION = 200;

/** Chunks go out as files, not as records; and what is unfinished is not part of the vault. */
const APART: ReadonlySet<string> = new Set(['chunks', 'uploads']);

/** What must be read before other rows can be checked comes first. */
const FIRST = ['meta', 'keys'];

/** The tables whose rows a backup carries as records, in its order. */
export const recordTablesOf = (names: readonly string[]): readonly string[] => [
  ...FIRST,
  ...names.filter((name) => !FIRST.includes(name) && !APART.has(name)),
];

/** The whole vault as it is at one moment, however long it takes to read it and whatever is saved meanwhile. */
export class Snapshot {
  readonly #session: Session;
  readonly #names: readonly string[];
  readonly #images: BeforeImages;
  readonly #owners: Owner[] = [];

  private constructor(session: Session) {
    this.#session = session;
    this.#names = recordTablesOf(session.database.tables.map(({ name }) => name));
    this.#images = new BeforeImages(session.database, this.#names);
    session.retained.hold();
  }

  /** Waits for the writes that are under way; those that come after are not in it. */
  static take(session: Session): Promise<Snapshot> {
    return session.writer.exclusive(async () => {
      // A list that was counted anew after damage is stored so first: a backup must not carry the damage on.
      await session.writer.foldNow();
      return new Snapshot(session);
    });
  }

  /** Every row but chunks, table by table, in the order of ids. */
  async *rows(): AsyncGenerator<ArchiveRecord, void> {
    for (const table of this.#names) {
      for await (const row of this.#rowsOf(table)) {
        if (table === 'attachments') this.#owners.push(ownerOf(row as SealedRow));
        yield { table, value: rowText(row) };
      }
    }
  }

  /** The files of the attachments that `rows` came by. */
  async *attachments(): AsyncGenerator<ArchiveAttachment, void> {
    const { database } = this.#session;
    yield* this.#owners.map((owner) => ({ id: owner.id, open: () => streamOf(framesOf(database, owner)) }));
  }

  /** Nothing is kept aside any more. */
  async end(): Promise<void> {
    this.#images.end();
    await this.#session.retained.release();
  }

  async *#rowsOf(name: string): AsyncGenerator<AnyRow, void> {
    const { database } = this.#session;
    let after = '';
    for (;;) {
      const rows = await portion(database, name, after);
      const last = rows.length < PORTION ? null : (rows.at(-1)?.id ?? null);
      yield* this.#images.take(name, rows, last);
      if (last === null) return;
      after = last;
    }
  }
}

const ownerOf = ({ id, matterId, keyId }: SealedRow): Owner => ({ id, matterId, keyId });

async function portion(database: Dexie, name: string, after: string): Promise<AnyRow[]> {
  try {
    return await database.table<AnyRow, string>(name).where('id').above(after).limit(PORTION).toArray();
  } catch (error) {
    throw storageFault(error);
  }
}

/** What stays of a fuller file than its rows: entries, manifest, seal. */
const MARGIN_BYTES = 16 * 1_048_576;

/**
 * Bytes that a backup takes at most. Rows are noise to any compression, so they lie on the disk at their size; as text
 * they take a third more, half of which deflating wins back.
 */
export async function estimateBackup({ database }: Session): Promise<number> {
  const { usage = 0 } = await navigator.storage.estimate();
  const chunks = (await database.table('chunks').count()) * FRAME_BYTES;
  return Math.ceil(Math.max(usage, chunks) * 1.5) + MARGIN_BYTES;
}
