import { isAnchor } from '../docx/anchors';
import { wordValue } from '../docx/open/word-value';
import { childOf, elementsOf, isElement, type XmlElement } from '../docx/open/xml-node';
import type { StyleId } from '../layouts/layout';
import { isContentsEntry } from './contents-lines';
import type { ListForm } from './list-forms';
import { isWords, paragraphStyleOf, type ReadingParts, RunReader } from './read-runs';
import { isOn } from './run-look';
import type { LineForm, WordLine } from './word-line';

/** Between the cells of a row. */
export const cellBreak = ' | ';

const changes = ['w:del', 'w:moveFrom'] as const;

/** The anchor of a content control: its tag, or the gallery that stands for it where the tag was dropped. */
const anchorIn = (control: XmlElement): string | null => {
  const properties = childOf(control, 'w:sdtPr');
  const part = properties && childOf(properties, 'w:docPartObj');
  const named = [wordValue(properties, 'w:tag'), wordValue(part, 'w:docPartGallery')];
  return named.find((name) => name !== null && isAnchor(name)) ?? null;
};

const isPrompt = (control: XmlElement): boolean => isOn(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr');

interface Reader {
  readonly parts: ReadingParts;
  readonly lines: WordLine[];
  /** Anchors at which a tracked change took a whole paragraph or row away. */
  readonly emptied: Set<string>;
  /** What stood before a paragraph mark that a tracked change took away: it runs on in the next paragraph. */
  carried: WordLine | null;
}

const has = (properties: XmlElement | undefined, names: readonly string[]): boolean =>
  properties !== undefined && names.some((name) => childOf(properties, name) !== undefined);

/** How a paragraph is marked by itself; undefined where it leaves that to its style. */
const listOf = (paragraph: XmlElement, { listForm }: ReadingParts): ListForm | null | undefined => {
  const properties = childOf(paragraph, 'w:pPr');
  const item = properties && childOf(properties, 'w:numPr');
  const number = wordValue(item, 'w:numId');
  return number === null ? undefined : listForm(number, wordValue(item, 'w:ilvl') ?? '0');
};

const formsOfRoles: Readonly<Partial<Record<StyleId, LineForm>>> = {
  Title: 'title',
  AnnexHeading: 'annex',
  Quote: 'quote',
  ListBullet: 'bullets',
  ListNumber: 'numbers',
};

/** A heading is one whatever counts it; a list is one by what marks its items, and by its style where nothing does. */
const formOf = (paragraph: XmlElement, list: ListForm | null | undefined, { styles }: ReadingParts): LineForm => {
  const style = styles.paragraph(paragraphStyleOf(paragraph));
  const outlined = wordValue(childOf(paragraph, 'w:pPr'), 'w:outlineLvl');
  const level = outlined === null ? style.level : Number(outlined) + 1;
  const byRole = style.role === null ? undefined : formsOfRoles[style.role];
  if (byRole === 'annex' || byRole === 'title') return byRole;
  if (level !== null && level <= 9) return `heading-${level}`;
  if (list === null) return byRole === 'quote' ? 'quote' : 'text';
  return list ?? style.list ?? byRole ?? 'text';
};

const marksOf = (paragraph: XmlElement): XmlElement | undefined => {
  const properties = childOf(paragraph, 'w:pPr');
  return properties && childOf(properties, 'w:rPr');
};

/** A tracked change took the mark of a paragraph away. */
const runsOn = (paragraph: XmlElement): boolean => has(marksOf(paragraph), changes);

/** A control that was put around a paragraph may come back within it. */
const anchorWithin = (paragraph: XmlElement): string | null =>
  within(paragraph, 'w:sdt')
    .map(anchorIn)
    .find((anchor) => anchor !== null) ?? null;

const paragraphInto = (element: XmlElement, around: string | null, reader: Reader): void => {
  const anchor = around ?? anchorWithin(element);
  const style = reader.parts.styles.name(paragraphStyleOf(element));
  if (isContentsEntry(element, style)) return;
  const text = new RunReader(reader.parts);
  text.read(element);
  const before = reader.carried ?? { runs: [], comments: [], tracked: false };
  const runs = [...before.runs, ...text.runs];
  const comments = [...new Set([...before.comments, ...text.comments])];
  const isJoined = runsOn(element);
  const tracked = before.tracked || text.tracked || isJoined || has(marksOf(element), ['w:ins', 'w:moveTo']);
  const list = listOf(element, reader.parts);
  const form = formOf(element, list, reader.parts);
  const line = { anchor, kind: 'paragraph', style, list: list ?? null, form, runs, tracked, comments } as const;
  reader.carried = isJoined && runs.length > 0 ? line : null;
  if ((isJoined || (runs.length === 0 && tracked)) && anchor !== null) reader.emptied.add(anchor);
  if (runs.length > 0 && !isJoined) reader.lines.push(line);
  for (const box of text.boxes) blocksInto(box, anchor, reader);
};

/** Where no paragraph follows, what was to run on in it stands where it stood. */
const leaveCarried = (reader: Reader): void => {
  if (reader.carried !== null) reader.lines.push(reader.carried);
  reader.carried = null;
};

/** The cells of a row, a break between them, and the paragraphs of a cell run together. */
const readCells = (row: XmlElement, text: RunReader): void => {
  for (const [index, cell] of cellsIn(row).entries()) {
    if (index > 0) text.add(cellBreak);
    let isJoined = true;
    for (const paragraph of paragraphsIn(cell)) {
      if (!isJoined) text.add('\n');
      text.read(paragraph);
      isJoined = runsOn(paragraph);
      if (isJoined) text.tracked = true;
    }
  }
};

/** A row as one line. */
const rowInto = (element: XmlElement, anchor: string | null, reader: Reader): void => {
  const properties = childOf(element, 'w:trPr');
  if (has(properties, changes)) {
    if (anchor !== null) reader.emptied.add(anchor);
    return;
  }
  const text = new RunReader(reader.parts);
  readCells(element, text);
  const tracked = text.tracked || has(properties, ['w:ins']);
  const isEmpty = text.runs.every((run) => isWords(run) && run.text.replaceAll(cellBreak, '').trim() === '');
  if (isEmpty && tracked && anchor !== null) reader.emptied.add(anchor);
  if (!isEmpty)
    reader.lines.push({
      anchor,
      kind: 'row',
      style: '',
      list: null,
      form: null,
      runs: text.runs,
      tracked,
      comments: [...new Set(text.comments)],
    });
  for (const box of text.boxes) blocksInto(box, anchor, reader);
};

const tableInto = (table: XmlElement, anchor: string | null, reader: Reader): void => {
  leaveCarried(reader);
  for (const row of within(table, 'w:tr')) rowInto(row, anchor, reader);
};

/** The first of several ways to say the same. */
const alternateIn = (element: XmlElement): XmlElement | undefined =>
  childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');

/** Elements of some names, through controls and whatever else may stand around them. */
const within = (element: XmlElement, ...names: readonly string[]): readonly XmlElement[] => {
  const around = element.name === 'mc:AlternateContent' ? alternateIn(element) : element;
  return (around?.children ?? [])
    .filter(isElement)
    .flatMap((child) =>
      names.includes(child.name) ? [child] : child.name === 'w:sdtPr' ? [] : within(child, ...names),
    );
};

/** What stands between paragraphs and is read as one: formulas, and other documents that are drawn in. */
const loose = ['m:oMathPara', 'm:oMath', 'w:altChunk', 'w:subDoc'] as const;
const asParagraph = (element: XmlElement): XmlElement =>
  element.name === 'w:p' ? element : { name: 'w:p', attributes: new Map(), children: [element] };

const cellsIn = (row: XmlElement): readonly XmlElement[] =>
  within(row, 'w:tc').filter((cell) => !has(childOf(cell, 'w:tcPr'), ['w:cellDel']));
const paragraphsIn = (cell: XmlElement): readonly XmlElement[] => within(cell, 'w:p', ...loose).map(asParagraph);

const controlInto = (control: XmlElement, anchor: string | null, reader: Reader): void => {
  const content = childOf(control, 'w:sdtContent');
  if (content !== undefined && !isPrompt(control)) blocksInto(content, anchorIn(control) ?? anchor, reader);
};

/** Elements that stand around paragraphs and say nothing themselves. */
const wrappers = new Set(['w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', 'w:dir', 'w:bdo']);

const blockInto = (element: XmlElement, anchor: string | null, reader: Reader): void => {
  if (element.name === 'w:p' || loose.some((name) => name === element.name))
    paragraphInto(asParagraph(element), anchor, reader);
  else if (element.name === 'w:tbl') tableInto(element, anchor, reader);
  else if (element.name === 'w:sdt') controlInto(element, anchor, reader);
  else if (element.name === 'mc:AlternateContent') blocksInto(alternateIn(element) ?? element, anchor, reader);
  else if (wrappers.has(element.name)) blocksInto(element, anchor, reader);
};

const blocksInto = (element: XmlElement, anchor: string | null, reader: Reader): void => {
  for (const child of elementsOf(element)) blockInto(child, anchor, reader);
};

/** The lines of a text in their order, the entries of its contents left out. */
export const linesIn = (
  body: XmlElement,
  parts: ReadingParts,
): { readonly lines: readonly WordLine[]; readonly emptied: ReadonlySet<string> } => {
  const reader: Reader = { parts, lines: [], emptied: new Set(), carried: null };
  blocksInto(body, null, reader);
  leaveCarried(reader);
  return reader;
};
