import type { BridgeError, Reply } from '../../shared/bridge/desktop-errors';

/** The vault stopped delivering. Its code is what whoever writes the file tells. */
class PullProblem extends Error {
  readonly code: string;

  constructor({ code }: BridgeError) {
    super(code);
    this.name = 'PullProblem';
    this.code = code;
  }
}

interface Piece {
  readonly bytes: Uint8Array;
  readonly last: boolean;
}

/** Something that the vault hands out piece by piece, as fast as it is written and no faster. */
export class Pulled {
  readonly #next: (index: number) => Promise<Reply<Piece>>;
  #over = false;
  #problem: BridgeError | null = null;

  constructor(next: (index: number) => Promise<Reply<Piece>>) {
    this.#next = next;
  }

  /** True when the last piece was handed out. */
  get over(): boolean {
    return this.#over;
  }

  async *pieces(): AsyncGenerator<Uint8Array, void> {
    for (let index = 0; !this.#over; index += 1) {
      const piece = await this.#next(index);
      if (!piece.ok) {
        this.#problem = piece.error;
        throw new PullProblem(piece.error);
      }
      this.#over = piece.value.last;
      yield piece.value.bytes;
    }
  }

  /** Where the vault stopped delivering, its own word for that goes before that of whoever wrote the file. */
  explained<T>(reply: Reply<T>): Reply<T> {
    return reply.ok || this.#problem === null ? reply : { ok: false, error: this.#problem };
  }
}
