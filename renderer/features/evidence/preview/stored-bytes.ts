import { done, type Reply } from '../../../../shared/bridge/desktop-errors';
import { CHUNK_BYTES } from '../../../../shared/bridge/vault-contract';
import type { Bytes } from '../../../../shared/bridge/vault-records';
import { api } from '../../../app/api';

/** Reads a part of a stored file, chunk by chunk: what is shown of a long file is not the whole of it. */
export async function readBytes(id: string, begin: number, end: number): Promise<Reply<Bytes>> {
  const bytes = new Uint8Array(end - begin);
  for (let at = begin; at < end; ) {
    const index = Math.floor(at / CHUNK_BYTES);
    const reply = await api.attachments.read({ id, index });
    if (!reply.ok) return reply;
    const from = at - index * CHUNK_BYTES;
    const part = reply.value.bytes.subarray(from, from + end - at);
    bytes.set(part, at - begin);
    at += part.length;
    // A file that ends before its record says so: the check tells of it.
    if (part.length === 0) return done(bytes.subarray(0, at - begin));
  }
  return done(bytes);
}
