/** A piece of a text that stayed, came or went. */
export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'gone';
  readonly text: string;
}

const tokens = (text: string): readonly string[] => text.match(/\p{Script=Han}|[\p{L}\p{N}\p{M}]+|\s+|./gu) ?? [];

/** Beyond this, finding what two texts share takes too long: the one is shown as gone, the other as added. */
const mostSteps = 4_000_000;

const joined = (pieces: readonly DiffPiece[]): readonly DiffPiece[] => {
  const result: DiffPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind) result[result.length - 1] = { ...last, text: last.text + piece.text };
    else if (piece.text !== '') result.push(piece);
  }
  return result;
};

/** For each pair of places, how many words the rests of both texts share. */
const sharedTable = (a: readonly string[], b: readonly string[]): ((at: number, to: number) => number) => {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let at = a.length - 1; at >= 0; at -= 1) {
    for (let to = b.length - 1; to >= 0; to -= 1) {
      const down = table[(at + 1) * width + to] ?? 0;
      const right = table[at * width + to + 1] ?? 0;
      table[at * width + to] = a[at] === b[to] ? (table[(at + 1) * width + to + 1] ?? 0) + 1 : Math.max(down, right);
    }
  }
  return (at, to) => table[at * width + to] ?? 0;
};

const between = (a: readonly string[], b: readonly string[]): readonly DiffPiece[] => {
  const whole = (kind: DiffPiece['kind'], words: readonly string[]) => ({ kind, text: words.join('') });
  if (a.length * b.length > mostSteps) return [whole('gone', a), whole('added', b)];
  const rest = sharedTable(a, b);
  const pieces: DiffPiece[] = [];
  let [at, to] = [0, 0];
  while (at < a.length || to < b.length) {
    const [one, other] = [a[at], b[to]];
    if (one !== undefined && one === other) {
      pieces.push({ kind: 'same', text: one });
      [at, to] = [at + 1, to + 1];
    } else if (one !== undefined && (other === undefined || rest(at + 1, to) >= rest(at, to + 1))) {
      pieces.push({ kind: 'gone', text: one });
      at += 1;
    } else {
      pieces.push({ kind: 'added', text: other ?? '' });
      to += 1;
    }
  }
  return pieces;
};

/** What became of the words of a text. Han characters count one by one. */
export const wordDiff = (before: string, after: string): readonly DiffPiece[] => {
  const [a, b] = [tokens(before), tokens(after)];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return joined([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...between(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ]);
};
