import type { Dexie } from 'dexie';
import type { KeyRing } from '../crypto/key-ring';
import type { SealedRow } from '../crypto/sealed-row';
import { rowsOf } from '../database/database';
import type { Entry } from './entry';
import { LineHomes } from './line-homes';
import { SummaryIndex } from './summary-index';
import { type Directory, type Line, type StoredSummaries, sealBlob, sealDirectory } from './summary-store';

/** Which blob holds which line, and which lines changed since the last fold. */
export class SummaryLedger {
  readonly index: SummaryIndex;
  #directory: Directory | null;
  /** The ids of each stored blob's lines. */
  readonly #stored: readonly (readonly string[])[];
  /** Known from the first fold on: an unlock has no use for it. */
  #known: LineHomes | null = null;
  readonly #changed = new Set<string>();
  #deltas = 0;

  constructor({ directory, blobs, deltas, completed }: StoredSummaries) {
    this.#directory = directory;
    this.#stored = blobs.map((lines) => lines.map(({ id }) => id));
    this.index = new SummaryIndex(blobs);
    for (const { id, entry, further = [] } of deltas) this.apply([{ id, entry }, ...further]);
    for (const id of completed) this.#changed.add(id);
  }

  /** How many deltas the log has, all of which the next unlock has to open. */
  get deltas(): number {
    return this.#deltas;
  }

  /** Takes over the lines of one delta. */
  apply(lines: readonly Line[]): void {
    for (const { id, entry } of lines) this.#set(id, entry);
    this.#deltas += 1;
  }

  /** Takes the place of everything that is stored. */
  reset(entries: readonly Entry[]): void {
    for (const id of [...this.index.ids()]) this.#set(id, null);
    for (const entry of entries) this.#set(entry.id, entry);
    for (const id of this.#homes.ids()) this.#changed.add(id);
  }

  /**
   * Writes the changed blobs and drops the delta log, in one transaction: a stop at any moment leaves the list as it
   * was or as it is, and both say the same. The caller sees to it that nothing else writes meanwhile.
   */
  async fold(database: Dexie, ring: KeyRing, through: number): Promise<number> {
    const folded = this.#changed.size;
    if (folded === 0) return 0;
    const ids = [...this.#changed];
    const touched = new Set(ids.map((id) => this.#homes.move(id, this.index.get(id) !== null)));
    const rows: SealedRow[] = [];
    const blobs = Array.from({ length: this.#homes.size }, (_, at) => {
      const rev = this.#directory?.blobs[at]?.rev ?? 0;
      return { id: `blob-${at}`, rev: touched.has(at) ? rev + 1 : rev };
    });
    for (const [at, blob] of blobs.entries()) if (touched.has(at)) rows.push(await this.#sealBlob(ring, at, blob));
    const directory = { rev: (this.#directory?.rev ?? 0) + 1, through, blobs };
    rows.push(await sealDirectory(ring, directory));
    await database.transaction('rw', ['summaries', 'deltas'], async () => {
      await rowsOf(database, 'summaries').bulkPut(rows);
      await rowsOf(database, 'deltas').clear();
    });
    this.#directory = directory;
    this.#deltas = 0;
    for (const id of ids) {
      this.#changed.delete(id);
      if (this.index.get(id) === null) this.#homes.forget(id);
    }
    return folded;
  }

  #set(id: string, entry: Entry | null): void {
    this.index.set(id, entry);
    this.#changed.add(id);
  }

  async #sealBlob(ring: KeyRing, at: number, { id, rev }: Directory['blobs'][number]): Promise<SealedRow> {
    const lines = this.#homes.linesOf(at).map((line) => this.index.get(line));
    return await sealBlob(
      ring,
      id,
      rev,
      lines.filter((entry) => entry !== null),
    );
  }

  get #homes(): LineHomes {
    this.#known ??= new LineHomes(this.#stored);
    return this.#known;
  }
}
