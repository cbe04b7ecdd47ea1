/** Runs Argon2id apart from the page, so that the vault answers meanwhile; its memory goes when it is ended. */
import { argon2id } from 'hash-wasm';
import type { Argon2Parameters } from './argon2-parameters';
import type { Bytes } from './bytes';

interface Task {
  readonly password: Bytes;
  readonly parameters: Argon2Parameters;
}

addEventListener('message', async ({ data }: MessageEvent<Task>) => {
  const { password, parameters } = data;
  const derived = await argon2id({
    password,
    salt: parameters.salt,
    memorySize: parameters.memoryKib,
    iterations: parameters.iterations,
    parallelism: parameters.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  password.fill(0);
  postMessage(derived);
  derived.fill(0);
});
