import { WorldLink } from './world-link';

/** A value on its way between the worlds: functions and promises stay where they are and go by number. */
type Packed =
  | { readonly type: 'value'; readonly value: unknown }
  | { readonly type: 'function'; readonly id: number }
  | { readonly type: 'promise'; readonly id: number }
  | { readonly type: 'error'; readonly message: string }
  | { readonly type: 'list'; readonly items: readonly Packed[] }
  | { readonly type: 'record'; readonly entries: readonly (readonly [string, Packed])[] };

type Message =
  | { readonly kind: 'expose'; readonly key: string; readonly value: Packed }
  | { readonly kind: 'call'; readonly id: number; readonly args: readonly Packed[] }
  | { readonly kind: 'settle'; readonly id: number; readonly ok: boolean; readonly value: Packed }
  | { readonly kind: 'window-open'; readonly url: string; readonly frameName: string; readonly features: string };

type Outcome = { readonly ok: true; readonly value: Packed } | { readonly ok: false; readonly message: string };

interface Settle {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type AnyFunction = (...args: unknown[]) => unknown;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const isRecord = (value: object): boolean => Object.prototype.toString.call(value) === '[object Object]';

/** One end of `contextBridge`: the same in both worlds. Copies as Electron does; an error keeps its message only. */
export class Bridge {
  onExpose: (key: string, value: unknown) => void = () => undefined;
  onWindowOpen: (url: string, frameName: string, features: string) => void = () => undefined;
  readonly #link: WorldLink<Message, Message>;
  readonly #functions = new Map<number, AnyFunction>();
  readonly #promises = new Map<number, Settle>();
  #lastId = 0;

  constructor(secret: string, side: 'page' | 'preload') {
    this.#link = new WorldLink(secret, side);
    this.#link.answer((message) => this.#handle(message));
  }

  expose(key: string, value: unknown): void {
    this.#link.ask({ kind: 'expose', key, value: this.#pack(value) });
  }

  windowOpen(url: string, frameName: string, features: string): void {
    this.#link.ask({ kind: 'window-open', url, frameName, features });
  }

  #handle(message: Message): unknown {
    switch (message.kind) {
      case 'expose':
        return this.onExpose(message.key, this.#unpack(message.value));
      case 'call':
        return this.#run(message.id, message.args);
      case 'settle':
        return this.#settle(message.id, message.ok, message.value);
      case 'window-open':
        return this.onWindowOpen(message.url, message.frameName, message.features);
    }
  }

  #run(id: number, args: readonly Packed[]): Outcome {
    try {
      const result = this.#functions.get(id)?.(...args.map((arg) => this.#unpack(arg)));
      return { ok: true, value: this.#pack(result) };
    } catch (error) {
      return { ok: false, message: messageOf(error) };
    }
  }

  #settle(id: number, ok: boolean, value: Packed): void {
    const promise = this.#promises.get(id);
    this.#promises.delete(id);
    if (ok) promise?.resolve(this.#unpack(value));
    else promise?.reject(this.#unpack(value));
  }

  #pack(value: unknown): Packed {
    if (typeof value === 'function') return { type: 'function', id: this.#keep(value as AnyFunction) };
    if (typeof value === 'symbol') throw new TypeError('a symbol cannot cross the context bridge');
    if (typeof value !== 'object' || value === null) return { type: 'value', value };
    if (value instanceof Promise) return { type: 'promise', id: this.#follow(value) };
    if (value instanceof Error) return { type: 'error', message: value.message };
    if (Array.isArray(value)) return { type: 'list', items: value.map((item) => this.#pack(item)) };
    if (!isRecord(value)) return { type: 'value', value };
    return { type: 'record', entries: Object.entries(value).map(([key, item]) => [key, this.#pack(item)] as const) };
  }

  #keep(value: AnyFunction): number {
    this.#lastId += 1;
    this.#functions.set(this.#lastId, value);
    return this.#lastId;
  }

  #follow(promise: Promise<unknown>): number {
    this.#lastId += 1;
    const id = this.#lastId;
    promise.then(
      (value) => this.#link.ask({ kind: 'settle', id, ok: true, value: this.#pack(value) }),
      (error) => this.#link.ask({ kind: 'settle', id, ok: false, value: this.#pack(error) }),
    );
    return id;
  }

  #unpack(packed: Packed): unknown {
    switch (packed.type) {
      case 'value':
        return packed.value;
      case 'error':
        return new Error(packed.message);
      case 'list':
        return packed.items.map((item) => this.#unpack(item));
      case 'record':
        return Object.fromEntries(packed.entries.map(([key, item]) => [key, this.#unpack(item)]));
      case 'function':
        return this.#proxy(packed.id);
      case 'promise':
        return new Promise((resolve, reject) => this.#promises.set(packed.id, { resolve, reject }));
    }
  }

  #proxy(id: number): AnyFunction {
    return (...args) => {
      const outcome = this.#link.ask({ kind: 'call', id, args: args.map((arg) => this.#pack(arg)) }) as
        | Outcome
        | undefined;
      if (outcome === undefined || outcome === null) throw new Error('An object could not be cloned.');
      if (!outcome.ok) throw new Error(outcome.message);
      return this.#unpack(outcome.value);
    };
  }
}
