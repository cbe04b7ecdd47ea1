import { fold, foldRun, foldUnit } from './fold-table';

/** Folded text with, for each of its units, the span of the original text that it came from. */
export interface MappedText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const isHan = (unit: number | undefined): boolean =>
  unit !== undefined && ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd840 && unit <= 0xdfff));

/** Units passed to one `String.fromCharCode`: more arguments than this may overflow the stack. */
const sliceLength = 8192;

/**
 * Folds one text at a time into buffers that are kept, since a vault folds hundreds of thousands of texts on unlock.
 * It works by character and not on the whole text, so that the fold of a part is the part of the fold.
 */
class Folder {
  private codes = new Uint16Array(4096);
  private starts = new Uint32Array(4096);
  private ends = new Uint32Array(4096);
  private length = 0;
  /** Where the last character that was not whitespace began, in the original and in the folded text. */
  private runStart = 0;
  private runOut = 0;
  private tight = false;

  fold(original: string, tight: boolean): void {
    this.length = 0;
    this.startRun(0);
    this.tight = tight;
    let at = 0;
    while (at < original.length) {
      const folded = foldUnit(original.charCodeAt(at));
      if (folded === fold.space) {
        this.space(at, at + 1);
        this.startRun(at + 1);
      } else if (folded === fold.run || folded === fold.joins) {
        at = this.run(original, at, folded === fold.joins);
        continue;
      } else if (folded !== fold.drop) {
        this.startRun(at);
        this.put(folded, at, at + 1);
      }
      at += 1;
    }
    if (this.codes[this.length - 1] === fold.space) this.length -= 1;
  }

  text(): string {
    let text = '';
    for (let at = 0; at < this.length; at += sliceLength) {
      const slice = this.codes.subarray(at, Math.min(at + sliceLength, this.length));
      // Not a spread: that would walk the buffer with an iterator, at many times the cost.
      text += Reflect.apply(String.fromCharCode, String, slice);
    }
    return text;
  }

  mapped(): MappedText {
    return {
      text: this.text(),
      starts: this.starts.slice(0, this.length),
      ends: this.ends.slice(0, this.length),
    };
  }

  private startRun(at: number): void {
    this.runStart = at;
    this.runOut = this.length;
  }

  /** A character that folds to several units or needs its neighbours; a joining sign takes its base along. */
  private run(original: string, at: number, joins: boolean): number {
    const hasBase = joins && this.length > this.runOut && this.runStart < at;
    const start = hasBase ? this.runStart : at;
    if (hasBase) this.length = this.runOut;
    let end = at + ((original.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    while (end < original.length && foldUnit(original.charCodeAt(end)) === fold.joins) end += 1;
    this.startRun(start);
    const folded = foldRun(original.slice(start, end));
    for (let index = 0; index < folded.length; index += 1) {
      const unit = folded.charCodeAt(index);
      if (unit === fold.space) this.space(start, end);
      else this.put(unit, start, end);
    }
    return end;
  }

  private space(start: number, end: number): void {
    if (this.length === 0) return;
    if (this.codes[this.length - 1] === fold.space) this.ends[this.length - 1] = end;
    else this.put(fold.space, start, end);
  }

  private put(unit: number, start: number, end: number): void {
    if (this.tight && isHan(unit) && this.codes[this.length - 1] === fold.space && isHan(this.codes[this.length - 2])) {
      this.length -= 1;
      this.runOut = Math.min(this.runOut, this.length);
    }
    if (this.length === this.codes.length) this.grow();
    this.codes[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length += 1;
  }

  private grow(): void {
    const grown = <T extends Uint16Array | Uint32Array>(wider: T, old: T): T => {
      wider.set(old);
      return wider;
    };
    const size = this.codes.length * 2;
    this.codes = grown(new Uint16Array(size), this.codes);
    this.starts = grown(new Uint32Array(size), this.starts);
    this.ends = grown(new Uint32Array(size), this.ends);
  }
}

const folder = new Folder();

/**
 * Folds for comparison: NFKC (full width, half width, ligatures, radicals), lower case, traditional to simplified, ё to
 * е, invisible characters dropped, whitespace collapsed and trimmed. `tight` also drops whitespace between Han
 * characters, as in a name spaced out to the width of its column.
 */
export const foldText = (original: string, tight = false): string => {
  folder.fold(original, tight);
  return folder.text();
};

/** As `foldText`, with the way back to the original. */
export const foldMapped = (original: string, tight = false): MappedText => {
  folder.fold(original, tight);
  return folder.mapped();
};
