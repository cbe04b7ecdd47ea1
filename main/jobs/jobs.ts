import type { News } from '../../shared/bridge/desktop-contract';
import type { BridgeError, Reply } from '../../shared/bridge/desktop-errors';
import { refuse } from '../../shared/bridge/desktop-errors';
import type { JobKind, JobNews } from '../../shared/bridge/desktop-jobs';

/** A job, as the work in it sees it. */
export interface Job {
  readonly signal: AbortSignal;
  /** How far the work has come, in bytes; null where nobody knows of how many. */
  readonly progress: (done: number, total: number | null) => void;
}

export interface JobsParts {
  readonly tell: (news: News) => void;
  readonly now: () => number;
}

/** Windows are told no more often than an eye can follow. */
const TELL_EVERY_MS = 100;

class Running implements Job {
  readonly #parts: JobsParts;
  readonly #abort = new AbortController();
  #news: JobNews;
  #toldAt: number;

  constructor(id: string, kind: JobKind, parts: JobsParts) {
    this.#parts = parts;
    this.#news = { id, kind, state: 'running', done: 0, total: null, error: null };
    this.#toldAt = parts.now();
    this.#tell();
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  readonly progress = (done: number, total: number | null): void => {
    this.#news = { ...this.#news, done, total };
    if (this.#parts.now() - this.#toldAt >= TELL_EVERY_MS) this.#tell();
  };

  cancel(): void {
    this.#abort.abort();
  }

  end(error: BridgeError | null): void {
    const state = error === null ? 'done' : 'failed';
    this.#news = { ...this.#news, state: error?.code === 'job/cancelled' ? 'cancelled' : state, error };
    this.#tell();
  }

  #tell(): void {
    this.#toldAt = this.#parts.now();
    this.#parts.tell({ event: 'job', job: this.#news });
  }
}

/** Work that is long enough to be watched and to be cancelled. */
export class Jobs {
  readonly #parts: JobsParts;
  readonly #running = new Map<string, Running>();

  constructor(parts: JobsParts) {
    this.#parts = parts;
  }

  /** Runs `work`, and tells windows of it from beginning to end. */
  async run<T>(id: string, kind: JobKind, work: (job: Job) => Promise<Reply<T>>): Promise<Reply<T>> {
    if (this.#running.has(id)) return refuse('job/exists', {});
    const job = new Running(id, kind, this.#parts);
    this.#running.set(id, job);
    try {
      const reply = await work(job);
      // Whatever the work failed of after it was told to stop, it failed of being stopped.
      const result = !reply.ok && job.signal.aborted ? refuse('job/cancelled', {}) : reply;
      job.end(result.ok ? null : result.error);
      return result;
    } catch (cause) {
      job.end({ code: 'desktop/internal', params: {} });
      throw cause;
    } finally {
      this.#running.delete(id);
    }
  }

  /** One that is over, or that never was, needs no cancelling. */
  cancel(id: string): void {
    this.#running.get(id)?.cancel();
  }
}
