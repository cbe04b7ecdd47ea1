import type { VaultArguments } from '../../../shared/bridge/vault-contract';
import type { VaultEvent } from '../../../shared/bridge/vault-messages';
import type { Bytes } from '../../../shared/bridge/vault-records';
import type { IncomingPurpose, IncomingResult } from '../../../shared/bridge/vault-transfers';
import { fault as archiveFault } from '../archive/errors';
import type { ReadProgress } from '../archive/read-archive';
import type { ArchiveSource } from '../archive/source';
import { fault } from '../fault';
import type { Session } from '../session';
import { KeyOpener } from './key-opener';
import { WantedSource } from './wanted-source';

/** What taking an archive in works with. */
export interface IncomingParts {
  readonly purpose: IncomingPurpose;
  readonly source: ArchiveSource;
  readonly opener: KeyOpener;
  /** Only a sealed file is accepted. */
  readonly sealedOnly: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
  /** Throws where the vault is not unlocked. */
  readonly session: () => Session;
}

/** Takes an archive in, whole or not at all. */
export type TakeIn = (parts: IncomingParts) => Promise<IncomingResult>;

/** Between two words on progress, in milliseconds. */
const PROGRESS_EVERY = 250;

/** After the answer to the call that is being handled went out: main then knows the id that events name. */
const afterAnswer = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** One archive on its way in. */
class Arrival {
  readonly id = crypto.randomUUID();
  readonly source: WantedSource;
  readonly result: Promise<IncomingResult>;
  readonly #abort = new AbortController();
  readonly #emit: (event: VaultEvent) => void;
  #told = 0;
  #isOver = false;

  constructor(size: number, emit: (event: VaultEvent) => void, run: (arrival: Arrival) => Promise<IncomingResult>) {
    this.#emit = emit;
    this.source = new WantedSource(size, (wanted) => emit({ event: 'wanted', id: this.id, ...wanted }), this.signal);
    this.result = afterAnswer()
      .then(() => run(this))
      .finally(() => {
        this.#isOver = true;
      });
    // Whoever asks for the result gets the failure; that nobody asks is no failure of its own.
    this.result.catch(() => undefined);
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  readonly progress = ({ bytes, total }: ReadProgress): void => {
    const now = performance.now();
    if (now - this.#told < PROGRESS_EVERY && bytes < total) return;
    this.#told = now;
    this.#emit({ event: 'progress', id: this.id, done: bytes, total });
  };

  /** Resolves when nothing is left of it, or when it was complete before. */
  async end(): Promise<void> {
    this.#abort.abort(archiveFault('archive/cancelled', {}));
    await this.result.catch(() => undefined);
  }
}

/** What comes into the vault: one archive at a time. */
export class Incoming {
  readonly #emit: (event: VaultEvent) => void;
  readonly #takeIn: TakeIn;
  #current: Arrival | null = null;

  constructor(emit: (event: VaultEvent) => void, takeIn: TakeIn) {
    this.#emit = emit;
    this.#takeIn = takeIn;
  }

  begin(
    session: () => Session,
    { size, purpose, credential }: VaultArguments<'incoming.begin'>,
  ): { readonly id: string } {
    if (this.#current?.isOver === false) throw fault('transfer/busy', {});
    const needsSession = purpose.kind === 'matter' || credential.kind === 'session';
    const opener = new KeyOpener(credential, needsSession ? session() : null);
    const sealedOnly = credential.kind !== 'none';
    this.#current = new Arrival(size, this.#emit, ({ source, signal, progress: onProgress }) =>
      this.#takeIn({ purpose, source, opener, sealedOnly, signal, onProgress, session }),
    );
    return { id: this.#current.id };
  }

  result(id: string): Promise<IncomingResult> {
    if (this.#current?.id !== id) throw fault('transfer/unknown', {});
    return this.#current.result;
  }

  give(ticket: string, bytes: Bytes | null): null {
    this.#current?.source.give(ticket, bytes);
    return null;
  }

  async cancel(id: string): Promise<null> {
    if (this.#current?.id === id) await this.#current.end();
    return null;
  }

  /** Ends what is under way, as a lock does. */
  async end(): Promise<void> {
    await this.#current?.end();
  }
}
