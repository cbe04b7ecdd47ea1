import { createHash } from 'node:crypto';
import { connect, createServer, type Server } from 'node:net';

export interface SecondInstance {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly data: unknown;
}

/**
 * One process per data folder. The lock is a name in Linux's abstract socket space: taken at once, and given up by the
 * kernel however the process ends.
 */
export class InstanceLock {
  #server: Server | null = null;
  #notified: Promise<void> = Promise.resolve();

  get isHeld(): boolean {
    return this.#server !== null;
  }

  /** Takes the lock, or tells the process that has it. */
  take(folder: string, own: SecondInstance, onSecond: (second: SecondInstance) => void): boolean {
    if (this.#server !== null) return true;
    const address = `\0adit-host-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
    const server = createServer((socket) => {
      let text = '';
      socket.setEncoding('utf8');
      socket.on('data', (part) => {
        text += part;
      });
      socket.on('end', () => onSecond(JSON.parse(text)));
      socket.on('error', () => undefined);
    });
    server.on('error', () => undefined);
    server.listen(address);
    // The name is bound by now: only the report of a failure comes later.
    if (server.listening) {
      server.unref();
      this.#server = server;
      return true;
    }
    this.#notified = new Promise((resolve) => {
      const socket = connect(address, () => socket.end(JSON.stringify(own)));
      socket.on('close', () => resolve());
      socket.on('error', () => resolve());
    });
    return false;
  }

  release(): void {
    this.#server?.close();
    this.#server = null;
  }

  /** Settles when the process that has the lock has been told; leaving sooner would lose the message. */
  notified(): Promise<void> {
    return this.#notified;
  }
}
