import type { DesktopOutput } from '../../../shared/bridge/desktop-contract';
import { done, type Reply } from '../../../shared/bridge/desktop-errors';
import { makeVolume, type Volume, type VolumeInput } from '../../../shared/memo/volume/volume';
import { api } from '../../app/api';
import { bytesOf, type Dress } from '../memo/write-memo';

type Documents = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];

/** The sheets and documents in the firm's dress. */
async function written({ documents }: Volume, client: string, dress: Dress): Promise<Reply<Documents>> {
  const files: Documents = [];
  for (const { name, outline, isForm } of documents) {
    const bytes = await bytesOf(outline, { choices: { preset: 'firm' }, dress, client, isForm });
    if (!bytes.ok) return bytes;
    files.push({ name, bytes: bytes.value });
  }
  return done(files);
}

/** Writes the sheets and documents of a volume and hands it out with the files; null where the dialog was closed. */
export async function saveVolume(
  job: string,
  matterId: string,
  input: VolumeInput,
  dress: Dress,
): Promise<Reply<DesktopOutput<'archives.handOut'>>> {
  const volume = makeVolume(input);
  const documents = await written(volume, input.client, dress);
  if (!documents.ok) return documents;
  return api.archives.handOut({ job, matterId, what: 'volume', documents: documents.value, files: [...volume.files] });
}
