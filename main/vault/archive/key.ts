import { z } from 'zod';
import type { Bytes } from './bytes';
import { fromBase64 } from './bytes';

const saltSchema = z.base64().min(24).max(88).transform(fromBase64);

/** Argon2id as the header of a file states it: the same parameters as those of a vault. */
const kdfSchema = z.strictObject({
  name: z.literal('argon2id'),
  version: z.literal(0x13),
  memoryKib: z.int(),
  iterations: z.int(),
  parallelism: z.int(),
  salt: saltSchema,
});

export type ArchiveKdf = Readonly<z.output<typeof kdfSchema>>;

/**
 * Says which key opens a file. `passphrase`: one made from a passphrase of its own. `vault`: one that belongs to a
 * vault, with that vault's wraps of it, so that the passphrase or the recovery key of the vault opens a backup even
 * where nothing else of the vault is left. The archive does not look into the wraps.
 */
export const keyDescriptionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), kdf: kdfSchema }),
  z.strictObject({ kind: z.literal('vault'), id: z.string().max(128), wraps: z.string().max(32_768) }),
]);

export type KeyDescription = Readonly<z.output<typeof keyDescriptionSchema>>;

/** 32 random or derived bytes, or an HKDF key with the usage `deriveKey` that never leaves WebCrypto. */
export type ArchiveKey = Uint8Array | CryptoKey;

/** What a file is sealed with. */
export interface ArchiveSeal {
  readonly key: ArchiveKey;
  readonly description: KeyDescription;
}

/** Finds the key that a file names; null where there is none. */
export type OpenKey = (description: KeyDescription) => Promise<ArchiveKey | null>;

/** Argon2id, which lives elsewhere. */
export type DeriveKey = (kdf: ArchiveKdf, passphrase: string) => Promise<ArchiveKey>;

/** Opens files sealed with a passphrase, and no others. */
export const passphraseOpener =
  (passphrase: string, deriveKey: DeriveKey): OpenKey =>
  async (description) =>
    description.kind === 'passphrase' ? await deriveKey(description.kdf, passphrase) : null;

/** Opens files sealed with the key of the vault of this id, and no others. */
export const vaultKeyOpener =
  (id: string, key: ArchiveKey): OpenKey =>
  (description) =>
    Promise.resolve(description.kind === 'vault' && description.id === id ? key : null);

/**
 * Never below what Adit writes, so that a file cannot ask for a key that is quick to guess; never so heavy that opening
 * it stalls the machine.
 */
export const acceptsKdf = ({ memoryKib, iterations, parallelism }: ArchiveKdf): boolean =>
  memoryKib >= 65_536 && memoryKib <= 1_048_576 && iterations >= 3 && iterations <= 20 && parallelism === 1;

/** The two keys of one file. */
export interface FileKeys {
  readonly chunks: CryptoKey;
  readonly header: CryptoKey;
}

const base = (key: ArchiveKey): Promise<CryptoKey> => {
  if (key instanceof CryptoKey) return Promise.resolve(key);
  if (key.length !== 32) throw new RangeError('An archive key has 32 bytes');
  return crypto.subtle.importKey('raw', new Uint8Array(key), 'HKDF', false, ['deriveKey']);
};

/** Derives the keys of one file, so that no two files ever share a key and a counter can serve as the nonce. */
export const fileKeys = async (key: ArchiveKey, salt: Bytes): Promise<FileKeys> => {
  const from = await base(key);
  const hkdf = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode(info) });
  const aes = { name: 'AES-GCM', length: 256 };
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  const [chunks, header] = await Promise.all([
    crypto.subtle.deriveKey(hkdf('adit archive 1 chunks'), from, aes, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveKey(hkdf('adit archive 1 header'), from, hmac, false, ['sign', 'verify']),
  ]);
  return { chunks, header };
};
