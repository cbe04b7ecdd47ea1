import { argon2id } from 'hash-wasm';
import { FLOOR, SALT_BYTES } from '../../../../main/vault/crypto/argon2-parameters';
import { randomBytes } from '../../../../main/vault/crypto/bytes';
import { type Filled, opened } from './caller';
import { fillList } from './fill-vault';
import { timed } from './interleave';
import { actor, passphrase } from './secret';

export const prepareUnlock = (size: number): Promise<Filled> => fillList(`adit-unlock${size}`, size);

const ours = async (filled: Filled): Promise<number> => {
  const vault = await opened(filled);
  return timed(async () => {
    await vault.call('vault.unlock', { passphrase, actor });
    await vault.call('matters.list', { limit: 50 });
  });
};

/** The derivation and nothing else, in the page itself: no Worker to be started. */
const peer = (): Promise<number> => {
  const { memoryKib, iterations, parallelism } = FLOOR;
  const asked = { password: passphrase, salt: randomBytes(SALT_BYTES), hashLength: 32, outputType: 'binary' } as const;
  return timed(() => argon2id({ ...asked, memorySize: memoryKib, iterations, parallelism }));
};

/** One round in a page of its own, where nothing is warm, as after the start of the app. */
export const unlockOnce = async (
  filled: Filled,
  oursFirst: boolean,
): Promise<{ readonly ours: number; readonly peer: number }> => {
  if (oursFirst) return { ours: await ours(filled), peer: await peer() };
  const first = await peer();
  return { ours: await ours(filled), peer: first };
};
