import type * as Electron from 'electron/renderer';
import type { PageConfig, ToPage } from '../wire';
import { codec, HostChannel } from './host-channel';
import { PageEmitter } from './page-emitter';

type Surface = Pick<Electron.IpcRenderer, 'invoke' | 'send' | 'postMessage'>;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** `ipcRenderer`, in the preload's world. */
export class IpcRenderer extends PageEmitter implements Surface {
  readonly channel: HostChannel;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  constructor(config: PageConfig) {
    super();
    this.channel = new HostChannel(config, (message) => this.#receive(message));
  }

  invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const wire = codec.encode(args);
      this.#lastId += 1;
      this.#waiting.set(this.#lastId, { resolve, reject });
      this.channel.post({ kind: 'invoke', id: this.#lastId, channel, args: wire });
    });
  }

  send(channel: string, ...args: unknown[]): void {
    this.channel.post({ kind: 'send', channel, args: codec.encode(args), ports: [] });
  }

  postMessage(channel: string, message: unknown, transfer: readonly MessagePort[] = []): void {
    const ports = transfer.map((port) => this.channel.give(port));
    this.channel.post({ kind: 'send', channel, args: codec.encode([message]), ports });
  }

  #receive(message: ToPage): void {
    if (message.kind === 'event') {
      const ports = message.ports.map((port) => this.channel.adopt(port));
      this.emit(message.channel, { sender: this, ports }, ...(codec.decode(message.args) as unknown[]));
    } else if (message.kind === 'reply') {
      this.#take(message.id)?.resolve(codec.decode(message.value));
    } else if (message.kind === 'refusal') {
      this.#take(message.id)?.reject(new Error(message.error));
    }
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }
}
