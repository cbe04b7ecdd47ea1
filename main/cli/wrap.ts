/** Columns that a character takes in a terminal: East Asian ones take two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, character) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0,
  );

/** Where a line may break: after a space, and around every Han character, but not before closing punctuation. */
const pieces = (text: string): readonly string[] =>
  text.match(/[\p{Script=Han}][，。、；：？！”’）》」』]*|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];

/** Breaks a text into lines of at most `columns`, each after `indent`. */
export const wrapText = (text: string, indent: string, columns = 100): string => {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && widthOf(indent + line + piece.trimEnd()) > columns) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return [...lines, line].map((each) => `${indent}${each.trimEnd()}\n`).join('');
};
