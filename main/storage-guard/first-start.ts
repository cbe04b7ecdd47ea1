import { join } from 'node:path';
import { z } from 'zod';
import type { BridgeError } from '../../shared/bridge/desktop-errors';
import { reasonOf } from '../backup/errors';
import { type KeptCopies, keepCopy } from './keep-copy';
import { databasesIn } from './storage-files';

const markSchema = z.strictObject({
  /** The version that opened this vault last. */
  opened: z.string().nullable(),
  /** The version that kept a copy since, before opening it. */
  copied: z.string().nullable(),
});
type Mark = Readonly<z.infer<typeof markSchema>>;

const NO_MARK: Mark = { opened: null, copied: null };

export interface FirstStartParts {
  readonly version: string;
  /** The folder of the vault's session. */
  readonly session: string;
  readonly copies: KeptCopies;
  readonly now: () => Date;
  /** Rejects where nothing was written yet. */
  readonly read: () => Promise<unknown>;
  readonly write: (mark: Mark) => Promise<void>;
  /** Told when a vault of another version begins to be opened, and when that is over. */
  readonly onUpgrade: (underWay: boolean) => void;
}

/**
 * The first start of a version on a vault that another one wrote: before the page opens it, and upgrades it, the files
 * are copied aside as they are. A start that comes to nothing does not copy again what it may have half changed.
 */
export class FirstStart {
  readonly #parts: FirstStartParts;
  #mark: Mark = NO_MARK;
  #isUnderWay = false;
  /** From then on Chromium holds the files, and nothing is copied. */
  #isOver = false;

  constructor(parts: FirstStartParts) {
    this.#parts = parts;
  }

  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  /** Null where the vault may be opened; otherwise why not, and nothing was changed. */
  async before(): Promise<BridgeError | null> {
    const { version, session, read } = this.#parts;
    if (this.#isOver) return null;
    this.#mark = await read().then(
      (found) => markSchema.catch(NO_MARK).parse(found),
      () => NO_MARK,
    );
    if (this.#mark.opened === version) return null;
    try {
      const databases = await databasesIn(session);
      if (databases.length === 0) return null;
      this.#tell(true);
      if (this.#mark.copied !== version) await this.#copy(databases);
      return null;
    } catch (cause) {
      this.#tell(false);
      return { code: 'vault/files-unchecked', params: { reason: reasonOf(cause) } };
    }
  }

  /** The vault is open, so whatever had to be upgraded is. */
  async opened(): Promise<void> {
    const { version, write } = this.#parts;
    this.#tell(false);
    this.#isOver = true;
    if (this.#mark.opened === version) return;
    this.#mark = { opened: version, copied: null };
    // Where the disk refuses, the next start keeps a copy more.
    await write(this.#mark).catch(() => undefined);
  }

  /** It did not come to that. */
  failed(): void {
    this.#tell(false);
  }

  async #copy(databases: readonly string[]): Promise<void> {
    const { version, session, copies, now, write } = this.#parts;
    for (const name of databases) {
      const note = { upgrade: { from: this.#mark.opened, to: version } };
      await keepCopy(copies, join(session, name), note, now());
    }
    this.#mark = { ...this.#mark, copied: version };
    await write(this.#mark);
  }

  #tell(underWay: boolean): void {
    if (underWay === this.#isUnderWay) return;
    this.#isUnderWay = underWay;
    this.#parts.onUpgrade(underWay);
  }
}
