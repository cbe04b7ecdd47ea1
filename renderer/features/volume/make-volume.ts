import type { DesktopOutput } from '../../../shared/bridge/desktop-contract';
import type { Reply } from '../../../shared/bridge/desktop-errors';
import { makeVolume, type VolumeInput } from '../../../shared/memo/volume/volume';
import { api } from '../../app/api';

/** Writes the sheets and documents of a volume under the firm's letterhead and hands it out with the files; null where the dialog was closed. */
export async function saveVolume(
  job: string,
  matterId: string,
  input: VolumeInput,
  letterhead: readonly string[],
): Promise<Reply<DesktopOutput<'archives.handOut'>>> {
  const { documents, files } = makeVolume(input);
  const { writeDocx } = await import('../../../shared/memo/docx/write-docx');
  const written = [];
  for (const { name, outline } of documents)
    written.push({ name, bytes: new Uint8Array(await writeDocx(outline, { preset: 'firm', letterhead })) });
  return api.archives.handOut({ job, matterId, what: 'volume', documents: written, files: [...files] });
}
