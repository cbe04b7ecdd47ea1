import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Sentinel } from '../../shared/bridge/vault-status';
import { readSentinel, writeSentinel } from '../backup/sentinel';
import type { Remembered } from './vault-place';

async function read(file: string): Promise<Remembered> {
  const reading = await readSentinel(file);
  return reading.state === 'present' ? { state: 'present', ...reading.record } : reading;
}

async function write(file: string, database: string, sentinel: Sentinel | null): Promise<void> {
  const written = await writeSentinel(file, { database, sentinel });
  if (written.ok) return;
  const { reason } = written.error.params;
  throw Object.assign(new Error(reason), { code: reason });
}

/**
 * What main remembers of a vault, in two files apart from each other: were there one, a vault of which it is lost
 * together with the database would pass for none. The second is written once a run and lags behind, which is harmless.
 */
export class VaultMemory {
  readonly #first: string;
  readonly #second: string;
  /** The database that the second file speaks of in this run; null where it has not been written yet. */
  #noted: string | null = null;

  constructor(first: string, second: string) {
    this.#first = first;
    this.#second = second;
  }

  async remembered(): Promise<Remembered> {
    const first = await read(this.#first);
    if (first.state !== 'missing' && first.state !== 'damaged') return first;
    const second = await read(this.#second);
    if (second.state === 'missing') return first;
    return second.state === 'present' ? { ...second, secondHand: true } : second;
  }

  /** Throws where the disk refuses the first file. A refusal of the second is made good at the next save. */
  async remember(database: string, sentinel: Sentinel | null): Promise<void> {
    await write(this.#first, database, sentinel);
    const note = `${database} ${sentinel?.databaseId ?? ''}`;
    if (note === this.#noted) return;
    try {
      await mkdir(dirname(this.#second), { recursive: true });
      await write(this.#second, database, sentinel);
      this.#noted = note;
    } catch {
      // The save itself is safe, and remembered.
    }
  }
}
