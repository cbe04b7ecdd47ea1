import { viewOf } from './bytes';
import { fault } from './errors';
import type { ArchiveLimits } from './limits';
import { within } from './limits';
import type { ArchiveSource } from './source';
import { readRange } from './source';

const endLength = 22;
const endMark = 0x06_05_4b_50;
const locatorLength = 20;
const locatorMark = 0x07_06_4b_50;
const end64Length = 56;
const end64Mark = 0x06_06_4b_50;
const tailLength = end64Length + locatorLength + endLength;
/** How far back a displaced end is looked for, only to say what is wrong. */
const searched = 65_536;

/** No end where the end should be: bytes were put behind it, or it is missing. */
const displaced = async (source: ArchiveSource): Promise<Error> => {
  const length = Math.min(searched, source.size);
  const view = viewOf(await readRange(source, source.size - length, length));
  for (let at = length - endLength; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === endMark) return fault('archive/trailing-bytes', {});
  }
  return fault('archive/truncated', {});
};

/**
 * Checks the last bytes of a zip before the library reads the directory that they point to: the records are those that
 * Adit writes and nothing else, they end the file, and they claim no more than the limits allow.
 */
export const checkZipTail = async (source: ArchiveSource, limits: ArchiveLimits): Promise<void> => {
  if (source.size < tailLength) throw fault('archive/truncated', {});
  const view = viewOf(await readRange(source, source.size - tailLength, tailLength));
  const end = end64Length + locatorLength;
  if (view.getUint32(end, true) !== endMark || view.getUint16(end + 20, true) !== 0) throw await displaced(source);
  const start = source.size - tailLength;
  const located = Number(view.getBigUint64(end64Length + 8, true));
  const whole = view.getUint32(0, true) === end64Mark && view.getUint32(end64Length, true) === locatorMark;
  if (!whole || located !== start) throw fault('archive/damaged', { entry: '' });
  const entries = Number(view.getBigUint64(32, true));
  const directory = Number(view.getBigUint64(40, true));
  within(limits, 'entries', entries);
  within(limits, 'directory', directory);
  if (Number(view.getBigUint64(48, true)) + directory !== start) throw fault('archive/damaged', { entry: '' });
};
