import type { Reply } from '../../shared/bridge/desktop-errors';
import type { FileReader } from '../backup/file-system';

/** Reads a file with `use`, and lets go of it whatever comes. */
export async function reading<T>(
  opening: Promise<Reply<FileReader>>,
  use: (file: FileReader) => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const opened = await opening;
  if (!opened.ok) return opened;
  try {
    return await use(opened.value);
  } finally {
    await opened.value.close().catch(() => undefined);
  }
}
