import { z } from 'zod';
import { canonicalJson } from '../model/canonical-json';

/** The largest signed pack that is read; the China pack is about 1 MB. */
export const signedPackSizeLimit = 32 * 1024 * 1024;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/**
 * A pack in one file, `adit-signed-pack` version 1: the files of its folder by their path, who signed them, and an
 * Ed25519 signature over everything but itself.
 */
export const signedPackSchema = z.strictObject({
  format: z.literal('adit-signed-pack'),
  version: z.literal(1),
  signer: z.strictObject({
    name: z.string().min(1).max(200),
    /** The raw public key of 32 bytes. */
    publicKey: hex(32),
  }),
  files: z.record(z.string(), z.unknown()),
  signature: hex(64),
});
export type SignedPack = z.infer<typeof signedPackSchema>;

/** What is signed: the same bytes however the file is laid out. */
export const signedBytes = ({ signature: _, ...signed }: SignedPack): Uint8Array =>
  new TextEncoder().encode(canonicalJson(signed));
