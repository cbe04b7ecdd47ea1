import type { BridgeError, Reply } from '../../shared/bridge/desktop-errors';
import type { VaultEvent } from '../../shared/bridge/vault-messages';
import type { IncomingCredential, IncomingPurpose, IncomingResult } from '../../shared/bridge/vault-transfers';
import { reasonOf } from '../backup/errors';
import type { FileReader } from '../backup/file-system';
import type { Job } from '../jobs/jobs';
import { PageFileProblem } from '../jobs/page-files';
import type { VaultCaller } from './vault-caller';

type TransferEvent = Exclude<VaultEvent, { readonly event: 'changed' }>;
type Wanted = Extract<VaultEvent, { readonly event: 'wanted' }>;

/** More than the vault ever asks for before it has said the id. */
const MOST_EARLY = 16;

const problemOf = (cause: unknown): BridgeError =>
  cause instanceof PageFileProblem
    ? { code: cause.code, params: {} }
    : { code: 'archive/unreadable', params: { reason: reasonOf(cause) } };

/** One archive on its way in. */
class Transfer {
  readonly #vault: VaultCaller;
  readonly #file: FileReader;
  readonly #progress: Job['progress'];
  #problem: BridgeError | null = null;

  constructor(vault: VaultCaller, file: FileReader, { progress }: Job) {
    this.#vault = vault;
    this.#file = file;
    this.#progress = progress;
  }

  /** Why the file could not be read; null where it could. */
  get problem(): BridgeError | null {
    return this.#problem;
  }

  on(event: TransferEvent): void {
    if (event.event === 'progress') this.#progress(event.done, event.total);
    else void this.#give(event);
  }

  async #give({ ticket, offset, length }: Wanted): Promise<void> {
    const within = Math.min(length, Math.max(0, this.#file.size - offset));
    const bytes = await this.#file.read(offset, within).catch((cause: unknown) => {
      this.#problem ??= problemOf(cause);
      return null;
    });
    // What becomes of it, the result says.
    await this.#vault.call('incoming.give', { ticket, bytes: bytes === null ? null : new Uint8Array(bytes) });
  }
}

export interface IncomingWhat {
  readonly purpose: IncomingPurpose;
  readonly credential: IncomingCredential;
}

/** Archives that come in: the vault asks for ranges, and is given them from wherever the file is. */
export class Incoming {
  readonly #transfers = new Map<string, Transfer>();
  #early: readonly TransferEvent[] = [];

  onEvent(event: TransferEvent): void {
    const transfer = this.#transfers.get(event.id);
    if (transfer !== undefined) transfer.on(event);
    // Events and answers come by the same port, and nothing says that the answer with the id is first.
    else this.#early = [...this.#early, event].slice(-MOST_EARLY);
  }

  /** The file stays open; whoever opened it closes it. */
  async receive(
    vault: VaultCaller,
    { purpose, credential }: IncomingWhat,
    file: FileReader,
    job: Job,
  ): Promise<Reply<IncomingResult>> {
    this.#early = [];
    const begun = await vault.call('incoming.begin', { size: file.size, purpose, credential });
    if (!begun.ok) return begun;
    const { id } = begun.value;
    const transfer = new Transfer(vault, file, job);
    this.#transfers.set(id, transfer);
    for (const event of this.#early) if (event.id === id) transfer.on(event);
    const cancel = () => void vault.call('incoming.cancel', { id });
    job.signal.addEventListener('abort', cancel, { once: true });
    if (job.signal.aborted) cancel();
    try {
      const result = await vault.call('incoming.result', { id });
      return result.ok || transfer.problem === null ? result : { ok: false, error: transfer.problem };
    } finally {
      job.signal.removeEventListener('abort', cancel);
      this.#transfers.delete(id);
    }
  }
}
