import { z } from 'zod';
import { argon2ParametersSchema } from '../crypto/argon2-parameters';
import { type Header, headerSchema } from '../crypto/header';
import { bytesFromText, toText } from './base64';

const sealedShape = { nonce: bytesFromText, sealed: bytesFromText };

/** A vault's header as JSON carries it; gives back the header itself. */
export const headerTextSchema: z.ZodType<Header> = z.strictObject({
  ...headerSchema.shape,
  passphrase: z.strictObject({
    ...sealedShape,
    parameters: argon2ParametersSchema.extend({ salt: bytesFromText }),
  }),
  recovery: z.strictObject(sealedShape),
  system: z.strictObject({ ...sealedShape, blob: bytesFromText }).nullable(),
  proof: z.strictObject(sealedShape),
});

const sealedText = ({ nonce, sealed }: Header['proof']) => ({ nonce: toText(nonce), sealed: toText(sealed) });

/** A vault's header as JSON can say it. */
export const headerText = (header: Header) => ({
  ...header,
  passphrase: {
    ...sealedText(header.passphrase),
    parameters: { ...header.passphrase.parameters, salt: toText(header.passphrase.parameters.salt) },
  },
  recovery: sealedText(header.recovery),
  system: header.system === null ? null : { ...sealedText(header.system), blob: toText(header.system.blob) },
  proof: sealedText(header.proof),
});

/**
 * The wraps that stand outside a file sealed by a vault: its passphrase or its recovery key opens the file where nothing
 * else of the vault is left. The wrapper by an operating system's key is of use on no other machine, and stays inside.
 */
export const wrapsText = (header: Header): string => JSON.stringify(headerText({ ...header, system: null }));

/** Reads them again; null where they are no wraps. */
export function readWraps(text: string): Header | null {
  try {
    return headerTextSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
