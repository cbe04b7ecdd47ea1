import { concat } from './bytes';
import { fault } from './errors';
import type { ArchiveLimits } from './limits';
import { within } from './limits';

const newline = 0x0a;

/** Splits pieces into lines of bytes, each within the limit. The last line must be ended too. */
export async function* linesOf(
  pieces: AsyncIterable<Uint8Array>,
  entry: string,
  limits: ArchiveLimits,
): AsyncGenerator<Uint8Array, void> {
  let parts: Uint8Array[] = [];
  let held = 0;
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(newline); end >= 0; end = piece.indexOf(newline, start)) {
      const tail = piece.subarray(start, end);
      within(limits, 'record', held + tail.length);
      yield held === 0 ? tail : concat([...parts, tail]);
      [parts, held, start] = [[], 0, end + 1];
    }
    if (start < piece.length) {
      parts.push(piece.subarray(start));
      held += piece.length - start;
      within(limits, 'record', held);
    }
  }
  if (held > 0) throw fault('archive/damaged', { entry });
}
