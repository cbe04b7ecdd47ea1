import { paragraph, section, text } from '../blocks';
import type { MemoContext } from '../context';
import type { MemoBlock, MemoOutline, SectionBlock } from '../model';
import { fillText } from '../text/fill';
import { everyBlock } from '../walk';
import type { ChangedSince } from './changed-since';
import type { SupplementWords } from './supplement-words';

type Ids = ReadonlySet<string>;
type Title = (around: string, own: string) => string;

/** What a supplement takes over from the memo as it is now. */
interface Replaced {
  /** The text that takes the place of the earlier one; nothing where none changed. */
  readonly body: readonly MemoBlock[];
  /** Annexes in which something changed, each as a whole. */
  readonly annexes: readonly MemoBlock[];
}

const isSection = (block: MemoBlock): block is SectionBlock => block.kind === 'section';

/** Sections of the lowest level: there is none below it, so the title of a deeper one says what it stands under. */
const lowest = (block: SectionBlock, title: string, changed: Ids, join: Title): readonly SectionBlock[] => {
  const own = block.children.filter((child) => !isSection(child) && changed.has(child.id));
  const below = block.children.filter(isSection).flatMap((one) => lowest(one, join(title, one.title), changed, join));
  return own.length === 0 ? below : [{ ...block, level: 3, title, children: own }, ...below];
};

/** A section one level down, with only what is new or changed in it. */
const reduced = (block: SectionBlock, changed: Ids, join: Title): readonly MemoBlock[] => {
  const children = block.children.flatMap((child): readonly MemoBlock[] => {
    if (isSection(child)) return lowest(child, child.title, changed, join);
    return changed.has(child.id) ? [child] : [];
  });
  return children.length === 0 ? [] : [{ ...block, level: 2, children }];
};

/** Blocks at the head and the foot of every memo: they are written anew, not replaced. */
const isFrame = ({ id }: MemoBlock): boolean => id.startsWith('heading') || id.startsWith('signature');

const isAnnex = (block: MemoBlock): boolean => isSection(block) && block.annex;

/** The text and the annexes of a memo that are not what they were when an earlier one was issued. */
export const replacedIn = (
  { changed, now }: { readonly changed: ChangedSince; readonly now: MemoOutline },
  words: SupplementWords,
  context: MemoContext,
): Replaced => {
  const ids: Ids = new Set(changed.blocks.flatMap(({ id, after }) => (after === null ? [] : [id])));
  const join: Title = (label, value) => fillText(context.words.fact.is, { label, value });
  const found = now.blocks
    .filter((block) => !isFrame(block) && !isAnnex(block))
    .flatMap((block) => (isSection(block) ? reduced(block, ids, join) : ids.has(block.id) ? [block] : []));
  const intro = paragraph('supplement.replaced-intro', [text(words.replacedIntro)], { own: true }, 'lead');
  return {
    body: found.length === 0 ? [] : [section('supplement.replaced', 1, words.replaced, [intro, ...found])],
    annexes: now.blocks.filter((block) => isAnnex(block) && everyBlock([block]).some(({ id }) => ids.has(id))),
  };
};
