import { makeCodec, type Wire } from '../codec';
import type { FromPage, PageConfig, ToPage } from '../wire';

/** Not in TypeScript's library for ES2022. */
interface Base64Bytes {
  toBase64(): string;
}
interface Base64Constructor {
  fromBase64(text: string): Uint8Array<ArrayBuffer>;
}

export const codec = makeCodec({
  encode: (bytes) => (bytes as Uint8Array & Base64Bytes).toBase64(),
  decode: (text) => (Uint8Array as unknown as Base64Constructor).fromBase64(text),
});

/** The line between this page's isolated world and main. */
export class HostChannel {
  readonly #post: (text: string) => void;
  readonly #ports = new Map<string, MessagePort>();

  constructor({ binding, receiver }: PageConfig, onMessage: (message: ToPage) => void) {
    const world = globalThis as unknown as Record<string, (text: string) => void>;
    this.#post = world[binding] ?? (() => undefined);
    delete world[binding];
    world[receiver] = (text) => {
      const message: ToPage = JSON.parse(text);
      if (message.kind === 'port-message') this.#deliver(message.port, message.data, message.ports);
      else if (message.kind === 'port-close') this.#ports.get(message.port)?.close();
      else onMessage(message);
    };
  }

  post(message: FromPage): void {
    this.#post(JSON.stringify(message));
  }

  /** Hands one of this page's ports to main, and gives the name by which main knows it from now on. */
  give(port: MessagePort): string {
    const name = crypto.randomUUID();
    this.#connect(name, port);
    return name;
  }

  /** The port by which this page reaches what main calls `name`. */
  adopt(name: string): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.#connect(name, port1);
    return port2;
  }

  #connect(name: string, port: MessagePort): void {
    this.#ports.set(name, port);
    port.onmessage = ({ data, ports }) => {
      this.post({ kind: 'port-message', port: name, data: codec.encode(data), ports: ports.map((p) => this.give(p)) });
    };
  }

  #deliver(name: string, data: Wire, ports: readonly string[]): void {
    const adopted = ports.map((port) => this.adopt(port));
    this.#ports.get(name)?.postMessage(codec.decode(data), adopted);
  }
}
