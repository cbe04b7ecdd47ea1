import type { DocxErrorParams } from './docx-errors';

/** What JSON syntax wanted where something else was found. */
export type JsonExpectation = 'value' | 'key' | 'colon' | 'comma-or-bracket' | 'comma-or-brace' | 'end';

/** The kinds of JSON value, as messages name them. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'list' | 'object' | 'null' | 'scalar';

interface TextPosition {
  readonly line: number;
  readonly column: number;
}

interface Choice {
  readonly found: string;
  readonly options: readonly string[];
  readonly nearest: string | null;
}

/** Every way in which input can be at fault, by code, with what its message needs to say. */
export interface InputErrorParams extends DocxErrorParams {
  'file/missing': Record<never, never>;
  'file/directory': Record<never, never>;
  'file/not-a-file': Record<never, never>;
  'file/unreadable': { readonly reason: string };
  'file/unwritable': { readonly reason: string };
  'file/too-large': { readonly bytes: number; readonly limit: number };
  'file/no-folder': Record<never, never>;
  'folder/missing': Record<never, never>;
  'folder/not-a-folder': Record<never, never>;
  'folder/too-many-files': { readonly limit: number };
  'encoding/utf-16': Record<never, never>;
  'encoding/not-utf-8': { readonly line: number; readonly byte: number };
  'json/empty': Record<never, never>;
  'json/unexpected': TextPosition & { readonly found: string; readonly expected: JsonExpectation };
  'json/trailing-comma': TextPosition;
  'json/unclosed-text': TextPosition;
  'json/control-character': TextPosition & { readonly found: string };
  'json/escape': TextPosition & { readonly found: string };
  'json/lone-surrogate': TextPosition;
  'json/number': TextPosition & { readonly found: string };
  'json/number-range': TextPosition & { readonly found: string };
  'json/depth': TextPosition & { readonly limit: number };
  'json/duplicate-key': TextPosition & { readonly key: string };
  'value/missing': { readonly key: string };
  'value/unknown-key': { readonly key: string; readonly nearest: string | null };
  'value/type': { readonly expected: ValueKind; readonly found: ValueKind };
  'value/empty': Record<never, never>;
  'value/option': Choice;
  'value/date': { readonly found: string };
  'value/sha256': { readonly found: string };
  'value/percent': { readonly found: number };
  'value/negative': { readonly found: number };
  'value/province': { readonly found: string; readonly nearest: string | null };
  'value/refused': { readonly found: string };
  'matter/version': { readonly found: number; readonly supported: number };
  'matter/pack': { readonly found: string; readonly expected: string };
  'fact/unknown-key': { readonly key: string; readonly nearest: string | null };
  'fact/duplicate': { readonly key: string; readonly first: string };
  'fact/status-without-value': { readonly status: string };
  'fact/unknown-with-value': Record<never, never>;
  'fact/disputed-without-alternative': Record<never, never>;
  'fact/alternative-without-dispute': { readonly status: string };
  'evidence/unknown': { readonly id: string; readonly nearest: string | null };
  'evidence/duplicate': { readonly id: string; readonly first: string };
  'input/more': { readonly count: number };
  'record/pack': { readonly recorded: string; readonly found: string };
  'record/result': { readonly recorded: string | null; readonly found: string | null };
  'record/assessment': Record<never, never>;
  'usage/no-command': { readonly commands: readonly string[] };
  'usage/unknown-command': { readonly found: string; readonly nearest: string | null };
  'usage/unknown-option': { readonly found: string; readonly nearest: string | null };
  'usage/missing-value': { readonly expects: string };
  'usage/unwanted-value': Record<never, never>;
  'usage/repeated': Record<never, never>;
  'usage/missing-argument': Record<never, never>;
  'usage/extra-argument': { readonly found: string };
  'usage/not-docx': { readonly found: string };
  'usage/not-in-release': Record<never, never>;
  'usage/unknown-precedent': { readonly found: string; readonly nearest: string | null };
}

export type InputErrorCode = keyof InputErrorParams;

/**
 * One fault of the input. `place` is where: a path such as `facts[3].value`, an option such as `--as-of`, or empty for
 * the whole. The wording in each language is in `shared/i18n/errors.ts`.
 */
export type InputError<Code extends InputErrorCode = InputErrorCode> = {
  [C in Code]: { readonly code: C; readonly place: string; readonly params: InputErrorParams[C] };
}[Code];

/** Builds one error value. */
export const inputError = <Code extends InputErrorCode>(
  code: Code,
  place: string,
  params: InputErrorParams[Code],
): InputError => ({ code, place, params }) as InputError;
