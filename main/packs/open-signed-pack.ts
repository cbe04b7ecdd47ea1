import { createHash, createPublicKey, verify } from 'node:crypto';
import { done, type Reply, refuse } from '../../shared/bridge/desktop-errors';
import type { ImportedPack } from '../../shared/bridge/desktop-packs';
import { readJson } from '../../shared/model/read-json';
import { fitOf } from '../../shared/packs/check-fit';
import { parsePack } from '../../shared/packs/load';
import type { PackProblem } from '../../shared/packs/problem';
import { type SignedPack, signedBytes, signedPackSchema, signedPackSizeLimit } from '../../shared/packs/signed-pack';

/** A signed pack whose signature holds and whose content fits together. */
export interface OpenedPack {
  readonly view: ImportedPack;
  readonly publicKey: string;
  readonly files: SignedPack['files'];
}

/** What comes before the 32 bytes of an Ed25519 key in the form that Node reads (RFC 8410). */
const KEY_PREFIX = '302a300506032b6570032100';

const fingerprintOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex');

/** False for a wrong signature, and for bytes that are no key. */
function holds(pack: SignedPack): boolean {
  const der = Buffer.from(KEY_PREFIX + pack.signer.publicKey, 'hex');
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return verify(null, signedBytes(pack), key, Buffer.from(pack.signature, 'hex'));
}

const unfit = (problems: readonly PackProblem[]): Reply<never> => {
  const { file, place } = problems[0] ?? { file: '', place: '' };
  return refuse('pack/unfit', { file, place, count: problems.length });
};

/** Opens the bytes of a signed pack; refuses whatever is not whole, not signed, or does not fit together. */
export function openSignedPack(bytes: Uint8Array): Reply<OpenedPack> {
  const json = readJson(bytes, signedPackSizeLimit);
  const signed = json.ok ? signedPackSchema.safeParse(json.value) : null;
  if (signed?.success !== true) return refuse('pack/not-signed', {});
  if (!holds(signed.data)) return refuse('pack/signature', {});
  const { files, signer } = signed.data;
  const pack = parsePack(new Map(Object.entries(files)));
  if (!pack.ok) return unfit(pack.error);
  const { broken, other } = fitOf(pack.value);
  if (broken.length + other.length > 0) return unfit([...broken, ...other]);
  const { id, release, title, checkedOn } = pack.value.manifest;
  const { name, publicKey } = signer;
  const view = { id, release, title, checkedOn, signer: { name, fingerprint: fingerprintOf(publicKey) } };
  return done({ view, publicKey, files });
}
