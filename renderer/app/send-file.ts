import { done, type Reply, refuse } from '../../shared/bridge/desktop-errors';
import type { AttachmentRecord, Stored } from '../../shared/bridge/vault-records';
import { api } from './api';

/** How far a file has come into the vault. */
export interface Sending {
  readonly onProgress: (bytes: number) => void;
  readonly isCancelled: () => boolean;
}

/** A part of a file; null where it cannot be read any more. */
async function part(file: File, from: number, to: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch {
    return null;
  }
}

type Sent = Reply<Stored<AttachmentRecord>>;

/** Chunks on their way at a time: while some are written together, as many are read, hashed and sealed. */
const CHUNKS_AHEAD = 6;

/** Sends a file in chunks; the page never holds it whole. */
async function send(id: string, file: File, chunkBytes: number, { onProgress, isCancelled }: Sending): Promise<Sent> {
  const pending: Promise<Reply<unknown>>[] = [];
  const settled = async (most: number): Promise<Reply<unknown>> => {
    while (pending.length > most) {
      const reply = await pending.shift();
      if (reply?.ok === false) return reply;
    }
    return done(null);
  };
  for (let index = 0; index * chunkBytes < file.size; index += 1) {
    if (isCancelled()) return refuse('job/cancelled', {});
    const end = Math.min(file.size, (index + 1) * chunkBytes);
    const bytes = await part(file, index * chunkBytes, end);
    if (bytes === null) return refuse('page-file/unreadable', {});
    const appended = api.attachments.append({ id, index, bytes });
    pending.push(appended);
    void appended.then((reply) => reply.ok && onProgress(end));
    const earlier = await settled(CHUNKS_AHEAD - 1);
    if (!earlier.ok) return earlier;
  }
  const rest = await settled(0);
  if (!rest.ok) return rest;
  return isCancelled() ? refuse('job/cancelled', {}) : await api.attachments.finish({ id });
}

/** Takes a file into a matter. Where it is refused or cancelled, nothing of the file is left. */
export async function sendFile(matterId: string, file: File, sending: Sending): Promise<Sent> {
  const type = file.type === '' ? {} : { type: file.type };
  const begun = await api.attachments.begin({ matterId, name: file.name, bytes: file.size, ...type });
  if (!begun.ok) return begun;
  const { id, chunkBytes } = begun.value;
  const sent = await send(id, file, chunkBytes, sending);
  if (!sent.ok) await api.attachments.cancel({ id });
  return sent;
}
