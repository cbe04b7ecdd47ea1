import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BridgeError } from '../../shared/bridge/desktop-errors';
import { reasonOf } from '../backup/errors';
import { writeAtomically } from '../files/atomic-write';
import { type Cut, DatabaseLook, type Verdict } from './inspect-database';
import { type KeptCopies, keepCopy } from './keep-copy';
import { databasesIn, storageFiles } from './storage-files';

/** Chromium lets go of a database some two seconds after its last page has gone. */
const LOOKS = 16;
const BETWEEN_LOOKS_MS = 300;

export interface GuardParts {
  /** The folder of the vault's session. */
  readonly session: string;
  readonly copies: KeptCopies;
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

interface Looked {
  readonly database: string;
  readonly verdict: Verdict;
}

/**
 * Looks at the vault's files before Chromium does. Chromium deletes a database that it finds corrupt, and goes on
 * writing behind the unfinished end of a log, which makes it corrupt. So the one is refused, the other mended first.
 */
export class StorageGuard {
  readonly #parts: GuardParts;
  readonly #knownTables = new Set<string>();
  /** Whether Chromium has been let in: from then on it may hold the files, and write. */
  #letIn = false;

  constructor(parts: GuardParts) {
    this.#parts = parts;
  }

  /** Null where the vault's page may be opened; otherwise why not, and nothing was changed. */
  async look(): Promise<BridgeError | null> {
    try {
      const refusal = await this.#judge(await this.#settledLook());
      if (refusal === null) this.#letIn = true;
      return refusal;
    } catch (cause) {
      return { code: 'vault/files-unchecked', params: { reason: reasonOf(cause) } };
    }
  }

  async #judge(looked: readonly Looked[]): Promise<BridgeError | null> {
    for (const { verdict } of looked) {
      if (verdict.state === 'damaged') return { code: 'vault/files-damaged', params: { part: verdict.part } };
      if (verdict.state === 'torn' && this.#letIn) return { code: 'vault/files-unfinished', params: {} };
    }
    for (const { database, verdict } of looked) {
      if (verdict.state === 'torn') await this.#mend(database, verdict.cuts);
    }
    return null;
  }

  /** While Chromium may be writing, what looks wrong may be under way: only what stays wrong is. */
  async #settledLook(): Promise<readonly Looked[]> {
    for (let look = 1; ; look += 1) {
      const last = !this.#letIn || look === LOOKS;
      const looked = last ? await this.#look() : await this.#look().catch(() => null);
      if (looked !== null && (last || looked.every(({ verdict }) => verdict.state === 'sound'))) return looked;
      await this.#parts.sleep(BETWEEN_LOOKS_MS);
    }
  }

  async #look(): Promise<readonly Looked[]> {
    const looked: Looked[] = [];
    for (const name of await databasesIn(this.#parts.session)) {
      const database = join(this.#parts.session, name);
      looked.push({ database, verdict: await new DatabaseLook(storageFiles, database, this.#knownTables).verdict() });
    }
    return looked;
  }

  async #mend(database: string, cuts: readonly Cut[]): Promise<void> {
    await keepCopy(this.#parts.copies, database, { cuts }, this.#parts.now());
    for (const { name, end } of cuts) {
      const path = join(database, name);
      const written = await writeAtomically(path, (await readFile(path)).subarray(0, end));
      if (!written.ok) throw Object.assign(new Error('not mended'), { code: written.error.code });
    }
  }
}
