import { type Bytes, randomBytes } from './bytes';

/** What sealing gives: a fresh random nonce, and the ciphertext with its tag. */
export interface Sealed {
  readonly nonce: Bytes;
  readonly sealed: Bytes;
}

const NONCE_BYTES = 12;

/** Seals bytes under AES-256-GCM, bound to the additional data. */
export async function seal(key: CryptoKey, additional: Bytes, plain: Bytes): Promise<Sealed> {
  const nonce = randomBytes(NONCE_BYTES);
  const parameters = { name: 'AES-GCM', iv: nonce, additionalData: additional };
  return { nonce, sealed: new Uint8Array(await crypto.subtle.encrypt(parameters, key, plain)) };
}

/** Opens sealed bytes; null where key, place or a single bit is not what it was. */
export async function open(key: CryptoKey, additional: Bytes, { nonce, sealed }: Sealed): Promise<Bytes | null> {
  try {
    const parameters = { name: 'AES-GCM', iv: nonce, additionalData: additional };
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, sealed));
  } catch {
    // WebCrypto says only "OperationError", and nobody needs to know more.
    return null;
  }
}

export const KEY_BYTES = 32;

/** Keys in use cannot be read back, not even by the vault's own code. */
export const importSealingKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
