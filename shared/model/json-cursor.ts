import type { InputErrorCode, InputErrorParams, JsonExpectation } from '../bridge/errors';
import { inputError } from '../bridge/errors';
import { renderPath } from './json-path';
import { ProblemList } from './problem-list';

/** Ends the reading of a text whose syntax is broken; never leaves `parseStrictJson`. */
export class BrokenSyntax extends Error {}

interface Position {
  readonly line: number;
  readonly column: number;
}

type PositionedCode = {
  [C in InputErrorCode]: InputErrorParams[C] extends Position ? C : never;
}[InputErrorCode];

/** A JSON text with a reading position, the path of the value being read, and the problems found so far. */
export class JsonCursor {
  readonly problems = new ProblemList();
  readonly path: (string | number)[] = [];
  at = 0;
  /** Lines are counted on from the last problem, so that many problems in a long text stay cheap. */
  #counted = { at: 0, line: 1, lineStart: 0 };

  constructor(readonly text: string) {}

  /** The character at the position, empty at the end. */
  get current(): string {
    return this.text.charAt(this.at);
  }

  /** Steps over the white space that JSON allows. */
  skipSpace(): void {
    while (this.at < this.text.length && ' \n\r\t'.includes(this.current)) this.at += 1;
  }

  /** Steps over a character that may stand here; says whether it did. */
  take(character: string): boolean {
    if (this.current !== character) return false;
    this.at += 1;
    return true;
  }

  /** The text that a sticky expression matches here, and a step over it. */
  match(expression: RegExp): string {
    expression.lastIndex = this.at;
    const found = expression.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  /** Records a problem after which reading can go on. */
  note<C extends PositionedCode>(code: C, at: number, params: Omit<InputErrorParams[C], keyof Position>): void {
    const place = renderPath(this.path);
    this.problems.add(() => inputError(code, place, { ...this.#position(at), ...params } as InputErrorParams[C]));
  }

  /** Records a problem after which nothing can be read. */
  stop<C extends PositionedCode>(code: C, at: number, params: Omit<InputErrorParams[C], keyof Position>): never {
    this.note(code, at, params);
    throw new BrokenSyntax(code);
  }

  /** Stops because something else belongs at the position. */
  unexpected(expected: JsonExpectation): never {
    const start = this.at;
    const word = this.match(/[\p{L}_$][\p{L}\p{N}_$]*/uy);
    const character = this.text.codePointAt(start);
    const found = word === '' && character !== undefined ? String.fromCodePoint(character) : word;
    return this.stop('json/unexpected', start, { found, expected });
  }

  #position(at: number): Position {
    const from = at < this.#counted.at ? { at: 0, line: 1, lineStart: 0 } : this.#counted;
    let { line, lineStart } = from;
    for (let end = this.text.indexOf('\n', from.at); end !== -1 && end < at; end = this.text.indexOf('\n', end + 1)) {
      line += 1;
      lineStart = end + 1;
    }
    this.#counted = { at, line, lineStart };
    return { line, column: at - lineStart + 1 };
  }
}
