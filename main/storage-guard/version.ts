import { ByteCursor } from './byte-cursor';

const COMPARATOR = 1;
const LOG_NUMBER = 2;
const NEXT_FILE = 3;
const LAST_SEQUENCE = 4;
const COMPACT_POINTER = 5;
const DELETED_FILE = 6;
const NEW_FILE = 7;
const PREVIOUS_LOG = 9;

/** Without these LevelDB takes a MANIFEST for corrupt. */
const NEEDED = [LOG_NUMBER, NEXT_FILE, LAST_SEQUENCE];

/** Which files are the database, by number. */
export interface Version {
  /** The oldest log that still counts; 0 before there is any. */
  readonly log: number;
  /** One older log that still counts; written by old releases only. */
  readonly previousLog: number;
  /** The size of each table. */
  readonly tables: ReadonlyMap<number, number>;
}

/** Adds up the edits that a MANIFEST records. */
export class VersionEdits {
  /** By level and number: a table may move from one level to another within one edit. */
  readonly #tables = new Map<string, readonly [number: number, size: number]>();
  readonly #numbers = new Map<number, number>();

  /** Adds one record; false where it is none. */
  add(record: Uint8Array): boolean {
    const cursor = new ByteCursor(record);
    while (cursor.more) {
      if (!this.#addField(cursor.varint(), cursor)) return false;
    }
    return !cursor.failed;
  }

  /** Null where the records do not amount to a database. */
  result(): Version | null {
    if (NEEDED.some((tag) => !this.#numbers.has(tag))) return null;
    return {
      log: this.#numbers.get(LOG_NUMBER) ?? 0,
      previousLog: this.#numbers.get(PREVIOUS_LOG) ?? 0,
      tables: new Map(this.#tables.values()),
    };
  }

  #addField(tag: number, cursor: ByteCursor): boolean {
    switch (tag) {
      case COMPARATOR:
        cursor.text();
        return true;
      case LOG_NUMBER:
      case NEXT_FILE:
      case LAST_SEQUENCE:
      case PREVIOUS_LOG:
        this.#numbers.set(tag, cursor.varint());
        return true;
      case COMPACT_POINTER:
        cursor.varint();
        cursor.text();
        return true;
      case DELETED_FILE:
        this.#tables.delete(`${cursor.varint()}/${cursor.varint()}`);
        return true;
      case NEW_FILE:
        this.#addTable(cursor);
        return true;
      default:
        return false;
    }
  }

  #addTable(cursor: ByteCursor): void {
    const level = cursor.varint();
    const number = cursor.varint();
    const size = cursor.varint();
    // The smallest and the largest key.
    cursor.text();
    cursor.text();
    if (!cursor.failed) this.#tables.set(`${level}/${number}`, [number, size]);
  }
}
