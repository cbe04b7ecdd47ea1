import type { Bytes } from '../../../shared/bridge/vault-records';
import { fault as archiveFault } from '../archive/errors';
import type { ArchiveSource } from '../archive/source';

/** A range that is asked for. */
export interface Wanted {
  readonly ticket: string;
  readonly offset: number;
  readonly length: number;
}

interface Waiting {
  readonly length: number;
  readonly resolve: (bytes: Bytes) => void;
  readonly reject: (error: unknown) => void;
}

/** A file that main reads: each range is asked for by a ticket, and main gives the bytes for it. */
export class WantedSource implements ArchiveSource {
  readonly size: number;
  readonly #ask: (wanted: Wanted) => void;
  readonly #signal: AbortSignal;
  readonly #waiting = new Map<string, Waiting>();

  constructor(size: number, ask: (wanted: Wanted) => void, signal: AbortSignal) {
    this.size = size;
    this.#ask = ask;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  read(offset: number, length: number): Promise<Uint8Array> {
    const wanted = Math.max(0, Math.min(length, this.size - offset));
    if (wanted === 0) return Promise.resolve(new Uint8Array());
    if (this.#signal.aborted) return Promise.reject(this.#signal.reason);
    const ticket = crypto.randomUUID();
    return new Promise((resolve, reject) => {
      this.#waiting.set(ticket, { length: wanted, resolve, reject });
      this.#ask({ ticket, offset, length: wanted });
    });
  }

  /** Null: it could not be read. What nobody waits for is dropped: it was given before main heard of the end. */
  give(ticket: string, bytes: Bytes | null): void {
    const waiting = this.#waiting.get(ticket);
    this.#waiting.delete(ticket);
    if (bytes === null) waiting?.reject(archiveFault('archive/unreadable', { reason: 'NotReadableError' }));
    else if (bytes.length !== waiting?.length) waiting?.reject(archiveFault('archive/truncated', {}));
    else waiting.resolve(bytes);
  }

  #end(): void {
    for (const { reject } of this.#waiting.values()) reject(this.#signal.reason);
    this.#waiting.clear();
  }
}
