import type { Bytes } from './bytes';
import { concat, viewOf } from './bytes';
import type { SealHeader } from './header';

/** Appended to every chunk by AES-GCM. */
export const chunkOverhead = 16;

/**
 * How AES-GCM seals the chunk at this place of this file. Number and last-of-file flag are in the additional data with
 * the header's tag: chunks cannot be moved, dropped, repeated, appended or pasted from another file.
 */
export const chunkParams = (
  { nonce, tag }: Pick<SealHeader, 'nonce' | 'tag'>,
  index: number,
  last: boolean,
): { readonly name: 'AES-GCM'; readonly iv: Bytes; readonly additionalData: Bytes } => {
  const iv = nonce.slice();
  const view = viewOf(iv);
  view.setUint32(8, (view.getUint32(8) ^ index) >>> 0);
  const place = new Uint8Array(9);
  viewOf(place).setBigUint64(0, BigInt(index));
  place[8] = last ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: concat([tag, place]) };
};
