import { createDecipheriv } from 'node:crypto';
import type { Page } from '@playwright/test';
import { argon2id } from 'hash-wasm';

interface Wrap {
  readonly vaultId: string;
  readonly salt: string;
  readonly memoryKib: number;
  readonly iterations: number;
  readonly parallelism: number;
  readonly nonce: string;
  readonly sealed: string;
}

/** The vault key wrapped by the passphrase, as it lies in the database. */
const readWrap = (vault: Page): Promise<Wrap> =>
  vault.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const database = await settled(indexedDB.open('adit'));
    const header = await settled(database.transaction('meta').objectStore('meta').get('header'));
    database.close();
    const { parameters, nonce, sealed } = header.passphrase;
    const { memoryKib, iterations, parallelism } = parameters;
    const wrapped = { salt: hex(parameters.salt), nonce: hex(nonce), sealed: hex(sealed) };
    return { vaultId: header.vaultId, memoryKib, iterations, parallelism, ...wrapped };
  });

/** The raw vault key, by another way than the app's: from the passphrase and what lies on the disk. */
export async function vaultKey(vault: Page, passphrase: string): Promise<Buffer> {
  const { vaultId, salt, memoryKib, iterations, parallelism, nonce, sealed } = await readWrap(vault);
  const wrapping = await argon2id({
    password: passphrase.normalize('NFKC'),
    salt: Buffer.from(salt, 'hex'),
    memorySize: memoryKib,
    iterations,
    parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  const bound = ['adit', 'vault-key', vaultId, 'passphrase', memoryKib, iterations, parallelism, salt];
  const bytes = Buffer.from(sealed, 'hex');
  const cipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(nonce, 'hex'));
  cipher.setAAD(Buffer.from(JSON.stringify(bound)));
  cipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([cipher.update(bytes.subarray(0, -16)), cipher.final()]);
}
