import { fault } from './errors';
import { longestRecord } from './limits';

/** One record as it is written. The value is plain data, as JSON can say it. */
export interface ArchiveRecord {
  readonly table: string;
  readonly value: unknown;
}

/** Text is encoded in portions of about this many characters. */
const portion = 256 * 1024;

/** Records in the order in which they come, cut where the table changes. */
export class RecordRuns {
  readonly #records: AsyncIterator<ArchiveRecord>;
  #next: ArchiveRecord | null = null;
  #written = 0;

  constructor(records: AsyncIterable<ArchiveRecord>) {
    this.#records = records[Symbol.asyncIterator]();
  }

  /** The table of the run that begins, or null where no record is left. */
  async begin(): Promise<string | null> {
    if (this.#next === null) await this.#advance();
    this.#written = 0;
    return this.#next?.table ?? null;
  }

  /** How many records of the current run were taken. */
  get written(): number {
    return this.#written;
  }

  /** The lines of the run, to its end. */
  async *lines(): AsyncGenerator<Uint8Array, void> {
    const encoder = new TextEncoder();
    const table = this.#next?.table;
    let text = '';
    while (this.#next !== null && this.#next.table === table) {
      const line = JSON.stringify(this.#next.value);
      // Better a backup that fails at once than one that is refused when it is needed.
      if (line.length > longestRecord) {
        throw fault('archive/too-large', { measure: 'record', found: line.length, limit: longestRecord });
      }
      text += `${line}\n`;
      this.#written += 1;
      if (text.length >= portion) {
        yield encoder.encode(text);
        text = '';
      }
      await this.#advance();
    }
    if (text !== '') yield encoder.encode(text);
  }

  /** Ends the source where it was not read to its end. */
  async close(): Promise<void> {
    await this.#records.return?.();
  }

  async #advance(): Promise<void> {
    const { done, value } = await this.#records.next();
    this.#next = done === true ? null : value;
  }
}
