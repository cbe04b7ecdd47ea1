import { z } from 'zod';
import { dateSchema } from '../model/date';
import { textSchema } from '../model/text';
import { signedPackSizeLimit } from '../packs/signed-pack';
import { bytesSchema } from './vault-records';

const release = z.strictObject({ id: z.string().max(200), release: z.string().max(40) });
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);
const packFile = bytesSchema.refine((bytes) => bytes.length <= signedPackSizeLimit);

const importedPackSchema = z.strictObject({
  ...release.shape,
  title: textSchema,
  checkedOn: dateSchema,
  /** `fingerprint` is the SHA-256 of the public key. */
  signer: z.strictObject({ name: z.string(), fingerprint }),
});
export type ImportedPack = Readonly<z.infer<typeof importedPackSchema>>;

/** Bodies of law from outside: signed, looked at, kept. */
export const packsContract = {
  /** `damaged` counts files that lie among the packs and do not hold any more. */
  'packs.list': {
    input: z.strictObject({}),
    output: z.strictObject({ packs: z.array(importedPackSchema), damaged: z.int().min(0) }),
  },
  /** The files of a pack by their path, as JSON. */
  'packs.read': { input: release, output: z.strictObject({ bytes: bytesSchema }) },
  /** Looks at a signed pack and keeps nothing. `known`: the key was confirmed before. */
  'packs.inspect': {
    input: z.strictObject({ bytes: packFile }),
    output: z.strictObject({ ...importedPackSchema.shape, known: z.boolean() }),
  },
  /** Keeps a signed pack. `fingerprint` is that of the key which the lawyer was shown. */
  'packs.import': { input: z.strictObject({ bytes: packFile, fingerprint }), output: importedPackSchema },
} as const;
