import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Commands, Events } from './protocol';

interface Pending {
  readonly method: string;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

interface Incoming {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: never;
  readonly error?: { readonly message: string };
}

/** One conversation over the connection: with the browser itself, or with one of its pages. */
export class CdpSession {
  readonly #events = new EventEmitter();
  readonly #connection: CdpConnection;
  readonly #id: string | undefined;

  constructor(connection: CdpConnection, id?: string) {
    this.#connection = connection;
    this.#id = id;
  }

  send<M extends keyof Commands>(method: M, params: Commands[M][0] = {} as Commands[M][0]): Promise<Commands[M][1]> {
    return this.#connection.call(method, params, this.#id);
  }

  /** For what is worth trying and may come too late: the page, or the browser, can be gone. */
  tell<M extends keyof Commands>(method: M, params?: Commands[M][0]): void {
    this.send(method, params).catch(() => undefined);
  }

  on<E extends keyof Events>(event: E, listener: (params: Events[E]) => void): void {
    this.#events.on(event, listener);
  }

  off<E extends keyof Events>(event: E, listener: (params: Events[E]) => void): void {
    this.#events.off(event, listener);
  }

  receive(method: string, params: unknown): void {
    this.#events.emit(method, params);
  }
}

/** The DevTools protocol over a pair of pipes: JSON messages, each ended by a zero byte. */
export class CdpConnection {
  readonly root = new CdpSession(this);
  readonly #sessions = new Map<string, CdpSession>();
  readonly #pending = new Map<number, Pending>();
  readonly #output: Writable;
  #lastId = 0;
  #closed = false;

  constructor(output: Writable, input: Readable) {
    this.#output = output;
    // A browser that died is told by `close` of the other pipe.
    output.on('error', () => undefined);
    input.on('error', () => undefined);
    input.on('close', () => this.#close());
    let parts: Buffer[] = [];
    input.on('data', (chunk: Buffer) => {
      let rest = chunk;
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        const message = Buffer.concat([...parts, rest.subarray(0, end)]).toString();
        parts = [];
        rest = rest.subarray(end + 1);
        this.#receive(JSON.parse(message));
      }
      if (rest.length > 0) parts.push(rest);
    });
  }

  session(id: string): CdpSession {
    const known = this.#sessions.get(id);
    if (known !== undefined) return known;
    const session = new CdpSession(this, id);
    this.#sessions.set(id, session);
    return session;
  }

  call<Result>(method: string, params: object, sessionId: string | undefined): Promise<Result> {
    if (this.#closed) return Promise.reject(new Error(`${method}: the browser is gone`));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<Result>((resolve, reject) => {
      this.#pending.set(id, { method, resolve, reject });
      this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  #receive(message: Incoming): void {
    if (message.id !== undefined) {
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (pending === undefined) return;
      if (message.error === undefined) pending.resolve(message.result as never);
      else pending.reject(new Error(`${pending.method}: ${message.error.message}`));
      return;
    }
    const session = message.sessionId === undefined ? this.root : this.#sessions.get(message.sessionId);
    if (message.method !== undefined) session?.receive(message.method, message.params);
  }

  #close(): void {
    this.#closed = true;
    for (const { method, reject } of this.#pending.values()) reject(new Error(`${method}: the browser is gone`));
    this.#pending.clear();
  }
}
