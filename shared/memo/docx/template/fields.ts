import { textIn } from '../open/xml-node';
import type { Located } from './located';

/** What counts pages or repeats a heading, and does nothing else. */
const harmless: ReadonlySet<string> = new Set(['PAGE', 'NUMPAGES', 'STYLEREF']);

interface Field extends Pick<Located, 'place'> {
  instruction: string;
  isOpen: boolean;
}

/** A field that a template may not bring along, by the word that it begins with. */
export interface RefusedField extends Pick<Located, 'place'> {
  readonly field: string;
}

const wordOf = (instruction: string): string => instruction.trim().split(/\s+/)[0] ?? '';

/** Reads the fields of a part, however their instructions are split, from its elements in their order. */
export class FieldReader {
  readonly #allowed: boolean;
  readonly #open: Field[] = [];
  readonly #refused: RefusedField[] = [];

  /** Fields are let through in headers and footers alone. */
  constructor(isMargin: boolean) {
    this.#allowed = isMargin;
  }

  take({ element, place }: Located): void {
    const { name, attributes } = element;
    if (name === 'w:fldSimple') this.#judge(attributes.get('w:instr') ?? '', place);
    if (name === 'w:instrText') this.#instruct(textIn(element), place);
    if (name === 'w:fldChar') this.#mark(attributes.get('w:fldCharType') ?? '', place);
  }

  refused(): readonly RefusedField[] {
    const unfinished = this.#open.map(({ instruction, place }) => ({ field: wordOf(instruction), place }));
    return [...this.#refused, ...unfinished];
  }

  #judge(instruction: string, place: Located['place']): void {
    const word = wordOf(instruction);
    if (!this.#allowed || !harmless.has(word.toUpperCase())) this.#refused.push({ field: word, place });
  }

  #instruct(words: string, place: Located['place']): void {
    const field = this.#open.at(-1);
    // An instruction outside its place is one that only some programs would follow.
    if (field?.isOpen) field.instruction += words;
    else this.#refused.push({ field: wordOf(words), place });
  }

  #mark(type: string, place: Located['place']): void {
    const field = this.#open.at(-1);
    if (type === 'begin') {
      // A field in the instruction of another makes it say anything.
      if (field?.isOpen) this.#refused.push({ field: wordOf(field.instruction), place });
      this.#open.push({ instruction: '', isOpen: true, place });
    } else if (field === undefined) {
      this.#refused.push({ field: type, place });
    } else {
      if (field.isOpen) this.#judge(field.instruction, field.place);
      field.isOpen = false;
      if (type !== 'separate') this.#open.pop();
    }
  }
}
