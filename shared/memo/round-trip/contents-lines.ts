import { everyElement, textIn, type XmlElement } from '../docx/open/xml-node';
import type { MemoOutline } from '../model';
import { everyBlock } from '../walk';
import { memoWordings } from '../wording/index';
import { foldSigns } from './same-signs';
import { keyOfLine, type WordLine } from './word-line';

/** Styles of a table of contents, as Word, WPS and LibreOffice name them: of its entries, and of its title. */
const entryStyle = /^(?:toc \d|contents \d|目录 ?\d|оглавление \d)$/i;
const titleStyle = /^(?:toc heading|contents heading|TOC 标题|заголовок оглавления)$/i;

/** Titles that word processors give to it, and ours. */
const titles: ReadonlySet<string> = new Set(
  [...Object.values(memoWordings).map(({ contents }) => contents), 'Table of Contents', '目 录', 'Оглавление'].map(
    (title) => title.toLowerCase(),
  ),
);

const isLink = ({ name, attributes }: XmlElement): boolean =>
  name === 'w:hyperlink' && (attributes.get('w:anchor') ?? '').includes('_Toc');

/** What the fields of a paragraph do. */
const instructionsIn = (paragraph: XmlElement): string =>
  [...everyElement(paragraph)]
    .map((one) => (one.name === 'w:instrText' ? textIn(one) : (one.attributes.get('w:instr') ?? '')))
    .join('');

/** Whether a paragraph is an entry that leads to a heading. Others in its style are somebody's words. */
export const isContentsEntry = (paragraph: XmlElement, style: string): boolean =>
  (entryStyle.test(style) && [...everyElement(paragraph)].some(isLink)) ||
  /PAGEREF\s+\S*_Toc/.test(instructionsIn(paragraph));

/** A text without the title of its contents, and without entries that lost their links and still say a heading. */
export const withoutContents = (lines: readonly WordLine[], { blocks }: MemoOutline): readonly WordLine[] => {
  const sections = everyBlock(blocks).flatMap((block) => (block.kind === 'section' ? [foldSigns(block.title)] : []));
  return lines.filter((line) => {
    const key = keyOfLine(line);
    if (titleStyle.test(line.style)) return !titles.has(key.toLowerCase());
    return !(entryStyle.test(line.style) && sections.some((title) => key.includes(title)));
  });
};
