import type { Reply } from '../../shared/bridge/desktop-errors';
import { done, refuse } from '../../shared/bridge/desktop-errors';
import { type PageFile, RANGE_BYTES, type Wants } from '../../shared/bridge/desktop-jobs';
import type { FileReader } from '../backup/file-system';

type Bytes = Uint8Array<ArrayBuffer>;

export interface PageFilesParts {
  /** Tells one window. */
  readonly ask: (window: number, wants: Wants) => void;
  readonly newTicket: () => string;
  /** How long a window may take for one range; a lawyer's memory stick may be slow. */
  readonly waitMs: number;
}

type Failure = 'page-file/unreadable' | 'page-file/unanswered';

/** Why a range did not come. Its code is what the job failed of. */
export class PageFileProblem extends Error {
  readonly code: Failure;

  constructor(code: Failure) {
    super(code);
    this.name = 'PageFileProblem';
    this.code = code;
  }
}

interface Open {
  readonly window: number;
  readonly length: number;
  readonly settle: (bytes: Bytes | Failure) => void;
}

/**
 * Files that were chosen in a window. The window holds them, and main asks it for one range after the other: so main is
 * never given a path by a page, and no file is ever whole in memory.
 */
export class PageFiles {
  readonly #parts: PageFilesParts;
  readonly #open = new Map<string, Open>();

  constructor(parts: PageFilesParts) {
    this.#parts = parts;
  }

  /** The file of this window, to be read as a file on the disk is. */
  reader(window: number, { token, size }: PageFile): FileReader {
    return {
      size,
      read: async (offset, length) => {
        const end = Math.min(size, offset + length);
        const bytes = new Uint8Array(Math.max(0, end - offset));
        for (let at = offset; at < end; at += RANGE_BYTES) {
          bytes.set(await this.#range(window, token, at, Math.min(RANGE_BYTES, end - at)), at - offset);
        }
        return bytes;
      },
      close: () => Promise.resolve(),
    };
  }

  /** A window's answer. A ticket is good once, and only from the window that was asked. */
  give(window: number, ticket: string, bytes: Bytes | null): Reply<null> {
    const open = this.#open.get(ticket);
    if (open === undefined || open.window !== window) return refuse('page-file/no-ticket', {});
    // Fewer or more bytes than were asked for: the file is not the one that was chosen.
    open.settle(bytes?.length === open.length ? bytes : 'page-file/unreadable');
    return done(null);
  }

  /** Nobody is left to answer. */
  windowGone(window: number): void {
    for (const open of [...this.#open.values()]) if (open.window === window) open.settle('page-file/unreadable');
  }

  #range(window: number, token: string, offset: number, length: number): Promise<Bytes> {
    const { newTicket, waitMs, ask } = this.#parts;
    const ticket = newTicket();
    return new Promise((resolve, reject) => {
      const settle = (answer: Bytes | Failure) => {
        clearTimeout(timer);
        this.#open.delete(ticket);
        if (typeof answer === 'string') reject(new PageFileProblem(answer));
        else resolve(answer);
      };
      const timer = setTimeout(() => settle('page-file/unanswered'), waitMs);
      this.#open.set(ticket, { window, length, settle });
      ask(window, { event: 'wants', token, ticket, offset, length });
    });
  }
}
