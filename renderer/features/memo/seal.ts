import { type IssuedMemo, sealText } from '../../../shared/memo/issue/issued-memo';

/** The SHA-256 under which an issued memo is frozen, in hexadecimal. */
export async function sealOf(issued: IssuedMemo): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sealText(issued)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
