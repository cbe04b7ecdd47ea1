import type { BridgeError, Reply } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { today } from '../../app/format';

/** How far a file has come into the vault. */
export interface Intake {
  readonly onProgress: (bytes: number) => void;
  readonly isCancelled: () => boolean;
}

/** Given up by whoever began it; nothing of the file is left. */
type Filed = Reply<string> | null;

/** The next number of a piece of evidence that is not taken: `E1`, `E2`, … */
function nextReference(taken: readonly string[]): string {
  const numbers = taken.map((reference) => Number(/^E(\d+)$/.exec(reference)?.[1] ?? 0));
  return `E${Math.max(0, ...numbers) + 1}`;
}

const failed = (error: BridgeError) => ({ ok: false, error }) as const;

/** Sends a file in chunks; the page never holds it whole. Null where it was cancelled on the way. */
async function send(id: string, file: File, chunkBytes: number, { onProgress, isCancelled }: Intake) {
  for (let index = 0; index * chunkBytes < file.size; index += 1) {
    if (isCancelled()) return null;
    const bytes = new Uint8Array(await file.slice(index * chunkBytes, (index + 1) * chunkBytes).arrayBuffer());
    const reply = await api.attachments.append({ id, index, bytes });
    if (!reply.ok) return reply;
    onProgress(Math.min(file.size, (index + 1) * chunkBytes));
  }
  return isCancelled() ? null : await api.attachments.finish({ id });
}

/** Takes a file into a matter as a piece of evidence; answers with the number by which facts refer to it. */
export async function fileEvidence(matterId: string, file: File, intake: Intake): Promise<Filed> {
  const type = file.type === '' ? {} : { type: file.type };
  const begun = await api.attachments.begin({ matterId, name: file.name, bytes: file.size, ...type });
  if (!begun.ok) return begun;
  const { id, chunkBytes } = begun.value;
  const sent = await send(id, file, chunkBytes, intake);
  if (sent === null || !sent.ok) {
    await api.attachments.cancel({ id });
    return sent === null ? null : failed(sent.error);
  }
  const listed = await api.evidence.list({ matterId });
  if (!listed.ok) return listed;
  const reference = nextReference(listed.value.map(({ value }) => value.reference));
  const value = {
    title: file.name,
    kind: 'record',
    sha256: sent.value.value.sha256,
    reference,
    importedOn: today(),
    attachmentId: sent.value.id,
  };
  const made = await api.evidence.create({ matterId, value });
  return made.ok ? { ok: true, value: reference } : made;
}
