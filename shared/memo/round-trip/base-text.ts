import type { InputError } from '../../bridge/errors';
import { type Result, succeed } from '../../model/result';
import { anchorOf } from '../docx/anchors';
import { writeDocx } from '../docx/write-docx';
import type { Cite, Inline, MemoBlock, MemoOutline } from '../model';
import { everyBlock, runsOf } from '../walk';
import { memoWordings } from '../wording/index';
import { withoutContents } from './contents-lines';
import type { BaseLine } from './match-lines';
import { readWord } from './read-word';
import { foldSigns } from './same-signs';

/** A memo as its own file says it: what a file that comes back is held against. */
export interface BaseText {
  readonly outline: MemoOutline;
  readonly blocks: ReadonlyMap<string, MemoBlock>;
  readonly lines: readonly BaseLine[];
  /** The block of an anchor. */
  readonly blockOf: (anchor: string | null) => string | null;
  /** What the footnotes cite, by their words with their signs folded. */
  readonly cites: ReadonlyMap<string, readonly Cite[]>;
  /** The gaps, by what is missing in them, with its signs folded. */
  readonly gaps: ReadonlyMap<string, Inline>;
  /** The brackets that any gap is printed in, around what is missing. */
  readonly gapShape: RegExp;
}

/** The line above everything, which is no block. */
export const titleBlock = 'title';

/** The paragraphs of one text of the lawyer's are blocks of their own in a file; here they are one again. */
const ownerIn =
  (ids: ReadonlySet<string>) =>
  (id: string): string => {
    const owner = id.replace(/\/\d+$/, '');
    return ids.has(owner) ? owner : id;
  };

const shapeOf = (phrase: string): RegExp => {
  const [before = '', after = ''] = phrase.split('{what}').map((part) => part.replace(/[[\]]/g, '\\$&'));
  return new RegExp(`${before}(.+?)${after}`);
};

/** Writes a memo and reads it as any other file is read, so that both sides of a comparison are read alike. */
export const baseText = async (outline: MemoOutline): Promise<Result<BaseText, InputError>> => {
  const read = readWord(await writeDocx(outline, { preset: 'firm' }));
  if (!read.ok) return read;
  const all = everyBlock(outline.blocks);
  const owner = ownerIn(new Set(all.map(({ id }) => id)));
  const byAnchor = new Map(all.map(({ id }) => [anchorOf(id), owner(id)]));
  const runs = all.flatMap(runsOf);
  const notes = runs.flatMap((run) => (run.kind === 'note' ? [run.cites] : []));
  const words = [...read.value.footnotes.values()];
  return succeed({
    outline,
    blocks: new Map(all.map((block) => [block.id, block])),
    lines: withoutContents(read.value.lines, outline).map((line) => ({
      ...line,
      block: byAnchor.get(line.anchor ?? '') ?? titleBlock,
    })),
    blockOf: (anchor) => byAnchor.get(anchor ?? '') ?? null,
    cites: new Map(
      words.flatMap((said, index) => (notes[index] === undefined ? [] : [[foldSigns(said), notes[index]] as const])),
    ),
    gapShape: shapeOf(memoWordings[outline.lang].fact.gap),
    gaps: new Map(runs.flatMap((run) => (run.kind === 'gap' ? [[foldSigns(run.text), run] as const] : []))),
  });
};
