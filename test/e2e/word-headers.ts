import { strFromU8, unzipSync } from 'fflate';

/** The text of every header of a Word file. */
export const headersOf = (file: Uint8Array): string =>
  Object.entries(unzipSync(file))
    .filter(([path]) => /^word\/header\d+\.xml$/.test(path))
    .map(([, bytes]) => strFromU8(bytes).replaceAll(/<[^>]+>/g, ''))
    .join('\n');
