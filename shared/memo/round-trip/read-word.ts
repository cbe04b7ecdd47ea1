import { type InputError, inputError } from '../../bridge/errors';
import { fail, type Result, succeed } from '../../model/result';
import { type DocxFile, openDocx } from '../docx/open/open-docx';
import { childOf, elementsOf, everyElement, type XmlElement } from '../docx/open/xml-node';
import { cleanText } from '../text/clean';
import { fileStyles } from './file-styles';
import { withoutFirmText } from './firm-text';
import { listForms } from './list-forms';
import { type Margins, marginsIn } from './margins';
import { linesIn } from './read-lines';
import { type NoteWords, noParts, noWords, type ReadingParts } from './read-runs';
import { textOfLine, type WordLine } from './word-line';

export interface WordComment {
  readonly id: string;
  readonly author: string;
  readonly text: string;
}

/** What a Word file says, line by line, with every tracked change taken as accepted. */
export interface WordText {
  readonly lines: readonly WordLine[];
  /** What the template of a firm says around the memo. */
  readonly firmLines: readonly WordLine[];
  /** Anchors at which a tracked change took a whole paragraph or row away. */
  readonly emptied: ReadonlySet<string>;
  readonly margins: Margins;
  readonly comments: readonly WordComment[];
  /** The words of the footnotes by their ids, in the order of the part. */
  readonly footnotes: ReadonlyMap<string, string>;
}

/** Far more than a memo of three hundred pages has. */
const mostLines = 50_000;

/** The part that the text refers to under a type; null where there is none. */
const partOf = (file: DocxFile, type: string): Result<XmlElement | null, InputError> => {
  const related = file.relationships(file.mainPath);
  if (!related.ok) return related;
  const found = related.value.find((one) => one.type === type && !one.isExternal);
  if (found === undefined) return succeed(null);
  const part = file.xml(found.target);
  return part.ok ? succeed(part.value.root) : part;
};

/** The headers and footers of a file. */
const marginParts = (file: DocxFile): Result<readonly XmlElement[], InputError> => {
  const related = file.relationships(file.mainPath);
  if (!related.ok) return related;
  const targets = related.value.filter(({ type, isExternal }) => /^(?:header|footer)$/.test(type) && !isExternal);
  const roots: XmlElement[] = [];
  for (const target of new Set(targets.map((one) => one.target))) {
    const part = file.xml(target);
    if (!part.ok) return part;
    roots.push(part.value.root);
  }
  return succeed(roots);
};

const wordsIn = (element: XmlElement, parts: ReadingParts): NoteWords => {
  const { lines } = linesIn(element, parts);
  const words = lines.map(textOfLine).join(' ').replace(/\s+/g, ' ').trim();
  return { words, runs: lines.flatMap(({ runs }) => runs), tracked: lines.some(({ tracked }) => tracked) };
};

const notesIn = (part: XmlElement | null, name: string, parts: ReadingParts): ReadonlyMap<string, NoteWords> =>
  new Map(
    (part === null ? [] : elementsOf(part, name))
      .filter(({ attributes }) => (attributes.get('w:type') ?? 'normal') === 'normal')
      .map((note) => [note.attributes.get('w:id') ?? '', wordsIn(note, parts)]),
  );

const commentsIn = (part: XmlElement | null): readonly WordComment[] =>
  (part === null ? [] : elementsOf(part, 'w:comment')).map((comment) => ({
    id: comment.attributes.get('w:id') ?? '',
    author: cleanText(comment.attributes.get('w:author') ?? ''),
    text: wordsIn(comment, noParts).words,
  }));

const readParts = (file: DocxFile, body: XmlElement): Result<WordText, InputError> => {
  const [styles, footnotes, endnotes, comments, numbering] = [
    'styles',
    'footnotes',
    'endnotes',
    'comments',
    'numbering',
  ].map((type) => partOf(file, type)) as [Part, Part, Part, Part, Part];
  if (!styles.ok) return styles;
  if (!footnotes.ok) return footnotes;
  if (!endnotes.ok) return endnotes;
  if (!comments.ok) return comments;
  if (!numbering.ok) return numbering;
  const margins = marginParts(file);
  if (!margins.ok) return margins;
  const listForm = listForms(numbering.value);
  const parts = { ...noParts, listForm, styles: fileStyles(styles.value, listForm) };
  const notes = {
    footnote: notesIn(footnotes.value, 'w:footnote', parts),
    endnote: notesIn(endnotes.value, 'w:endnote', parts),
  };
  const { lines, emptied } = linesIn(body, { ...parts, note: (kind, id) => notes[kind].get(id) ?? noWords });
  const memo = new Set(withoutFirmText(lines));
  return succeed({
    lines: [...memo],
    firmLines: lines.filter((line) => !memo.has(line)),
    emptied,
    margins: marginsIn(body, margins.value),
    comments: commentsIn(comments.value),
    footnotes: new Map([...notes.footnote].map(([id, { words }]) => [id, words])),
  });
};
type Part = ReturnType<typeof partOf>;

/** How many lines a text has at most, counted before any of them is read. */
const countLines = (body: XmlElement): number => {
  let lines = 0;
  for (const { name } of everyElement(body)) if (name === 'w:p') lines += 1;
  return lines;
};

/** Reads a Word file that comes back. Strict: what is no sound Word file is refused with its reason. */
export const readWord = (bytes: Uint8Array): Result<WordText, InputError> => {
  const file = openDocx(bytes, 'any');
  if (!file.ok) return file;
  const { mainPath } = file.value;
  const main = file.value.xml(mainPath);
  if (!main.ok) return main;
  const body = childOf(main.value.root, 'w:body');
  if (body === undefined) return fail(inputError('docx/damaged', mainPath, {}));
  const found = countLines(body);
  if (found > mostLines)
    return fail(inputError('docx/too-large', mainPath, { measure: 'lines', found, limit: mostLines }));
  return readParts(file.value, body);
};
