import { z } from 'zod';
import { bytesSchema } from '../../../shared/bridge/vault-records';
import { fault } from '../fault';

/** How a passphrase becomes a key. Stored with the vault, so that later releases can ask for more. */
export const argon2ParametersSchema = z.strictObject({
  name: z.literal('argon2id'),
  version: z.literal(0x13),
  memoryKib: z.int(),
  iterations: z.int(),
  parallelism: z.int(),
  salt: bytesSchema,
});
export type Argon2Parameters = Readonly<z.infer<typeof argon2ParametersSchema>>;

export const SALT_BYTES = 16;

/** What new wraps are made with, and the least that is accepted: a header that asks for less was tampered with. */
export const FLOOR = { memoryKib: 65_536, iterations: 3, parallelism: 1 } as const;

/** The most that is accepted: a header must not be able to take the machine's memory or an hour. */
const CEILING = { memoryKib: 1_048_576, iterations: 20, parallelism: 1 } as const;

const costs = ['memoryKib', 'iterations', 'parallelism'] as const;

/** Refuses parameters outside the limits, before anything is derived with them. */
export function checkParameters(parameters: Argon2Parameters): void {
  const { memoryKib, iterations, parallelism } = parameters;
  const within = costs.every((cost) => parameters[cost] >= FLOOR[cost] && parameters[cost] <= CEILING[cost]);
  if (within && parameters.salt.length >= SALT_BYTES) return;
  throw fault('vault/derivation-refused', { memoryKib, iterations, parallelism });
}
