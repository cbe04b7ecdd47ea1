import type { Dexie } from 'dexie';
import type { KeyRing } from '../crypto/key-ring';
import type { SealedRow } from '../crypto/sealed-row';
import { rowsOf } from '../database/database';
import type { Entry } from './entry';
import { SummaryIndex } from './summary-index';
import { type Directory, type Line, type StoredSummaries, sealBlob, sealDirectory } from './summary-store';

/** Lines a blob: a fold rewrites whole blobs, an unlock reads them all. */
const BLOB_ENTRIES = 5_000;

/** Which blob holds which line, and which lines changed since the last fold. */
export class SummaryLedger {
  readonly index: SummaryIndex;
  #directory: Directory | null;
  readonly #blobs: Map<string, Entry>[];
  readonly #home = new Map<string, number>();
  readonly #changed = new Set<string>();

  constructor({ directory, blobs, deltas, completed }: StoredSummaries) {
    this.#directory = directory;
    this.#blobs = blobs.map((entries) => new Map(entries.map((entry) => [entry.id, entry])));
    for (const [at, blob] of this.#blobs.entries()) for (const id of blob.keys()) this.#home.set(id, at);
    this.index = new SummaryIndex(blobs.flat());
    for (const { id, entry, further = [] } of deltas) this.applyAll([{ id, entry }, ...further]);
    for (const id of completed) this.#changed.add(id);
  }

  get pending(): number {
    return this.#changed.size;
  }

  apply(id: string, entry: Entry | null): void {
    this.index.set(id, entry);
    this.#changed.add(id);
  }

  applyAll(lines: readonly Line[]): void {
    for (const { id, entry } of lines) this.apply(id, entry);
  }

  /** Takes the place of everything that is stored. */
  reset(entries: readonly Entry[]): void {
    for (const { id } of [...this.index.all()]) this.apply(id, null);
    for (const entry of entries) this.apply(entry.id, entry);
    for (const id of this.#home.keys()) this.#changed.add(id);
  }

  /**
   * Writes the changed blobs and drops the delta log, in one transaction: a stop at any moment leaves the list as it
   * was or as it is, and both say the same. The caller sees to it that nothing else writes meanwhile.
   */
  async fold(database: Dexie, ring: KeyRing, through: number): Promise<number> {
    const folded = this.pending;
    if (folded === 0) return 0;
    const ids = [...this.#changed];
    const touched = new Set(ids.map((id) => this.#move(id)));
    const rows: SealedRow[] = [];
    const blobs = this.#blobs.map((_, at) => ({ id: `blob-${at}`, rev: this.#directory?.blobs[at]?.rev ?? 0 }));
    for (const [at, blob] of blobs.entries()) {
      if (!touched.has(at)) continue;
      blob.rev += 1;
      rows.push(await sealBlob(ring, blob.id, blob.rev, [...(this.#blobs[at]?.values() ?? [])]));
    }
    const directory = { rev: (this.#directory?.rev ?? 0) + 1, through, blobs };
    rows.push(await sealDirectory(ring, directory));
    await database.transaction('rw', ['summaries', 'deltas'], async () => {
      await rowsOf(database, 'summaries').bulkPut(rows);
      await rowsOf(database, 'deltas').clear();
    });
    this.#directory = directory;
    for (const id of ids) {
      this.#changed.delete(id);
      if (this.index.get(id) === null) this.#home.delete(id);
    }
    return folded;
  }

  /** Puts a changed line into its blob, or into the last one with room; returns which. */
  #move(id: string): number {
    const entry = this.index.get(id);
    const at = this.#home.get(id) ?? this.#room();
    if (entry === null) {
      this.#blobs[at]?.delete(id);
    } else {
      this.#blobs[at]?.set(id, entry);
    }
    // Also for a line that went: until the fold is written, the blob that held it must be known.
    this.#home.set(id, at);
    return at;
  }

  #room(): number {
    const last = this.#blobs.length - 1;
    if (last >= 0 && (this.#blobs[last]?.size ?? 0) < BLOB_ENTRIES) return last;
    this.#blobs.push(new Map());
    return last + 1;
  }
}
