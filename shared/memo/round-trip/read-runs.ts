import { wordValue } from '../docx/open/word-value';
import { childOf, everyElement, isElement, textIn, type XmlElement } from '../docx/open/xml-node';
import { cleanText } from '../text/clean';
import { type Emphasis, emphasesIn, emphasesOf } from './emphasis';
import { type FileStyles, noStyles } from './file-styles';
import type { ListForms } from './list-forms';
import { inPosition } from './raised-figures';
import { choiceIn, isOn, lookOf, plainLook } from './run-look';
import { symbolOf, withSymbols } from './symbols';
import type { Thing, WordRun } from './word-line';

/** What a note says. */
export interface NoteWords {
  readonly words: string;
  readonly runs: readonly WordRun[];
  /** True where a tracked change put something in or took something out. */
  readonly tracked: boolean;
}

/** Of a note that is not there. */
export const noWords: NoteWords = { words: '', runs: [], tracked: false };

/** What a text is read with: its styles, the words of notes by their ids, the forms of lists. */
export interface ReadingParts {
  readonly styles: FileStyles;
  readonly note: (kind: 'footnote' | 'endnote', id: string) => NoteWords;
  readonly listForm: ListForms;
}

/** For a text that is read apart from its file. */
export const noParts: ReadingParts = { styles: noStyles, note: () => noWords, listForm: () => null };

/** What is never text of the memo: properties, and what a tracked change took away. */
const skipped = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:del', 'w:moveFrom', 'w:delText', 'w:rubyPr']);
const proposed = new Set(['w:ins', 'w:moveTo']);

const breaks: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

const pictures = new Set(['w:drawing', 'w:pict', 'w:object', 'w:contentPart']);
/** Documents within a document, of which the words stand in parts of their own. */
const documents = new Set(['w:altChunk', 'w:subDoc']);
/** What a formula has that is no more than letters in a line. */
const inPlainFormula = /^(?:m:(?:oMath|r|t|rPr|sty|scr|nor|lit|aln|brk|ctrlPr)|w:.*)$/;

/** The style of a paragraph, by its id. */
export const paragraphStyleOf = (paragraph: XmlElement): string =>
  wordValue(childOf(paragraph, 'w:pPr'), 'w:pStyle') ?? '';

const isPlainFormula = (formula: XmlElement): boolean =>
  [...everyElement(formula)].every(({ name }) => inPlainFormula.test(name));

interface Field {
  instruction: string;
  isResult: boolean;
}

/** Gathers the text of one paragraph, or of the cells of one row. */
export class RunReader {
  readonly runs: WordRun[] = [];
  readonly comments: string[] = [];
  /** Text boxes: what stands in them is read as paragraphs of their own. */
  readonly boxes: XmlElement[] = [];
  tracked = false;
  readonly #parts: ReadingParts;
  readonly #fields: Field[] = [];
  #look = plainLook;
  #emphases: readonly Emphasis[] = [];
  #paragraph = '';

  constructor(parts: ReadingParts) {
    this.#parts = parts;
  }

  add(text: string, style = '', tracked = false): void {
    const last = this.runs.at(-1);
    const clean = cleanText(text);
    if (clean === '') return;
    const emphases = this.#emphases.length === 0 ? {} : { emphases: this.#emphases };
    const run = { text: clean, style, tracked, ...emphases, ...(this.#look.isStruck ? { struck: true as const } : {}) };
    if (last !== undefined && isPlain(last) && isAlike(last, run))
      this.runs[this.runs.length - 1] = { ...run, text: last.text + clean };
    else this.runs.push(run);
  }

  /** Reads everything under an element. */
  read(element: XmlElement, style = '', tracked = false): void {
    if (element.name === 'w:p') this.#paragraph = paragraphStyleOf(element);
    for (const child of element.children) if (isElement(child)) this.#element(child, style, tracked);
  }

  #element(element: XmlElement, style: string, tracked: boolean): void {
    const { name } = element;
    if (skipped.has(name)) this.#skip(element);
    else if (name === 'w:r') this.#run(element, tracked);
    else if (name === 'w:txbxContent') this.boxes.push(element);
    else if (pictures.has(name)) this.#picture(element, tracked);
    else if (proposed.has(name)) this.#proposed(element, style);
    else if (name.startsWith('w:fld') || name === 'w:instrText') this.#field(element, style, tracked);
    else if (name === 'w:t' || name === 'm:t') this.#text(element.children.join(''), style, tracked);
    else if (!this.#frame(element, style, tracked) && !this.#sign(element, style, tracked))
      this.read(element, style, tracked);
  }

  /** What stands around words, or where words might: says whether it was one. */
  #frame(element: XmlElement, style: string, tracked: boolean): boolean {
    const { name } = element;
    if (name === 'w:sdt') this.#control(element, style, tracked);
    else if (name === 'mc:AlternateContent') this.#alternate(element, style, tracked);
    else if (name === 'w:ruby') this.#ruby(element, style, tracked);
    else if (documents.has(name)) this.#thing('document', tracked);
    else if (name === 'm:oMath' && !isPlainFormula(element)) this.#thing('formula', tracked);
    else return false;
    return true;
  }

  /** Signs that stand for text, and marks of notes and comments; says whether it was one. */
  #sign({ name, attributes }: XmlElement, style: string, tracked: boolean): boolean {
    const id = attributes.get('w:id') ?? '';
    const sign = name === 'w:br' && attributes.get('w:type') === 'page' ? ' ' : breaks[name];
    if (sign !== undefined) this.#text(sign, style, tracked);
    else if (name === 'w:sym')
      this.#text(symbolOf(attributes.get('w:font') ?? '', attributes.get('w:char') ?? ''), style, tracked);
    else if (name === 'w:commentRangeStart' || name === 'w:commentReference') this.comments.push(id);
    else if (name === 'w:footnoteReference') this.#note('footnote', id, tracked);
    else if (name === 'w:endnoteReference') this.#note('endnote', id, tracked);
    else return false;
    return true;
  }

  #note(kind: 'footnote' | 'endnote', id: string, isProposed: boolean): void {
    const { words, runs, tracked } = this.#parts.note(kind, id);
    if (tracked) this.tracked = true;
    this.runs.push({ text: '', style: '', note: words, noteRuns: runs, tracked: isProposed });
  }

  #skip({ name }: XmlElement): void {
    if (name === 'w:del' || name === 'w:moveFrom') this.tracked = true;
  }

  #proposed(element: XmlElement, style: string): void {
    this.tracked = true;
    this.read(element, style, true);
  }

  /** A drawing is read for the text boxes in it; one without them is a picture. */
  #picture(element: XmlElement, tracked: boolean): void {
    const boxes = this.boxes.length;
    this.read(element);
    if (this.boxes.length === boxes) this.#thing('picture', tracked);
  }

  #thing(thing: Thing, tracked: boolean): void {
    this.runs.push({ text: '', style: '', thing, tracked });
  }

  /** Characters, and in brackets how they are read, which stands above them. */
  #ruby(element: XmlElement, style: string, tracked: boolean): void {
    const [characters, reading] = [childOf(element, 'w:rubyBase'), childOf(element, 'w:rt')];
    if (characters !== undefined) this.read(characters, style, tracked);
    if (reading === undefined || textIn(reading).trim() === '') return;
    this.#text('（', style, tracked);
    this.read(reading, style, tracked);
    this.#text('）', style, tracked);
  }

  /** The first of several ways to say the same; the last, where it is the only one. */
  #alternate(element: XmlElement, style: string, tracked: boolean): void {
    const content = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
    if (content !== undefined) this.read(content, style, tracked);
  }

  /** A control that shows its prompt holds no words of anybody. */
  #control(element: XmlElement, style: string, tracked: boolean): void {
    const properties = childOf(element, 'w:sdtPr');
    const content = childOf(element, 'w:sdtContent');
    if (content !== undefined && !isOn(properties, 'w:showingPlcHdr')) this.read(content, style, tracked);
  }

  #run(run: XmlElement, tracked: boolean): void {
    const { styles } = this.#parts;
    const properties = childOf(run, 'w:rPr');
    const id = wordValue(properties, 'w:rStyle') ?? '';
    const style = id === '' ? '' : styles.name(id);
    const { emphases, usual } = styles.paragraph(this.#paragraph);
    const ofStyle = id === '' ? {} : styles.run(id);
    this.#look = lookOf(run);
    this.#emphases = emphasesOf({ direct: emphasesIn(properties), style, ofStyle, ofParagraph: emphases, usual });
    this.read(run, style, tracked);
    this.#look = plainLook;
    this.#emphases = [];
  }

  #field(element: XmlElement, style: string, tracked: boolean): void {
    const last = this.#fields.at(-1);
    if (element.name === 'w:instrText') {
      if (last !== undefined) last.instruction += element.children.join('');
    } else if (element.name === 'w:fldSimple') {
      if (isCounter(element.attributes.get('w:instr') ?? '')) this.#counted(textIn(element), style, tracked);
      else this.read(element, style, tracked);
    } else {
      this.#text(choiceIn(element), style, tracked);
      this.#fieldMark(element.attributes.get('w:fldCharType') ?? '', style, tracked);
    }
  }

  #fieldMark(type: string, style: string, tracked: boolean): void {
    const last = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ instruction: '', isResult: false });
    else if (last !== undefined) {
      const isCounted = !last.isResult && isCounter(last.instruction);
      if (type === 'end') this.#fields.pop();
      else last.isResult = true;
      if (isCounted) this.#counted('', style, tracked);
    }
  }

  /** A number that Word counts is the same text whatever it is. */
  #counted(number: string, style: string, tracked: boolean): void {
    this.runs.push({ text: '#', style, tracked, counted: cleanText(number) });
  }

  /** What a field instructs is no text. */
  #text(text: string, style: string, tracked: boolean): void {
    const { font, position } = this.#look;
    const [number, field] = [this.runs.at(-1), this.#fields.at(-1)];
    if (number?.counted !== undefined && field?.isResult && isCounter(field.instruction))
      this.runs[this.runs.length - 1] = { ...number, counted: number.counted + cleanText(text) };
    if (this.#fields.every(({ isResult, instruction }) => isResult && !isCounter(instruction)))
      this.add(inPosition(withSymbols(text, font), position), style, tracked);
  }
}

/** False for notes, pictures and the like, which have no words of their own. */
export const isWords = ({ note, thing }: WordRun): boolean => note === undefined && thing === undefined;

const lookKey = ({ style, tracked, struck, emphases = [] }: WordRun): string =>
  [style, tracked, struck, ...emphases].join('\n');

const isAlike = (a: WordRun, b: WordRun): boolean => lookKey(a) === lookKey(b);

const isPlain = (run: WordRun): boolean => isWords(run) && run.counted === undefined;

/** Fields that count, or repeat a heading, and say something else on every page. */
const isCounter = (instruction: string): boolean =>
  /^\s*(?:SEQ|PAGE|NUMPAGES|SECTIONPAGES|STYLEREF)\b/i.test(instruction);
