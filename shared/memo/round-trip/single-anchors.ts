import { groupedBy } from '../grouped-by';
import type { BaseText } from './base-text';
import type { WordText } from './read-word';
import { keyOfLine } from './word-line';

interface AnchorRun {
  readonly block: string;
  readonly places: number[];
}

/** Neighbouring lines under one anchor. */
const anchorRuns = (anchored: readonly (string | null)[]): readonly AnchorRun[] => {
  const runs: AnchorRun[] = [];
  for (const [at, block] of anchored.entries()) {
    const last = runs.at(-1);
    if (block === null) continue;
    if (last?.block === block && last.places.at(-1) === at - 1) last.places.push(at);
    else runs.push({ block, places: [at] });
  }
  return runs;
};

/** Whether a copy of a block stands where the block did: how many of its neighbours are those of the memo. */
const neighbourCount = (base: BaseText, anchored: readonly (string | null)[]): ((run: AnchorRun) => number) => {
  const order = [...new Set(base.lines.map(({ block }) => block))];
  const places = new Map(order.map((block, place) => [block, place]));
  return ({ block, places: lines }) => {
    const place = places.get(block) ?? 0;
    const [before, after] = [anchored[(lines[0] ?? 0) - 1], anchored[(lines.at(-1) ?? 0) + 1]];
    return Number(before === order[place - 1]) + Number(after === order[place + 1]);
  };
};

/**
 * A control that was copied is there twice. Of the copies whose text the memo knows, the one that stands where the block
 * did keeps the anchor, or else the first; the others are new text.
 */
export const singleAnchors = (base: BaseText, file: WordText): readonly (string | null)[] => {
  const anchored = file.lines.map(({ anchor }) => base.blockOf(anchor));
  const known = new Set(base.lines.map((line) => `${line.block}\n${keyOfLine(line)}`));
  const isKnown = (at: number) => known.has(`${anchored[at]}\n${keyOfLine(file.lines[at] ?? { runs: [] })}`);
  const neighboursOf = neighbourCount(base, anchored);
  const dropped = [...groupedBy(anchorRuns(anchored), ({ block }) => block).values()].flatMap((copies) => {
    const like = copies.filter(({ places }) => places.some(isKnown));
    const kept = (like.length > 0 ? like : copies).reduce((best, copy) =>
      neighboursOf(copy) > neighboursOf(best) ? copy : best,
    );
    return copies.filter((copy) => copy !== kept).flatMap(({ places }) => places);
  });
  const copies = new Set(dropped);
  return anchored.map((block, at) => (copies.has(at) ? null : block));
};
