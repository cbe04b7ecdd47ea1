import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { DesktopInput } from '../../shared/bridge/desktop-contract';
import { done, type Reply, refuse } from '../../shared/bridge/desktop-errors';
import type { AttachmentRecord, Stored } from '../../shared/bridge/vault-records';
import { fileName } from '../files/file-name';
import { saveStream } from '../files/save-file';
import { LARGEST_ZIP, PART_OVERHEAD, type ZipPart, zipStream } from '../files/zip-stream';
import { Pulled } from '../vault-host/pulled';
import type { ArchiveCaseParts } from './archive-cases';

type File = Stored<AttachmentRecord>;
type Hashes = Map<string, string>;

/** The list of hashes, as `sha256sum -c` reads it. */
const LIST = 'SHA256SUMS.txt';

/** Passes bytes on and notes what they hash to under a name. */
async function* hashed(
  name: string,
  pieces: AsyncIterable<Uint8Array> | readonly Uint8Array[],
  hashes: Hashes,
): AsyncGenerator<Uint8Array, void> {
  const hash = createHash('sha256');
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
  hashes.set(name, hash.digest('hex'));
}

/** Where the files lie within: beside the documents, or in a folder of their own. */
const folderOf = { inspection: 'evidence/', volume: '' } as const;

interface Named {
  readonly name: string;
  readonly file: File;
}

/** A name that no other file has, in whatever letter case: not every system tells two cases apart. */
function newName(wanted: string, taken: Set<string>): string {
  const end = /\.[^./]*$/.exec(wanted)?.[0] ?? '';
  const stem = wanted.slice(0, wanted.length - end.length);
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${stem} (${count})${end}`;
  taken.add(name.toLowerCase());
  return name;
}

/** Files under the names that they get: the number by which the documents know them comes first. */
function namedFiles(
  { what, files: wanted }: Pick<DesktopInput<'archives.handOut'>, 'what' | 'files'>,
  kept: readonly File[],
): Reply<readonly Named[]> {
  const byId = new Map(kept.map((file) => [file.id, file]));
  const named: Named[] = [];
  const taken = new Set<string>();
  for (const { attachmentId, label } of wanted) {
    const file = byId.get(attachmentId);
    if (file === undefined) return refuse('record/missing', { table: 'attachments' });
    const name = newName(folderOf[what] + fileName(`${label} ${file.value.name}`, null), taken);
    named.push({ name, file });
  }
  return done(named);
}

/** Hands out what the window drew up with files of the matter and the hashes of all, as one file that anyone can read. */
export async function saveHandOut(
  { vault, jobs, dialogs, files, newId, now }: ArchiveCaseParts,
  day: string,
  { job, matterId, what, documents, files: wanted }: DesktopInput<'archives.handOut'>,
  window: number,
): Promise<Reply<{ readonly saved: string | null }>> {
  const attachments = await vault.call('attachments.list', { matterId });
  if (!attachments.ok) return attachments;
  const reply = namedFiles({ what, files: wanted }, attachments.value);
  if (!reply.ok) return reply;
  const named = reply.value;
  const bytes =
    documents.reduce((sum, one) => sum + one.bytes.length, 0) +
    named.reduce((sum, { file }) => sum + file.value.bytes, 0);
  const estimate = bytes + (documents.length + named.length + 1) * PART_OVERHEAD;
  if (estimate > LARGEST_ZIP) return refuse('save/failed', { reason: 'EFBIG' });
  // No name of a client or a matter: the file may travel by mail.
  const path = await dialogs.save(window, `${what}-${day}.zip`, 'any');
  if (path === null) return done({ saved: null });
  // On record before anything is outside, whether or not the file comes to its end.
  const noted = await vault.call('matters.handOut', { id: matterId });
  if (!noted.ok) return noted;
  const hashes: Hashes = new Map();
  const pulled = named.map(({ name, file }) => ({
    name,
    file,
    source: new Pulled((index) => vault.call('attachments.read', { id: file.id, index })),
  }));
  const listed = () => new TextEncoder().encode([...hashes].map(([name, sum]) => `${sum}  ${name}\n`).join(''));
  const parts: readonly ZipPart[] = [
    ...documents.map((one) => ({ name: one.name, pieces: () => hashed(one.name, [one.bytes], hashes) })),
    ...pulled.map(({ name, source }) => ({ name, pieces: () => hashed(name, source.pieces(), hashes) })),
    { name: LIST, pieces: () => [listed()] },
  ];
  const written = await jobs.run(job, what, async ({ signal, progress }) => {
    const streamed = await saveStream({
      files,
      path,
      id: newId(),
      estimate,
      content: () => zipStream(parts, now()),
      // A file that is not what was filed must not go out as if it were.
      isRight: () => named.every(({ name, file }) => hashes.get(name) === file.value.sha256),
      signal,
      onProgress: (soFar) => progress(soFar, estimate),
    });
    return pulled.reduce((told, { source }) => source.explained(told), streamed);
  });
  return written.ok ? done({ saved: basename(path) }) : written;
}
