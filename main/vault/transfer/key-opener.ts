import type { IncomingCredential, OutgoingSeal } from '../../../shared/bridge/vault-transfers';
import { fault as archiveFault } from '../archive/errors';
import type { ArchiveKdf, ArchiveKey, ArchiveSeal, KeyDescription } from '../archive/key';
import { argon2 } from '../crypto/argon2';
import { FLOOR, SALT_BYTES } from '../crypto/argon2-parameters';
import { randomBytes } from '../crypto/bytes';
import { type KeyRing, openKeyRing } from '../crypto/key-ring';
import { type Credential, unwrap } from '../crypto/wraps';
import { Fault } from '../fault';
import type { Session } from '../session';
import { readWraps, wrapsText } from '../snapshot/header-text';

/** What a file that goes out is sealed with; null for a plain one. */
export async function sealOf(session: Session, seal: OutgoingSeal): Promise<ArchiveSeal | null> {
  const { header, ring } = session;
  switch (seal.kind) {
    case 'plain':
      return null;
    case 'vault':
      return { key: ring.archives, description: { kind: 'vault', id: header.vaultId, wraps: wrapsText(header) } };
    case 'passphrase': {
      const kdf: ArchiveKdf = { name: 'argon2id', version: 0x13, ...FLOOR, salt: randomBytes(SALT_BYTES) };
      return { key: await argon2(seal.passphrase, kdf), description: { kind: 'passphrase', kdf } };
    }
    default:
      return seal satisfies never;
  }
}

type VaultKeyDescription = KeyDescription & { readonly kind: 'vault' };

/** A refusal of the vault's wraps, as one of the file that they stand on. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof Fault)) return error;
  if (error.detail.code === 'vault/derivation-refused') return archiveFault('archive/key-parameters', {});
  const isWrong = error.detail.code === 'vault/refused' || error.detail.code === 'vault/foreign-header';
  // A mistyped recovery key is told as such: it was never tried.
  return isWrong ? archiveFault('archive/wrong-key', {}) : error;
}

async function ringFrom({ id, wraps }: VaultKeyDescription, credential: Credential): Promise<KeyRing> {
  const header = readWraps(wraps);
  if (header === null || header.vaultId !== id) throw archiveFault('archive/header', {});
  try {
    return await openKeyRing(await unwrap(header, credential), id);
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Opens what comes in with the one credential that was given. */
export class KeyOpener {
  readonly #credential: IncomingCredential;
  readonly #session: Session | null;
  #opened: { readonly vaultId: string; readonly ring: KeyRing } | null = null;

  /** The session is that of the vault that is unlocked; null where the credential does not speak of one. */
  constructor(credential: IncomingCredential, session: Session | null) {
    this.#credential = credential;
    this.#session = session;
  }

  /** The keys of the vault that sealed the file; null where none did, or it is not open yet. */
  get opened(): { readonly vaultId: string; readonly ring: KeyRing } | null {
    return this.#opened;
  }

  readonly open = async (description: KeyDescription): Promise<ArchiveKey | null> => {
    if (description.kind === 'passphrase') {
      return this.#credential.kind === 'passphrase' ? await argon2(this.#credential.passphrase, description.kdf) : null;
    }
    const ring = await this.#ring(description);
    if (ring !== null) this.#opened = { vaultId: description.id, ring };
    return ring?.archives ?? null;
  };

  async #ring(description: VaultKeyDescription): Promise<KeyRing | null> {
    const credential = this.#credential;
    switch (credential.kind) {
      case 'none':
        return null;
      case 'session': {
        const session = this.#session;
        // Matters of the file may have other keys than those that are open: of its own, it has none yet.
        return session?.header.vaultId === description.id ? { ...session.ring, matters: new Map() } : null;
      }
      case 'passphrase':
        return await ringFrom(description, { passphrase: credential.passphrase });
      case 'recovery':
        return await ringFrom(description, { recoveryKey: credential.recoveryKey });
      default:
        return credential satisfies never;
    }
  }
}
