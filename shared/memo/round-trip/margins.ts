import { parseXml } from '../docx/open/parse-xml';
import { everyElement, type XmlElement } from '../docx/open/xml-node';
import { shortHash } from '../short-hash';
import { linesIn } from './read-lines';
import { noParts } from './read-runs';
import { keyOfLine, textOfLine, type WordLine } from './word-line';

/** A line of a header or footer that is not as it was written. */
export interface MarginChange {
  readonly id: string;
  /** What the file says; null where a line is gone, of which only is known that it was there. */
  readonly words: string | null;
}

/** What a file says around its pages, and what it said when it was written. */
export interface Margins {
  readonly lines: readonly WordLine[];
  readonly marks: ReadonlySet<string>;
}

const start = '_adit_';
/** Beyond the numbers of any other bookmark. */
const firstId = 1_000_000_000;

const markOf = (line: WordLine): string => start + shortHash(keyOfLine(line));

/** The lines of headers and footers that say anything. What is counted or repeated from page to page is one sign. */
const saidIn = (parts: readonly XmlElement[]): readonly WordLine[] =>
  parts.flatMap((part) => linesIn(part, noParts).lines).filter((line) => keyOfLine(line) !== '');

/**
 * Marks what the headers and footers of a file say, line by line, by bookmarks at its beginning that tell nothing by
 * themselves: which layout, letterhead or template it was written with is not known when it comes back.
 */
export const marginMarks = (parts: readonly Uint8Array[]): string => {
  const read = parts.flatMap((bytes) => {
    const part = parseXml(bytes, '');
    return part.ok ? [part.value.root] : [];
  });
  return [...new Set(saidIn(read).map(markOf))]
    .map((name, at) => {
      const id = `w:id="${firstId + at}"`;
      return `<w:bookmarkStart ${id} w:name="${name}"/><w:bookmarkEnd ${id}/>`;
    })
    .join('');
};

/** Reads the headers and footers of a file with the marks that its text has of them. */
export const marginsIn = (body: XmlElement, parts: readonly XmlElement[]): Margins => {
  const names = [...everyElement(body)].flatMap(({ name, attributes }) =>
    name === 'w:bookmarkStart' ? [attributes.get('w:name') ?? ''] : [],
  );
  return { lines: saidIn(parts), marks: new Set(names.filter((name) => name.startsWith(start))) };
};

/** What of the headers and footers is not as it was written; null where the file does not know any more. */
export const marginChanges = ({ lines, marks }: Margins): readonly MarginChange[] | null => {
  if (marks.size === 0) return null;
  const found = new Map(lines.map((line) => [markOf(line), textOfLine(line).trim()]));
  const other = [...found].filter(([mark]) => !marks.has(mark)).map(([id, words]) => ({ id, words }));
  const gone = [...marks].filter((mark) => !found.has(mark)).map((id) => ({ id, words: null }));
  // A line that reads otherwise was there before: it is not gone as well.
  return [...other, ...gone.slice(other.length)];
};
