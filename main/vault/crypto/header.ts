import { z } from 'zod';
import { bytesSchema, idSchema } from '../../../shared/bridge/vault-records';
import { argon2ParametersSchema } from './argon2-parameters';

const sealedShape = { nonce: bytesSchema, sealed: bytesSchema };

/**
 * The vault's header: the random vault key, wrapped once by each credential. Nothing in it tells whether a credential
 * is right but the unwrapping itself: there is no hash to try guesses on more cheaply.
 */
export const headerSchema = z.strictObject({
  id: z.literal('header'),
  format: z.literal(1),
  vaultId: idSchema,
  passphrase: z.strictObject({ ...sealedShape, parameters: argon2ParametersSchema }),
  recovery: z.strictObject(sealedShape),
  /** The wrapper by the operating system's key; its blob is main's and opaque here. Never the only wrapper. */
  system: z.strictObject({ ...sealedShape, blob: bytesSchema }).nullable(),
  /** Sealed by the vault key: proves that the header belongs to the rows beside it. */
  proof: z.strictObject(sealedShape),
});
export type Header = Readonly<z.infer<typeof headerSchema>>;
