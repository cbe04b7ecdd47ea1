import type { DesktopOutput } from '../../../../shared/bridge/desktop-contract';
import { type InputError, inputError } from '../../../../shared/bridge/errors';
import { memoContext } from '../../../../shared/memo/context';
import type { MemoOutline } from '../../../../shared/memo/model';
import type { BaseText } from '../../../../shared/memo/round-trip/base-text';
import type { Difference, FormDifference } from '../../../../shared/memo/round-trip/difference';
import type { PlacedComment, StruckText } from '../../../../shared/memo/round-trip/lawyers-marks';
import type { MarginChange } from '../../../../shared/memo/round-trip/margins';
import type { Warning } from '../../../../shared/memo/round-trip/warnings';
import { cleanText } from '../../../../shared/memo/text/clean';
import { issuedMemoSchema, memoSchema } from '../../../../shared/model/memo';
import { fail, type Result, succeed } from '../../../../shared/model/result';
import type { WorkingMemo } from '../use-memo';

type MemoRecord = DesktopOutput<'memos.list'>[number];

/** A difference with what is doubtful in it. */
export interface Found extends Difference {
  readonly warnings: readonly Warning[];
}

/** A difference in form with what is doubtful in it: nothing, for its words are those of another difference. */
export interface FoundForm extends FormDifference, Found {}

/** A file that was read back, and the version that it was written from. */
export interface FileRead {
  readonly name: string;
  readonly base: BaseText;
  /** When that version was written; null for the memo as it is now. */
  readonly writtenAt: string | null;
  readonly anchored: boolean;
  readonly found: readonly Found[];
  /** Blocks that have the same words in other signs. */
  readonly signs: readonly Found[];
  /** Blocks of another form. */
  readonly forms: readonly FoundForm[];
  /** Lines of page headers and footers; null where the file does not say what they were. */
  readonly margins: readonly MarginChange[] | null;
  readonly comments: readonly PlacedComment[];
  readonly struck: readonly StruckText[];
}

/** Why a file was not read: its own fault, or that no version of this memo is like it. */
export type ReadFault = InputError | 'no-version' | 'other-memo' | 'unreadable';

/** Far more than the longest memo; more is refused before it is read. */
const LARGEST_BYTES = 64 * 1024 * 1024;
/** Versions that are tried, newest first. */
const MOST_VERSIONS = 40;

interface Version {
  readonly outline: MemoOutline;
  readonly at: string | null;
}

const outlineIn = (content: unknown): MemoOutline | null => {
  const memo = memoSchema.safeParse(content);
  if (memo.success) return memo.data;
  const issued = issuedMemoSchema.safeParse(content);
  return issued.success ? issued.data.memo : null;
};

/** The memo as it is, and every version of it that was written to a file or issued, newest first. */
const versionsOf = (outline: MemoOutline, memos: readonly MemoRecord[]): readonly Version[] => {
  const written = [...memos]
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .flatMap(({ value, createdAt }) => {
      const found = outlineIn(value.content);
      return found === null ? [] : [{ outline: found, at: createdAt }];
    });
  return [...written, { outline, at: null }].slice(0, MOST_VERSIONS);
};

const bytesOf = async (file: File): Promise<Uint8Array | null> => {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // It was moved, or its disk is gone.
    return null;
  }
};

/** Reads a Word file that came back, and holds it against the version of the memo that it was written from. */
export async function readFile(
  file: File,
  memo: WorkingMemo,
  memos: readonly MemoRecord[],
): Promise<Result<FileRead, ReadFault>> {
  if (file.size > LARGEST_BYTES)
    return fail(inputError('docx/too-large', '', { measure: 'total', found: file.size, limit: LARGEST_BYTES }));
  const bytes = await bytesOf(file);
  if (bytes === null) return fail('unreadable');
  const { readWord, nearestVersion, readBack, warningsOf } = await import('./round-trip');
  const text = readWord(bytes);
  if (!text.ok) return text;
  const versions = versionsOf(memo.outline, memos);
  const nearest = await nearestVersion(
    versions.map(({ outline }) => outline),
    text.value,
  );
  if (nearest === null) return fail('no-version');
  const { base, at } = nearest;
  const { lang, profile } = memo.outline;
  if (base.outline.lang !== lang || base.outline.profile !== profile) return fail('other-memo');
  const { differences, signs, forms, margins, comments, struck, anchored } = readBack(
    base,
    text.value,
    new Set(memo.kept.added.map(({ id }) => id)),
  );
  const context = memoContext(memo.input);
  const found = (all: readonly Difference[]): readonly Found[] =>
    all.map((one) => ({ ...one, warnings: warningsOf(one, base, context) }));
  return succeed({
    name: cleanText(file.name),
    base,
    writtenAt: versions[at]?.at ?? null,
    anchored,
    found: found(differences),
    signs: found(signs),
    forms: forms.map((one) => ({ ...one, warnings: [] })),
    margins,
    comments,
    struck,
  });
}
