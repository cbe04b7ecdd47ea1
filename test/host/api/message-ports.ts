import { randomUUID } from 'node:crypto';
import type * as Electron from 'electron';
import type { Wire } from '../codec';
import { decode, encode } from '../node-codec';
import { HostEmitter, HostEvent } from './emitter';

/** A page's world, as ports need it. */
export interface PortLine {
  sendPortMessage(port: string, data: Wire, ports: readonly string[]): void;
  sendPortClose(port: string): void;
}

interface Outlet {
  readonly line: PortLine;
  readonly name: string;
}

type Surface = Pick<Electron.MessagePortMain, 'postMessage' | 'start' | 'close'>;

/** Which port stands for what a page calls by a name; a page is known by its line. */
const byLine = new Map<PortLine, Map<string, MessagePortMain>>();

/**
 * A port held by main. Once posted to a page it becomes an outlet: what arrives goes on to the page, and what the page
 * sends arrives at its peer.
 */
export class MessagePortMain extends HostEmitter implements Surface {
  #peer: MessagePortMain | null = null;
  #outlet: Outlet | null = null;
  #started = false;
  #closed = false;
  readonly #queue: { readonly data: unknown; readonly ports: readonly MessagePortMain[] }[] = [];

  constructor() {
    super('MessagePortMain', ['message', 'close']);
  }

  static pair(): readonly [MessagePortMain, MessagePortMain] {
    const [port1, port2] = [new MessagePortMain(), new MessagePortMain()];
    port1.#join(port2);
    port2.#join(port1);
    return [port1, port2];
  }

  /** Main's port for one that a page gave away under `name`. */
  static fromPage(line: PortLine, name: string): MessagePortMain {
    const [outside, inside] = MessagePortMain.pair();
    outside.#connect(line, name);
    return inside;
  }

  postMessage(message: unknown, transfer: readonly Electron.MessagePortMain[] = []): void {
    this.forward(decode(encode(message)), transfer as unknown as readonly MessagePortMain[]);
  }

  /** To the other side, whatever that is by now. */
  forward(data: unknown, ports: readonly MessagePortMain[]): void {
    this.#peer?.arrive(data, ports);
  }

  start(): void {
    this.#started = true;
    for (const { data, ports } of this.#queue.splice(0)) this.arrive(data, ports);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    const peer = this.#peer;
    // As in Chromium, messages sent before the closing arrive before it.
    queueMicrotask(() => {
      peer?.peerClosed();
      this.emit('close', new HostEvent());
    });
  }

  /** Gives this port away to a page; returns the name by which the page is to know it. */
  toPage(line: PortLine): string {
    const name = randomUUID();
    this.#connect(line, name);
    return name;
  }

  static messageFromPage(line: PortLine, name: string, data: Wire, ports: readonly string[]): void {
    const given = ports.map((port) => MessagePortMain.fromPage(line, port));
    byLine.get(line)?.get(name)?.forward(decode(data), given);
  }

  /** The page has gone, and with it every port that it held. */
  static lineEnded(line: PortLine): void {
    for (const port of byLine.get(line)?.values() ?? []) port.goneFromPage();
    byLine.delete(line);
  }

  #join(peer: MessagePortMain): void {
    this.#peer = peer;
  }

  #connect(line: PortLine, name: string): void {
    this.#outlet = { line, name };
    const known = byLine.get(line) ?? new Map<string, MessagePortMain>();
    byLine.set(line, known.set(name, this));
    // Not before the page knows the port: its name goes out with the message that is being sent now.
    queueMicrotask(() => {
      for (const { data, ports } of this.#queue.splice(0)) this.arrive(data, ports);
    });
  }

  arrive(data: unknown, ports: readonly MessagePortMain[]): void {
    if (this.#closed) return;
    if (this.#outlet !== null) {
      const { line, name } = this.#outlet;
      const names = ports.map((port) => port.toPage(line));
      line.sendPortMessage(name, encode(data), names);
    } else if (this.#started) {
      this.emit('message', HostEvent.with({ data, ports }));
    } else {
      this.#queue.push({ data, ports });
    }
  }

  peerClosed(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#outlet === null) this.emit('close', new HostEvent());
    else this.#outlet.line.sendPortClose(this.#outlet.name);
  }

  goneFromPage(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#peer?.peerClosed();
  }
}

/** Two ports that reach each other, for main to hand out. */
export class MessageChannelMain {
  readonly port1: MessagePortMain;
  readonly port2: MessagePortMain;

  constructor() {
    [this.port1, this.port2] = MessagePortMain.pair();
  }
}
