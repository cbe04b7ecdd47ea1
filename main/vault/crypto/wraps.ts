import { fault } from '../fault';
import { importSealingKey, KEY_BYTES, open, type Sealed, seal } from './aes';
import { argon2 } from './argon2';
import { type Argon2Parameters, FLOOR, SALT_BYTES } from './argon2-parameters';
import { type Bytes, randomBytes, toHex, utf8 } from './bytes';
import { deriveWrappingKey } from './derive';
import type { Header } from './header';
import { newRecoverySecret, printRecoveryKey, readRecoveryKey } from './recovery-key';

/** Something that opens the vault. */
export type Credential =
  | { readonly passphrase: string }
  | { readonly recoveryKey: string }
  | { readonly secret: Bytes };

type WrapperName = 'passphrase' | 'recovery' | 'system';

/** Binds a wrap to its vault, its kind and its parameters: none of them can be exchanged under it. */
const wrapData = (vaultId: string, wrapper: WrapperName, parameters: Argon2Parameters | null): Bytes => {
  const { memoryKib, iterations, parallelism } = parameters ?? { memoryKib: 0, iterations: 0, parallelism: 0 };
  const salt = parameters ? toHex(parameters.salt) : '';
  return utf8(JSON.stringify(['adit', 'vault-key', vaultId, wrapper, memoryKib, iterations, parallelism, salt]));
};

const proofData = (vaultId: string): Bytes => utf8(JSON.stringify(['adit', 'proof', vaultId]));

async function passphraseKey(passphrase: string, parameters: Argon2Parameters): Promise<CryptoKey> {
  const raw = await argon2(passphrase, parameters);
  const key = await importSealingKey(raw);
  raw.fill(0);
  return key;
}

const recoveryWrappingKey = (secret: Bytes, vaultId: string): Promise<CryptoKey> =>
  deriveWrappingKey(secret, 'recovery wrap', utf8(vaultId));

const systemWrappingKey = (secret: Bytes, vaultId: string): Promise<CryptoKey> =>
  deriveWrappingKey(secret, 'system wrap', utf8(vaultId));

/** Wraps the vault key by a passphrase, under a fresh salt. */
export async function wrapByPassphrase(raw: Bytes, vaultId: string, passphrase: string): Promise<Header['passphrase']> {
  const parameters = { name: 'argon2id', version: 0x13, ...FLOOR, salt: randomBytes(SALT_BYTES) } as const;
  const key = await passphraseKey(passphrase, parameters);
  return { ...(await seal(key, wrapData(vaultId, 'passphrase', parameters), raw)), parameters };
}

/** Wraps the vault key by a new recovery key, which is returned once, to be printed, and kept nowhere. */
export async function wrapByRecovery(
  raw: Bytes,
  vaultId: string,
): Promise<{ readonly recoveryKey: string; readonly wrap: Header['recovery'] }> {
  const secret = newRecoverySecret();
  const key = await recoveryWrappingKey(secret, vaultId);
  return { recoveryKey: printRecoveryKey(secret), wrap: await seal(key, wrapData(vaultId, 'recovery', null), raw) };
}

/** Wraps the vault key by the secret that main keeps under the operating system's protection. */
export async function wrapBySystem(raw: Bytes, vaultId: string, secret: Bytes): Promise<Sealed> {
  return await seal(await systemWrappingKey(secret, vaultId), wrapData(vaultId, 'system', null), raw);
}

/** What the vault key seals so that a header of another vault is known. */
export async function sealProof(raw: Bytes, vaultId: string): Promise<Sealed> {
  return await seal(await importSealingKey(raw), proofData(vaultId), utf8(vaultId));
}

/** True where the header is that of the vault whose key this is. */
export const isProven = async (header: Header, key: CryptoKey): Promise<boolean> =>
  (await open(key, proofData(header.vaultId), header.proof)) !== null;

async function unwrapWith(header: Header, credential: Credential): Promise<Bytes | null> {
  const { vaultId } = header;
  if ('passphrase' in credential) {
    const { parameters } = header.passphrase;
    const key = await passphraseKey(credential.passphrase, parameters);
    return await open(key, wrapData(vaultId, 'passphrase', parameters), header.passphrase);
  }
  if ('recoveryKey' in credential) {
    const key = await recoveryWrappingKey(readRecoveryKey(credential.recoveryKey), vaultId);
    return await open(key, wrapData(vaultId, 'recovery', null), header.recovery);
  }
  if (header.system === null) throw fault('vault/no-system-wrapper', {});
  return await open(
    await systemWrappingKey(credential.secret, vaultId),
    wrapData(vaultId, 'system', null),
    header.system,
  );
}

/**
 * The raw vault key, which the caller wipes after use. A wrong credential and a tampered wrap are the same refusal, so
 * that nobody learns from the answer which it was.
 */
export async function unwrap(header: Header, credential: Credential): Promise<Bytes> {
  const raw = await unwrapWith(header, credential);
  if (raw === null || raw.length !== KEY_BYTES) throw fault('vault/refused', {});
  if (!(await isProven(header, await importSealingKey(raw)))) throw fault('vault/foreign-header', {});
  return raw;
}
