/** Pages that a lawyer gave as 3-7, with the dash of the language. */
export const withDashes = (pages: string, dash: string): string => pages.replace(/(?<=\d)\s*[-–—]\s*(?=\d)/g, dash);

/** Whether more than one page is named. */
export const isSeveral = (pages: string): boolean => /\d\s*[-–—,、;，；]\s*\d/.test(pages);

type Range = readonly [from: number, to: number];

const rangeOf = (pages: string): Range | null => {
  const [, from, to = from] = /^(\d+)(?:\s*[-–—]\s*(\d+))?$/.exec(pages) ?? [];
  return from === undefined ? null : [Number(from), Number(to)];
};

const isRange = (range: Range | null): range is Range => range !== null;

/** Pages from several places, in order and each once; as they were given where one of them is no number. */
export const mergedPages = (pages: readonly string[], comma: string): string => {
  const ranges = pages.flatMap((one) => one.split(/\s*[,，、;；]\s*/)).map(rangeOf);
  if (!ranges.every(isRange)) return [...new Set(pages)].join(comma);
  const merged: Range[] = [];
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last === undefined || from > last[1] + 1) merged.push([from, to]);
    else merged.splice(-1, 1, [last[0], Math.max(last[1], to)]);
  }
  return merged.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(comma);
};
