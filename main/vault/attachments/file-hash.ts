/// <reference types="vite/client" />
import type { Bytes } from '../crypto/bytes';
import { workerUrl } from '../crypto/worker-url';
import { fault } from '../fault';
import hashWorker from './hash-worker?worker&url';

interface Waiting {
  readonly resolve: (answer: string) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * SHA-256 of a file that comes in piece by piece, in a Worker of its own: it takes nearly as long as writing the pieces,
 * and so runs beside that. One that fails spoils the hash of no other file.
 */
export class FileHash {
  readonly #worker = new Worker(workerUrl(hashWorker), { type: 'module' });
  readonly #waiting: Waiting[] = [];
  #failure: unknown = null;
  #digest: Promise<string> | null = null;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<string>) => this.#waiting.shift()?.resolve(data));
    this.#worker.addEventListener('error', () => this.#fail(new Error('hash worker failed')));
  }

  /** Takes the next piece, and resolves when it is hashed: whoever waits for it holds no more than a few pieces. */
  async add(piece: Bytes): Promise<void> {
    await this.#ask(piece);
  }

  /** The hash, in hexadecimal; nothing can be added any more. */
  digest(): Promise<string> {
    this.#digest ??= this.#ask(null);
    return this.#digest;
  }

  /** Ends the Worker; whoever still waits for it is told that the vault was locked. */
  close(): void {
    this.#fail(fault('vault/locked', {}));
  }

  #ask(message: Bytes | null): Promise<string> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    // Answers come in the order of the messages.
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(message);
    });
  }

  #fail(failure: unknown): void {
    this.#worker.terminate();
    this.#failure ??= failure;
    for (const { reject } of this.#waiting.splice(0)) reject(failure);
  }
}
