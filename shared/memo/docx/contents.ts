import type { MemoBlock, MemoOutline, SectionBlock } from '../model';
import { everyBlock } from '../walk';
import { fieldEnd, fieldStart } from './field';
import { headingCounter } from './heading-numbers';
import { styled, textRun } from './runs';
import type { Sheet } from './sheet';
import { typeset } from './typeset';

/** The deepest level of headings that the table of contents shows. */
const depth = 2;

/** With fewer headings of the first level than this, a reader finds the way without a table of them. */
const fewest = 4;

/** A heading as the table of contents shows it, and the bookmark that marks its place. */
export interface Entry {
  readonly section: SectionBlock;
  readonly bookmark: string;
  readonly number: string;
}

/** The headings of a memo, with bookmarks numbered from 1. */
export const entriesOf = (outline: MemoOutline, sheet: Sheet): ReadonlyMap<string, Entry> => {
  const number = headingCounter(sheet.levels);
  const sections = everyBlock(outline.blocks).filter(
    (block: MemoBlock): block is SectionBlock => block.kind === 'section',
  );
  return new Map(
    sections.map((section, index) => [
      section.id,
      { section, number: number(section), bookmark: `_Toc${String(index + 1).padStart(6, '0')}` },
    ]),
  );
};

/** Between number and title: what the numbering of that heading puts there. */
const separator = ({ section }: Entry, sheet: Sheet): string => {
  const { headings, annex } = sheet.levels;
  const suffix = section.annex ? annex.suffix : headings[section.level - 1]?.suffix;
  if (suffix === 'tab') return '<w:r><w:tab/></w:r>';
  return suffix === 'space' ? textRun(' ') : '';
};

const entryXml = (entry: Entry, sheet: Sheet): string =>
  `<w:hyperlink w:anchor="${entry.bookmark}" w:history="1">${textRun(entry.number)}${separator(entry, sheet)}` +
  `${textRun(typeset(entry.section.title, sheet.words.lang))}</w:hyperlink>`;

/**
 * The table of contents with its entries stored: Word shows it as it stands and asks nothing. Only Word knows its
 * pages, so none are stored; updating the table adds them. A document of few headings has none.
 *
 * The heading stays with the first entry in Word. LibreOffice makes a section of the field and keeps no paragraph with a
 * section that begins on the next page; inside the field the heading would be lost whenever Word updates it.
 */
export const contentsXml = (entries: ReadonlyMap<string, Entry>, sheet: Sheet): string => {
  const all = [...entries.values()];
  if (all.filter(({ section }) => section.level === 1).length < fewest) return '';
  const shown = all.filter(({ section }) => section.level <= depth);
  const lines = shown.map((entry, index) => {
    const start = index === 0 ? fieldStart(`TOC \\o "1-${depth}" \\h \\z \\t "Memo Annex Heading,1"`) : '';
    const end = index === shown.length - 1 ? fieldEnd : '';
    const style = entry.section.level === 1 ? 'TOC1' : 'TOC2';
    return styled(style, start + entryXml(entry, sheet) + end);
  });
  return (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>' +
    `<w:sdtContent>${styled('TOCHeading', textRun(sheet.words.contents))}${lines.join('')}</w:sdtContent></w:sdt>`
  );
};
