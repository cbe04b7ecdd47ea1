/// <reference types="vite/client" />
import type { Argon2Parameters } from './argon2-parameters';
import { checkParameters } from './argon2-parameters';
import argon2Worker from './argon2-worker?worker&url';
import type { Bytes } from './bytes';
import { utf8 } from './bytes';
import { workerUrl } from './worker-url';

function run(worker: Worker, password: Bytes, parameters: Argon2Parameters): Promise<Bytes> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Bytes>) => resolve(data), { once: true });
    worker.addEventListener('error', () => reject(new Error('argon2 worker failed')), { once: true });
    worker.postMessage({ password, parameters }, [password.buffer]);
  });
}

/**
 * Derives 32 bytes from a passphrase. The text is normalised first: an input method may compose the same letters in
 * more than one way. Each derivation has a worker of its own, so nothing of it stays behind in memory.
 */
export async function argon2(passphrase: string, parameters: Argon2Parameters): Promise<Bytes> {
  checkParameters(parameters);
  const worker = new Worker(workerUrl(argon2Worker), { type: 'module' });
  try {
    return await run(worker, utf8(passphrase.normalize('NFKC')), parameters);
  } finally {
    worker.terminate();
  }
}
