/// <reference lib="esnext.typedarrays" />
import { z } from 'zod';
import type { Bytes } from '../crypto/bytes';

/** Bytes as JSON carries them. By the browser's own means: rows can be megabytes. */
export const toText = (bytes: Uint8Array): string => bytes.toBase64();

/** Text that is base64, as its bytes. */
export const bytesFromText = z.string().transform((text, context): Bytes => {
  try {
    return Uint8Array.fromBase64(text, { lastChunkHandling: 'strict' });
  } catch {
    context.addIssue({ code: 'custom', message: 'not base64' });
    return z.NEVER;
  }
});
