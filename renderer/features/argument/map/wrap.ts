const UNIT_PX = 14;
const MOST_LINES = 7;

const WIDE = /[\u2e80-\u9fff\uff00-\uffef]/u;

/** Words with the space after them stay whole; Han characters part anywhere, but none parts from the marks about it. */
const PIECE =
  /[（《「『〔【“‘]*[\u2e80-\u9fff\uff00-\uffef][，。；：！？、）》」』〕】”’…]*\s*|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/gu;

const piecesOf = (text: string): readonly string[] => text.match(PIECE) ?? [];

/** In units: Han and full-width characters take a whole one, others about half of one. */
const measure = (text: string): number =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : 0.54), 0);

/**
 * A text in lines that fit a width, at most so many; what does not fit ends in an ellipsis. The lines keep the spaces
 * at their ends: together they read as the text.
 * @param width in units of the drawing.
 */
export function wrap(text: string, width: number, most = MOST_LINES): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && measure(line + piece.trimEnd()) > width / UNIT_PX) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const [first = '', ...rest] = piecesOf(lines[most - 1] ?? '');
  const cut = [first, ...rest.slice(0, -1)].join('').trimEnd();
  return [...lines.slice(0, most - 1), `${cut}…`];
}
