import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeDocx } from '../../../../shared/memo/docx/write-docx';
import type { MemoOutline } from '../../../../shared/memo/model';
import { type BaseText, baseText } from '../../../../shared/memo/round-trip/base-text';
import { type ReadBack, readBack } from '../../../../shared/memo/round-trip/differences';
import { readWord } from '../../../../shared/memo/round-trip/read-word';
import { memoOf } from '../../../fixtures/memo';

export const memo: MemoOutline = memoOf();

/** The memo's file with its text changed, as a word processor would. */
export const editedFile = async (
  edit: (xml: string) => string,
  more: Readonly<Record<string, (xml: string) => string>> = {},
  outline: MemoOutline = memo,
): Promise<Uint8Array> => {
  const parts = unzipSync(await writeDocx(outline, { preset: 'firm' }));
  for (const [path, change] of Object.entries({ 'word/document.xml': edit, ...more }))
    parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
  return zipSync(parts);
};

const read = async (outline: MemoOutline): Promise<BaseText> => {
  const base = await baseText(outline);
  if (!base.ok) throw new Error(base.error.code);
  return base.value;
};

const known = new Map<MemoOutline, Promise<BaseText>>();

/** A memo as its file says it; written and read once for all tests of a file. */
export const baseOf = (outline: MemoOutline = memo): Promise<BaseText> => {
  const found = known.get(outline) ?? read(outline);
  known.set(outline, found);
  return found;
};

export const readFile = async (file: Uint8Array, outline: MemoOutline = memo): Promise<ReadBack> => {
  const text = readWord(file);
  if (!text.ok) throw new Error(text.error.code);
  return readBack(await baseOf(outline), text.value);
};
