import type { StyleId } from '../layouts/layout';
import type { ListBlock, MemoBlock, MemoOutline, ParagraphRole, SectionBlock } from '../model';
import { anchored } from './anchors';
import { contentsXml, type Entry, entriesOf } from './contents';
import { runs, styled, textRun } from './runs';
import type { Sheet } from './sheet';
import { headingXml, tableXml } from './tables';
import { typeset } from './typeset';

const paragraphStyles: Readonly<Record<ParagraphRole, StyleId>> = {
  body: 'BodyText',
  lead: 'LeadIn',
  plain: 'PlainText',
  quote: 'Quote',
  remark: 'Remark',
  signature: 'Signature',
};

const headingStyles = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;

/** Writes the blocks of a memo in their order. */
interface Writer {
  readonly sheet: Sheet;
  readonly entries: ReadonlyMap<string, Entry>;
}

const headingOf = (section: SectionBlock, { entries, sheet }: Writer): string => {
  const { lang } = sheet.words;
  const style = section.annex ? 'AnnexHeading' : headingStyles[section.level];
  const bookmark = entries.get(section.id)?.bookmark ?? '';
  const id = Number(bookmark.slice('_Toc'.length));
  return styled(
    style,
    `<w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>${textRun(typeset(section.title, lang))}<w:bookmarkEnd w:id="${id}"/>`,
  );
};

const listXml = (list: ListBlock, { sheet }: Writer): string => {
  const number = list.ordered ? sheet.listNumber() : '';
  return list.items
    .map((item) => styled(list.ordered ? 'ListNumber' : 'ListBullet', runs(item, sheet), number))
    .join('');
};

/** True where nothing stands under a block on its page: a line that found no room there would stand on an empty one. */
const endsPage = (next: MemoBlock | undefined): boolean =>
  next === undefined || (next.kind === 'section' && next.annex);

const leafXml = (block: Exclude<MemoBlock, SectionBlock>, writer: Writer, next: MemoBlock | undefined): string => {
  switch (block.kind) {
    case 'heading':
      return anchored(block.id, headingXml(block, writer.sheet));
    case 'paragraph':
      return anchored(block.id, styled(paragraphStyles[block.role], runs(block.content, writer.sheet)));
    case 'list':
      return anchored(block.id, listXml(block, writer));
    case 'table':
      return anchored(block.id, tableXml(block, writer.sheet, { withGap: !endsPage(next) }));
  }
};

/** `after`: what follows the last of them. */
function* blocksXml(blocks: readonly MemoBlock[], writer: Writer, after?: MemoBlock): Generator<string> {
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1] ?? after;
    if (block.kind === 'section') {
      yield anchored(block.id, headingOf(block, writer));
      yield* blocksXml(block.children, writer, next);
    } else {
      yield leafXml(block, writer, next);
    }
  }
}

/** The title of the memo, which stands before its body. */
export const titleXml = (outline: MemoOutline): string => styled('Title', textRun(outline.title));

/** Where the table of contents stands: after the answer; before the first section where a document has no answer. */
const contentsAt = ({ blocks }: MemoOutline): number => {
  const first = blocks.findIndex(({ kind }) => kind === 'section');
  return blocks[first]?.id === 'short-answer' ? first + 1 : Math.max(0, first);
};

/** The body of the memo, block by block. */
export function* bodyPieces(outline: MemoOutline, sheet: Sheet): Generator<string> {
  const writer = { sheet, entries: entriesOf(outline, sheet) };
  const first = contentsAt(outline);
  yield* blocksXml(outline.blocks.slice(0, first), writer, outline.blocks[first]);
  yield contentsXml(writer.entries, sheet);
  yield* blocksXml(outline.blocks.slice(first), writer);
  yield styled('TableEnd', '');
}
