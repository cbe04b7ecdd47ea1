/** Hashes one file piece by piece: WebCrypto has no SHA-256 that takes a file so, and this one would hold up the page. */
import { createSHA256 } from 'hash-wasm';
import type { Bytes } from '../crypto/bytes';

const hasher = createSHA256();

/** Each piece is answered when it is hashed; null asks for the hash. */
addEventListener('message', async ({ data }: MessageEvent<Bytes | null>) => {
  const hash = await hasher;
  if (data === null) postMessage(hash.digest('hex'));
  else {
    hash.update(data);
    postMessage('');
  }
});
