import type { Bytes } from '../../../shared/bridge/vault-records';
import type { Written } from '../../../shared/bridge/vault-status';
import type { OutgoingContent, OutgoingSeal } from '../../../shared/bridge/vault-transfers';
import { Cutter } from '../archive/cutter';
import { fault as archiveFault } from '../archive/errors';
import type { ArchiveLabel } from '../archive/manifest';
import type { ArchiveRecord } from '../archive/record-runs';
import { chunksOf } from '../archive/streams';
import { type ArchiveAttachment, writeArchive } from '../archive/write-archive';
import { fault } from '../fault';
import type { Session } from '../session';
import { sealOf } from './key-opener';

/** What is to go out, ready to be read. */
export interface OutgoingSource {
  readonly label: ArchiveLabel;
  readonly records: AsyncIterable<ArchiveRecord>;
  readonly attachments: AsyncIterable<ArchiveAttachment>;
  /** Bytes at most. */
  readonly estimate: number;
  /** Lets go of what was held for it. */
  end(): Promise<void>;
}

interface Piece {
  readonly bytes: Bytes;
  readonly last: boolean;
}

/** A stream in pieces of 1 MiB, of which the last is known to be the last. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Piece, void> {
  const cutter = new Cutter();
  for await (const chunk of chunksOf(stream)) for (const bytes of cutter.push(chunk)) yield { bytes, last: false };
  yield { bytes: cutter.rest(), last: true };
}

/** One archive on its way out. */
class Delivery {
  readonly id = crypto.randomUUID();
  readonly #source: OutgoingSource;
  readonly #abort = new AbortController();
  readonly #pieces: AsyncGenerator<Piece, void>;
  #done = 0;
  #last: Promise<unknown> = Promise.resolve();
  #ended: Promise<void> | null = null;

  constructor(source: OutgoingSource, seal: Awaited<ReturnType<typeof sealOf>>) {
    this.#source = source;
    const { label, records, attachments } = source;
    const onProgress = ({ bytes }: { readonly bytes: number }): void => {
      this.#done = bytes;
    };
    const { signal } = this.#abort;
    this.#pieces = piecesOf(writeArchive(records, attachments, { ...label, seal, signal, onProgress }));
  }

  /** Pieces are asked for one after another, also where main does not wait for one before it asks for the next. */
  read(): Promise<Piece & { readonly done: number }> {
    const result = this.#last.then(() => this.#read());
    this.#last = result.catch(() => undefined);
    return result;
  }

  end(): Promise<void> {
    this.#abort.abort(archiveFault('archive/cancelled', {}));
    this.#ended ??= this.#source.end();
    return this.#ended;
  }

  async #read(): Promise<Piece & { readonly done: number }> {
    const { value } = await this.#pieces.next();
    if (value === undefined) throw fault('transfer/unknown', {});
    return { ...value, done: this.#done };
  }
}

type Opener = (session: Session, content: OutgoingContent) => Promise<OutgoingSource>;

/** What goes out of the vault: one archive at a time, pulled piece by piece. */
export class Outgoing {
  readonly #open: Opener;
  #current: Delivery | null = null;
  #beginning = false;

  constructor(open: Opener) {
    this.#open = open;
  }

  async begin(
    session: Session,
    { content, seal }: { readonly content: OutgoingContent; readonly seal: OutgoingSeal },
  ): Promise<Written<{ readonly id: string; readonly estimate: number }>> {
    if (this.#beginning || this.#current !== null) throw fault('transfer/busy', {});
    this.#beginning = true;
    try {
      const key = await sealOf(session, seal);
      const source = await this.#open(session, content);
      this.#current = new Delivery(source, key);
      const value = { id: this.#current.id, estimate: source.estimate };
      return { value, sentinel: session.writer.sentinel };
    } finally {
      this.#beginning = false;
    }
  }

  async read(id: string) {
    const delivery = this.#current;
    if (delivery?.id !== id) throw fault('transfer/unknown', {});
    try {
      const piece = await delivery.read();
      if (piece.last) await this.#end(delivery);
      return piece;
    } catch (error) {
      await this.#end(delivery);
      throw error;
    }
  }

  async cancel(id: string): Promise<null> {
    if (this.#current?.id === id) await this.end();
    return null;
  }

  /** Ends what is under way, as a lock does. */
  async end(): Promise<void> {
    if (this.#current !== null) await this.#end(this.#current);
  }

  async #end(delivery: Delivery): Promise<void> {
    if (this.#current === delivery) this.#current = null;
    await delivery.end();
  }
}
