import type { PageFile } from '../../shared/bridge/desktop-jobs';
import { api } from './api';
import { listenToNews } from './news';

/** Files that were chosen in this window, by the token under which main reads them. */
const offered = new Map<string, File>();

/** Lets main read a file in ranges; the page never holds its contents whole. */
export function offerFile(file: File): PageFile {
  const token = crypto.randomUUID();
  offered.set(token, file);
  return { token, size: file.size };
}

export const withdrawFile = (token: string): void => void offered.delete(token);

async function read(file: File, offset: number, length: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
  } catch {
    // It was moved, or its disk is gone: main says so to whoever waits.
    return null;
  }
}

listenToNews('wants', async ({ token, ticket, offset, length }) => {
  const file = offered.get(token);
  // A file that is not of this page is not for it to refuse; main gives up by itself.
  if (file !== undefined) await api.files.give({ ticket, bytes: await read(file, offset, length) });
});
