import { z } from 'zod';
import type { Bytes } from './bytes';
import { concat, fromBase64, toBase64, viewOf } from './bytes';
import { fault } from './errors';
import type { FileKeys, KeyDescription } from './key';
import { acceptsKdf, keyDescriptionSchema } from './key';
import type { ArchiveSource } from './source';
import { readRange } from './source';

/** As in PNG: not text, and changed by anything that converts line ends. */
const magic = Uint8Array.of(0x89, 0x41, 0x44, 0x49, 0x54, 0x0d, 0x0a, 0x1a);
/** The version of the sealed layer. */
const sealVersion = 1;
const fixedLength = magic.length + 6;
const tagLength = 32;
const longest = 65_536;

const fieldsSchema = z.strictObject({
  app: z.string().max(64),
  key: keyDescriptionSchema,
  salt: z.base64().length(44),
  nonce: z.base64().length(16),
});

/** What a sealed file says in the clear. Nothing about its content. */
export interface SealHeader {
  readonly app: string;
  readonly key: KeyDescription;
  readonly salt: Bytes;
  readonly nonce: Bytes;
  /** All bytes that the tag covers. */
  readonly bytes: Bytes;
  /** HMAC over `bytes`. Every chunk is bound to it. */
  readonly tag: Bytes;
}

/** Where the chunks begin. */
export const bodyOffset = (header: SealHeader): number => header.bytes.length + header.tag.length;

export const startsSealed = (start: Uint8Array): boolean => magic.every((byte, at) => start[at] === byte);

/** Builds the header of a new file; the tag is the caller's to make. */
export const encodeHeader = (app: string, key: KeyDescription, salt: Bytes, nonce: Bytes): Bytes => {
  const shownKey = key.kind === 'vault' ? key : { ...key, kdf: { ...key.kdf, salt: toBase64(key.kdf.salt) } };
  const fields = { app, key: shownKey, salt: toBase64(salt), nonce: toBase64(nonce) };
  const json = new TextEncoder().encode(JSON.stringify(fields));
  const fixed = new Uint8Array(6);
  viewOf(fixed).setUint16(0, sealVersion);
  viewOf(fixed).setUint32(2, json.length);
  return concat([magic, fixed, json]);
};

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw fault('archive/header', {});
  }
};

/** A later version may have other fields; the one that says what to install is looked for all the same. */
const appOf = (fields: unknown): string => {
  const parsed = z.object({ app: z.string().max(64) }).safeParse(fields, { jitless: true });
  return parsed.success ? parsed.data.app : '';
};

/** Throws `archive/truncated`, `archive/newer`, `archive/header` or `archive/key-parameters`. */
export const readHeader = async (source: ArchiveSource): Promise<SealHeader> => {
  const fixed = await readRange(source, 0, fixedLength);
  const version = viewOf(fixed).getUint16(magic.length);
  const length = viewOf(fixed).getUint32(magic.length + 2);
  if (version === 0 || length > longest) throw fault('archive/header', {});
  const bytes = await readRange(source, 0, fixedLength + length);
  const fields = parseJson(bytes.subarray(fixedLength));
  if (version > sealVersion) throw fault('archive/newer', { version, supported: sealVersion, app: appOf(fields) });
  const parsed = fieldsSchema.safeParse(fields, { jitless: true });
  if (!parsed.success) throw fault('archive/header', {});
  const { app, key, salt, nonce } = parsed.data;
  if (key.kind === 'passphrase' && !acceptsKdf(key.kdf)) throw fault('archive/key-parameters', {});
  const tag = await readRange(source, bytes.length, tagLength);
  return { app, key, salt: fromBase64(salt), nonce: fromBase64(nonce), bytes, tag };
};

/** Throws `archive/wrong-key`. */
export const checkHeader = async (header: SealHeader, keys: FileKeys): Promise<void> => {
  const fits = await crypto.subtle.verify('HMAC', keys.header, header.tag, header.bytes);
  if (!fits) throw fault('archive/wrong-key', {});
};
