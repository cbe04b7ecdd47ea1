import type { Port } from '../../../main/vault-host/vault-calls';
import type { OpenedWindow } from '../../../main/vault-host/vault-page';
import type { Remembered, VaultPlace } from '../../../main/vault-host/vault-place';
import type { Sentinel, VaultStatus } from '../../../shared/bridge/vault-status';

export const sentinel = (revision: number): Sentinel => ({
  databaseId: '11111111-1111-4111-8111-111111111111',
  revision,
  auditHead: revision.toString(16).padStart(64, '0'),
});

interface Request {
  readonly id: number;
  readonly method: string;
  readonly input: unknown;
}

/** One life of the vault's page: answers what it was told to, and keeps silent otherwise. */
export class FakePage implements OpenedWindow {
  readonly url = 'app-vault://vault/index.html';
  readonly requests: Request[] = [];
  readonly window = {
    loadURL: () => (this.loads ? Promise.resolve() : new Promise<void>(() => undefined)),
    isDestroyed: () => this.destroyed,
    destroy: () => {
      this.destroyed = true;
      this.#closed();
    },
    on: (_event: 'closed', listener: () => void) => {
      this.#closed = listener;
    },
    webContents: {
      on: (_event: 'render-process-gone', listener: () => void) => {
        this.crash = listener;
      },
    },
  };
  destroyed = false;
  loads = true;
  portClosed = false;
  crash: () => void = () => undefined;
  #closed: () => void = () => undefined;
  #listener: (message: { readonly data: unknown }) => void = () => undefined;
  readonly #answers: (request: Request) => unknown;

  constructor(answers: (request: Request) => unknown) {
    this.#answers = answers;
  }

  connect(): Port {
    return {
      postMessage: (message) => {
        const request = message as Request;
        this.requests.push(request);
        const answer = this.#answers(request);
        if (answer !== undefined) queueMicrotask(() => this.say({ id: request.id, ...(answer as object) }));
      },
      on: (_event, listener) => {
        this.#listener = listener;
      },
      start: () => undefined,
      close: () => {
        this.portClosed = true;
      },
    };
  }

  say(data: unknown): void {
    this.#listener({ data: structuredClone(data) });
  }

  asked(method: string): Request | undefined {
    return this.requests.filter((request) => request.method === method).at(-1);
  }
}

export class FakePlace implements VaultPlace {
  readonly folder = 'vault';
  memory: Remembered = { state: 'missing' };
  readonly written: number[] = [];
  full = false;
  /** Holds writing up until it is let go. */
  gate: Promise<void> = Promise.resolve();

  remembered(): Promise<Remembered> {
    return Promise.resolve(this.memory);
  }

  async remember(database: string, kept: Sentinel): Promise<void> {
    await this.gate;
    if (this.full) throw new Error('ENOSPC');
    this.written.push(kept.revision);
    this.memory = { state: 'present', database, sentinel: kept };
  }
}

export const status = (over: Partial<VaultStatus> = {}): VaultStatus => ({
  state: 'locked',
  check: 'match',
  sentinel: sentinel(1),
  systemBlob: null,
  problems: [],
  ...over,
});

export const answerWith = (value: unknown) => ({ ok: true, value });
export const answerError = (code: string, params = {}) => ({ ok: false, error: { code, params } });
