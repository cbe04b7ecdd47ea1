import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { done, type Reply, refuse } from '../../shared/bridge/desktop-errors';

/** The kinds of file that a system installs from. */
const INSTALLERS = /\.(exe|msi|dmg|zip|deb|AppImage)$/;

const manifestSchema = z.strictObject({
  format: z.literal(1),
  product: z.literal('adit'),
  version: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/),
  /** System and processor as Node names them, such as `win32-x64`; `universal` for every processor. */
  platform: z.string().regex(/^(win32|darwin|linux)-(x64|arm64|universal)$/),
  /** A plain name: it becomes the name of a file on this computer. */
  file: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/)
    .regex(INSTALLERS),
  bytes: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What a release says of one of its installers. */
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

const parsed = (text: string): Manifest | null => {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/** Whether `key`, in base64 of its SPKI form, signed exactly these bytes. */
function isSigned(line: string, signature: string, key: string): boolean {
  const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(line), publicKey, Buffer.from(signature, 'base64'));
}

/**
 * Reads the note beside an installer: the manifest on one line, its Ed25519 signature in base64 on the next. The bytes
 * of the line are what is signed, so nothing is parsed before the signature holds.
 */
export function readManifest(note: string, key: string): Reply<Manifest> {
  const [line = '', signature = '', ...rest] = note.split('\n');
  if (rest.join('') !== '') return refuse('update/note', {});
  if (!isSigned(line, signature, key)) return refuse('update/signature', {});
  const manifest = parsed(line);
  return manifest === null ? refuse('update/note', {}) : done(manifest);
}
