import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Reply, SystemKeyFault } from '../../shared/bridge/desktop-errors';
import { done, refuse } from '../../shared/bridge/desktop-errors';
import type { Bytes } from '../../shared/bridge/vault-records';

/** The operating system's key store, as Electron's `safeStorage` offers it. */
export interface SystemStore {
  readonly platform: NodeJS.Platform;
  /** Linux only: which key ring Chromium chose. */
  linuxBackend(): string;
  isAvailable(): Promise<boolean>;
  seal(text: string): Promise<Uint8Array>;
  /** Rejects for what another key sealed. */
  open(sealed: Uint8Array): Promise<string>;
}

/** Key rings that need the user's login. `basic_text` is a password that is the same everywhere, and so no protection. */
const PROTECTING: ReadonlySet<string> = new Set([
  'keychain',
  'dpapi',
  'gnome_libsecret',
  'kwallet',
  'kwallet5',
  'kwallet6',
]);

const SECRET_BYTES = 32;

const blobSchema = z.strictObject({ version: z.literal(1), backend: z.string(), sealed: z.base64() });

export interface SealedSecret {
  readonly secret: Bytes;
  /** What the vault stores beside its wrapper, for this module alone to read. */
  readonly blob: Bytes;
}

const bytesOf = (data: Uint8Array): Bytes => new Uint8Array(data);

/** The optional third wrapper of the vault's key. Never the only one: a lost key ring must not lose a client's files. */
export class OsWrapper {
  readonly #store: SystemStore;

  constructor(store: SystemStore) {
    this.#store = store;
  }

  /** Why this computer's key store is not to be used; null where it may be. */
  async fault(): Promise<SystemKeyFault | null> {
    // First of all: where a backend does not protect, it may claim to be available all the same.
    if (!PROTECTING.has(this.#backend())) return 'no-protection';
    return (await this.#store.isAvailable().catch(() => false)) ? null : 'unavailable';
  }

  /** A new secret, and that secret as only this user of this computer can open it. */
  async make(): Promise<Reply<SealedSecret>> {
    const reason = await this.fault();
    if (reason !== null) return refuse('system-key/refused', { reason });
    const secret = bytesOf(randomBytes(SECRET_BYTES));
    try {
      const sealed = await this.#store.seal(Buffer.from(secret).toString('base64'));
      const blob = { version: 1, backend: this.#backend(), sealed: Buffer.from(sealed).toString('base64') };
      return done({ secret, blob: bytesOf(Buffer.from(JSON.stringify(blob))) });
    } catch {
      return refuse('system-key/refused', { reason: 'unavailable' });
    }
  }

  async open(blob: Uint8Array | null): Promise<Reply<Bytes>> {
    if (blob === null) return refuse('system-key/refused', { reason: 'none' });
    const reason = await this.fault();
    if (reason !== null) return refuse('system-key/refused', { reason });
    const stored = readBlob(blob);
    if (stored === null) return refuse('system-key/refused', { reason: 'unreadable' });
    if (stored.backend !== this.#backend()) return refuse('system-key/refused', { reason: 'changed' });
    try {
      const text = await this.#store.open(Buffer.from(stored.sealed, 'base64'));
      const secret = bytesOf(Buffer.from(text, 'base64'));
      return secret.length === SECRET_BYTES ? done(secret) : refuse('system-key/refused', { reason: 'unreadable' });
    } catch {
      return refuse('system-key/refused', { reason: 'changed' });
    }
  }

  #backend(): string {
    if (this.#store.platform === 'darwin') return 'keychain';
    return this.#store.platform === 'win32' ? 'dpapi' : this.#store.linuxBackend();
  }
}

function readBlob(blob: Uint8Array): z.infer<typeof blobSchema> | null {
  try {
    const parsed = blobSchema.safeParse(JSON.parse(Buffer.from(blob).toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
