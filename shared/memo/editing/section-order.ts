import type { MemoBlock, SectionBlock } from '../model';

const isSection = (block: MemoBlock): block is SectionBlock => block.kind === 'section';

/** Sections that stand side by side, as the memo makes them. */
export interface Siblings {
  /** The section that they stand in; empty for those of the memo itself. */
  readonly parent: string;
  readonly sections: readonly SectionBlock[];
}

/** The sections among which one stands; null where there is no such section. */
export const siblingsOf = (blocks: readonly MemoBlock[], id: string, parent = ''): Siblings | null => {
  const sections = blocks.filter(isSection);
  if (sections.some((one) => one.id === id)) return { parent, sections };
  for (const one of sections) {
    const found = siblingsOf(one.children, id, one.id);
    if (found !== null) return found;
  }
  return null;
};

/**
 * Whether a section may stand after another one, or with its parent's name before all of them. It stays under its own
 * heading: an argument on one question never becomes one on another. The answer stays first, since the contents stand
 * after it; annexes stay among annexes, since they are counted apart and the signature stands before them.
 */
export const mayFollow = ({ parent, sections }: Siblings, id: string, after: string): boolean => {
  const [own, other] = [id, after].map((name) => sections.find((one) => one.id === name));
  if (own === undefined || id === after) return false;
  if (parent !== '') return other !== undefined || after === parent;
  return other !== undefined && own !== sections[0] && own.annex === other.annex;
};

/** Where the lawyer put blocks: for each the one that it stands after. */
type Moved = Readonly<Record<string, string>>;

/** Sections in the order in which the lawyer put them; those of which that is not told stand as they are made. */
const sectionOrder = (siblings: Siblings, moved: Moved): string[] => {
  const ids = siblings.sections.map(({ id }) => id);
  const order = ids.filter((id) => !mayFollow(siblings, id, moved[id] ?? ''));
  let left = ids.filter((id) => !order.includes(id));
  // Repeated until it rests: a section may stand after another one that was moved.
  for (let size = -1; size !== left.length; ) {
    size = left.length;
    for (const id of left) {
      const after = moved[id] ?? '';
      if (after === siblings.parent) order.unshift(id);
      else if (order.includes(after)) order.splice(order.indexOf(after) + 1, 0, id);
    }
    left = left.filter((id) => !order.includes(id));
  }
  return [...order, ...left];
};

/** The blocks of a memo or of a section, with the sections among them in the order in which the lawyer put them. */
export const inOrder = (blocks: readonly MemoBlock[], parent: string, moved: Moved): readonly MemoBlock[] => {
  const sections = blocks.filter(isSection);
  if (!sections.some(({ id }) => Object.hasOwn(moved, id))) return blocks;
  const order = sectionOrder({ parent, sections }, moved);
  const byPlace = new Map(order.map((id, at) => [sections[at]?.id, sections.find((one) => one.id === id)]));
  return blocks.map((block) => byPlace.get(block.id) ?? block);
};

/** The sections that were moved, each after the one that stands before it; those that stand as they are made are none. */
const asMoved = (siblings: Siblings, order: readonly string[], ids: readonly string[]): Moved => {
  const anchorOf = (id: string): string => order[order.indexOf(id) - 1] ?? siblings.parent;
  return ids.reduce<Moved>(
    (moved, id) => {
      const { [id]: _own, ...others } = moved;
      return sectionOrder(siblings, others).join('\n') === order.join('\n') ? others : moved;
    },
    Object.fromEntries(ids.map((id) => [id, anchorOf(id)])),
  );
};

const parted = (siblings: Siblings, moved: Moved): { readonly ids: readonly string[]; readonly others: Moved } => {
  const ids = siblings.sections.map(({ id }) => id).filter((id) => Object.hasOwn(moved, id));
  return { ids, others: Object.fromEntries(Object.entries(moved).filter(([id]) => !ids.includes(id))) };
};

/** Puts a section after another one; every other section stays where it stands. */
export const moveSection = (siblings: Siblings, moved: Moved, id: string, after: string): Moved => {
  if (!mayFollow(siblings, id, after)) return moved;
  const { ids, others } = parted(siblings, moved);
  const order = sectionOrder(siblings, moved).filter((one) => one !== id);
  order.splice(order.indexOf(after) + 1, 0, id);
  return { ...others, ...asMoved(siblings, order, [...ids.filter((one) => one !== id), id]) };
};

/** Puts a section back where the memo makes it; every other section stays where it stands. */
export const putSectionBack = (siblings: Siblings, moved: Moved, id: string): Moved => {
  const { ids, others } = parted(siblings, moved);
  const rest = ids.filter((one) => one !== id);
  const order = sectionOrder(siblings, moved).filter((one) => one !== id);
  const without = Object.fromEntries(rest.map((one) => [one, order[order.indexOf(one) - 1] ?? siblings.parent]));
  return { ...others, ...asMoved(siblings, sectionOrder(siblings, without), rest) };
};

/** After what a section stands in a memo that was made anew: the nearest section before it that is still there. */
export const sectionAnchor = (
  previous: readonly MemoBlock[],
  fresh: readonly MemoBlock[],
  moved: Moved,
  id: string,
): string | null => {
  const [before, now] = [siblingsOf(previous, id), siblingsOf(fresh, id)];
  if (before === null || now === null) return null;
  const order = sectionOrder(before, moved);
  const earlier = order.slice(0, order.indexOf(id)).reverse();
  return earlier.find((one) => mayFollow(now, id, one)) ?? now.parent;
};
