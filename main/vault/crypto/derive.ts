import { type Bytes, utf8 } from './bytes';

/** What a derived key is for: one secret never serves two purposes. */
export type KeyLabel = 'audit chain' | 'archives' | 'fact ids' | 'recovery wrap' | 'system wrap';

const deriving = (raw: Bytes): Promise<CryptoKey> => crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey']);

const hkdf = (label: KeyLabel, salt: Bytes) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt,
  info: utf8(`adit ${label}`),
});

/** A key that only computes keyed hashes, from a key that never does so itself. */
export async function deriveHashKey(raw: Bytes, label: KeyLabel, salt: Bytes): Promise<CryptoKey> {
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  return await crypto.subtle.deriveKey(hkdf(label, salt), await deriving(raw), hmac, false, ['sign']);
}

/** A key that wraps other keys, from a secret that is random already and needs no slow derivation. */
export async function deriveWrappingKey(raw: Bytes, label: KeyLabel, salt: Bytes): Promise<CryptoKey> {
  const aes = { name: 'AES-GCM', length: 256 };
  return await crypto.subtle.deriveKey(hkdf(label, salt), await deriving(raw), aes, false, ['encrypt', 'decrypt']);
}

/** A key from which the keys of files are derived. In two steps: WebCrypto derives no key that derives others. */
export async function deriveDerivingKey(raw: Bytes, label: KeyLabel, salt: Bytes): Promise<CryptoKey> {
  const from = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveBits']);
  const bits = new Uint8Array(await crypto.subtle.deriveBits(hkdf(label, salt), from, 256));
  const key = await deriving(bits);
  bits.fill(0);
  return key;
}

/** A keyed hash of some bytes. */
export async function keyedHash(key: CryptoKey, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes));
}
