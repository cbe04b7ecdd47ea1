import type { AddedForm } from '../editing/kept-memo';
import { type Emphasis, emphases } from './emphasis';
import { wordDiff } from './word-diff';
import { keyOfLine, type LineForm, type WordLine, type WordRun } from './word-line';

/** One way in which the same words look another way in the file than in the memo. */
export type FormChange =
  | { readonly kind: 'form'; readonly from: LineForm; readonly to: LineForm; readonly words: string }
  | { readonly kind: 'emphasis'; readonly emphasis: Emphasis; readonly isOn: boolean; readonly words: string };

const shapeChanges = (before: readonly WordLine[], after: readonly WordLine[]): readonly FormChange[] => {
  const byKey = new Map(before.map((line) => [keyOfLine(line), line.form]));
  const first = before.find(({ form }) => form !== null)?.form ?? null;
  const found = after.flatMap((line): readonly FormChange[] => {
    const from = byKey.get(keyOfLine(line)) ?? first;
    if (from === null || line.form === null || from === line.form) return [];
    return [{ kind: 'form', from, to: line.form, words: line.runs.map(({ text }) => text).join('') }];
  });
  return joinedForms(found);
};

/** Items of one list that changed in the same way are one change. */
const joinedForms = (changes: readonly FormChange[]): readonly FormChange[] => {
  const result: FormChange[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (change.kind === 'form' && last?.kind === 'form' && last.from === change.from && last.to === change.to)
      result[result.length - 1] = { ...last, words: `${last.words}\n${change.words}` };
    else result.push(change);
  }
  return result;
};

interface Letters {
  readonly text: string;
  /** By place in the text. */
  readonly emphases: readonly (readonly Emphasis[])[];
}

const runsOf = (lines: readonly WordLine[]): readonly WordRun[] => {
  const lineEnd: WordRun = { text: '\n', style: '', tracked: false };
  return lines.flatMap(({ runs }) => [...runs.flatMap((run) => [run, ...(run.noteRuns ?? [])]), lineEnd]);
};

const lettersOf = (lines: readonly WordLine[]): Letters => {
  const runs = runsOf(lines);
  return {
    text: runs.map(({ text }) => text).join(''),
    emphases: runs.flatMap(({ text, emphases: own = [] }) => Array.from({ length: text.length }, () => own)),
  };
};

/** Places of the same letter; without one in the memo where it is new in the file. */
type Pair = readonly [to: number, at: number | null];

const pairsOf = (before: string, after: string): readonly Pair[] => {
  const pieces = before === after ? [{ kind: 'same', text: after } as const] : wordDiff(before, after);
  let [at, to] = [0, 0];
  return pieces.flatMap(({ kind, text }): readonly Pair[] => {
    const [start, from] = [to, at];
    if (kind !== 'gone') to += text.length;
    if (kind !== 'added') at += text.length;
    if (kind === 'gone') return [];
    return Array.from({ length: text.length }, (_none, step) => [start + step, kind === 'same' ? from + step : null]);
  });
};

const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

/** Spaces look the same in any way, and of new words the letters alone are looked at: their signs come with them. */
const isNeutral = (sign: string, at: number | null): boolean => (at === null ? !isLetter(sign) : sign.trim() === '');

/** Whether an emphasis was put in or taken out at a letter. That new words are bold comes with the words. */
const changeAt = (emphasis: Emphasis, was: readonly Emphasis[] | null, is: readonly Emphasis[]): boolean | null => {
  const isOn = is.includes(emphasis);
  if (was === null && emphasis === 'bold') return null;
  return isOn === (was?.includes(emphasis) ?? false) ? null : isOn;
};

interface Stretch {
  readonly isOn: boolean;
  words: string;
}

/** Where one emphasis was put in or taken out, stretch by stretch. */
const stretches = (emphasis: Emphasis, pairs: readonly Pair[], before: Letters, after: Letters): readonly Stretch[] => {
  const found: Stretch[] = [];
  let state: boolean | null = null;
  for (const [to, at] of pairs) {
    const sign = after.text[to] ?? '';
    const was = at === null ? null : (before.emphases[at] ?? []);
    const isOn: boolean | null = isNeutral(sign, at) ? state : changeAt(emphasis, was, after.emphases[to] ?? []);
    const last = found.at(-1);
    if (isOn !== null && last !== undefined && isOn === state) last.words += sign;
    else if (isOn !== null) found.push({ isOn, words: sign });
    state = isOn;
  }
  return found;
};

const emphasisChanges = (before: Letters, after: Letters): readonly FormChange[] => {
  const pairs = pairsOf(before.text, after.text);
  return emphases.flatMap((emphasis) =>
    stretches(emphasis, pairs, before, after).map(({ isOn, words }) => ({
      kind: 'emphasis',
      emphasis,
      isOn,
      words: words.trim(),
    })),
  );
};

const addedForms: Readonly<Partial<Record<LineForm, AddedForm>>> = {
  text: 'body',
  quote: 'quote',
  bullets: 'bullets',
  numbers: 'numbers',
};

/** The form that a block of the lawyer's own has in the file, if it is another one that such a block can have. */
export const reformIn = (changes: readonly FormChange[], after: readonly WordLine[]): AddedForm | undefined => {
  const [form, ...others] = new Set(after.map((line) => line.form));
  const isChanged = changes.some(({ kind }) => kind === 'form');
  return isChanged && others.length === 0 && form !== undefined && form !== null ? addedForms[form] : undefined;
};

/** What runs say with their emphasis, by which most blocks are the same at once. */
const lookKey = (lines: readonly WordLine[]): string =>
  runsOf(lines)
    .map(({ text, emphases: own = [] }) => `${own.join()}:${text}`)
    .join('\n');

/** How the lines of a block look another way in the file than in the memo; of a new one, what a memo cannot hold. */
export const formChanges = (before: readonly WordLine[], after: readonly WordLine[]): readonly FormChange[] => [
  ...shapeChanges(before, after),
  ...(lookKey(before) === lookKey(after) ? [] : emphasisChanges(lettersOf(before), lettersOf(after))),
];
