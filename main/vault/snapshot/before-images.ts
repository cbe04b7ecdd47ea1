import type { Dexie } from 'dexie';
import type { AnyRow } from './row-text';

/** What is kept of one table. */
class TableImages {
  /** Null for a row that was not there. */
  readonly #images = new Map<string, AnyRow | null>();
  /** Rows up to this id have been taken; null for all of them. */
  #taken: string | null = '';

  /** The first state of a row that a write meets is the one that it had. */
  keep(id: string, row: AnyRow | null): void {
    const isTaken = this.#taken === null || id <= this.#taken;
    if (!isTaken && !this.#images.has(id)) this.#images.set(id, row);
  }

  take(rows: readonly AnyRow[], to: string | null): readonly AnyRow[] {
    const merged = new Map(rows.map((row) => [row.id, row]));
    for (const [id, image] of this.#images) {
      if (to !== null && id > to) continue;
      this.#images.delete(id);
      if (image === null) merged.delete(id);
      else merged.set(id, image);
    }
    this.#taken = to;
    return [...merged.values()].sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id));
  }
}

/**
 * Keeps rows as they are now while they are copied table by table, range by range: what a write overwrites or removes
 * before the copy has come to it is kept aside, in the transaction of that very write.
 *
 * A read transaction over the whole copy would keep every save waiting for as long as the slowest disk takes the
 * backup, and so would the writer's lock. A copy that is checked at its end and made again may never end in a vault
 * that is worked in, and what has gone out cannot be called back. Kept is only what changes meanwhile and is not copied
 * yet: memory is bounded by what a person writes in that time.
 */
export class BeforeImages {
  readonly #tables: ReadonlyMap<string, TableImages>;
  readonly #stops: readonly (() => void)[];

  /** To be made while nothing writes. */
  constructor(database: Dexie, names: readonly string[]) {
    this.#tables = new Map(names.map((name) => [name, new TableImages()]));
    this.#stops = [...this.#tables].map(([name, images]) => watch(database, name, images));
  }

  /**
   * Rows of a table as they were: those that were just read, the ones after the last range and up to `to`. Null takes
   * the rest of the table. No row may be taken in more than one range.
   */
  take(name: string, rows: readonly AnyRow[], to: string | null): readonly AnyRow[] {
    return this.#tables.get(name)?.take(rows, to) ?? rows;
  }

  end(): void {
    for (const stop of this.#stops) stop();
  }
}

/** Dexie fetches what is there in the transaction of the write, and tells before anything is changed. */
function watch(database: Dexie, name: string, images: TableImages): () => void {
  const { hook } = database.table<AnyRow, string>(name);
  const creating = (id: string): void => images.keep(id, null);
  const updating = (_: object, id: string, row: AnyRow): void => images.keep(id, row);
  const deleting = (id: string, row: AnyRow | undefined): void => {
    if (row !== undefined) images.keep(id, row);
  };
  hook('creating', creating);
  hook('updating', updating);
  hook('deleting', deleting);
  return () => {
    hook.creating.unsubscribe(creating);
    hook.updating.unsubscribe(updating);
    hook.deleting.unsubscribe(deleting);
  };
}
