import type { DesktopInput } from '../../../shared/bridge/desktop-contract';
import { done, type Reply, refuse } from '../../../shared/bridge/desktop-errors';
import type { AttachmentRecord, Stored } from '../../../shared/bridge/vault-records';
import { api } from '../../app/api';
import { today } from '../../app/format';
import { guessKind } from './kinds';

/** How far a file has come into the vault. */
export interface Sending {
  readonly onProgress: (bytes: number) => void;
  readonly isCancelled: () => boolean;
}

type NewEvidence = Omit<DesktopInput<'evidence.create'>['value'], 'reference' | 'importedOn'>;

/** The next number of a piece of evidence that is not taken: `E1`, `E2`, … */
function nextReference(taken: readonly string[]): string {
  const numbers = taken.map((reference) => Number(/^E(\d+)$/.exec(reference)?.[1] ?? 0));
  return `E${Math.max(0, ...numbers) + 1}`;
}

let last: Promise<unknown> = Promise.resolve();

/** Gives a piece its number and files it. One after another: no two get the same. */
export function numberEvidence(matterId: string, value: NewEvidence): Promise<Reply<string>> {
  const number = async (): Promise<Reply<string>> => {
    const listed = await api.evidence.list({ matterId });
    if (!listed.ok) return listed;
    const reference = nextReference(listed.value.map((record) => record.value.reference));
    const made = await api.evidence.create({ matterId, value: { ...value, reference, importedOn: today() } });
    return made.ok ? done(reference) : made;
  };
  const result = last.then(number);
  last = result;
  return result;
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

/** Chunks on their way at a time: one is read while another is sealed and a third is written. */
const CHUNKS_AHEAD = 3;

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

/** The name of a file without what says its type. */
const titleOf = ({ name }: File): string => name.replace(/(?<=.)\.[\p{L}\d]{1,8}$/u, '');

/**
 * Takes a file into a matter as a piece of evidence; answers with the number by which facts refer to it. Where it is
 * refused or cancelled, nothing of the file is left.
 */
export async function fileEvidence(matterId: string, file: File, sending: Sending): Promise<Reply<string>> {
  const type = file.type === '' ? {} : { type: file.type };
  const begun = await api.attachments.begin({ matterId, name: file.name, bytes: file.size, ...type });
  if (!begun.ok) return begun;
  const { id, chunkBytes } = begun.value;
  const sent = await send(id, file, chunkBytes, sending);
  if (!sent.ok) {
    await api.attachments.cancel({ id });
    return sent;
  }
  const { sha256 } = sent.value.value;
  const value = { title: titleOf(file), kind: guessKind(file), sha256, attachmentId: sent.value.id };
  const filed = await numberEvidence(matterId, value);
  if (!filed.ok) await api.attachments.remove({ id: sent.value.id, rev: sent.value.rev });
  return filed;
}
