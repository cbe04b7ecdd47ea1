import type { MemoInput } from '../../shared/memo/context';
import { writeDocx } from '../../shared/memo/docx/write-docx';
import { checkFinal } from '../../shared/memo/final/check-final';
import type { MemoPreset } from '../../shared/memo/layouts/index';
import { outlineMemo } from '../../shared/memo/outline';
import type { Result } from '../../shared/model/result';
import { fail } from '../../shared/model/result';
import { writeAtomically } from '../files/atomic-write';
import type { CommandContext } from './command';
import type { Fault } from './fault';
import { faultOf } from './fault';

/**
 * Writes the memo of an assessment. A final that something stands in the way of is not written; what it is, is told.
 * `shownPath` is the path as the person wrote it.
 */
export const writeMemo = async (
  source: MemoInput,
  preset: MemoPreset,
  path: string,
  shownPath: string,
  { language }: CommandContext,
): Promise<Result<null, readonly Fault[]>> => {
  const outline = outlineMemo(source);
  const issues = source.final === true ? checkFinal(outline, source) : [];
  if (issues.length > 0) {
    return fail(issues.map(({ block, words }) => ({ file: shownPath, place: block, message: words[language] })));
  }
  const written = await writeAtomically(path, await writeDocx(outline, { preset }));
  return written.ok ? written : fail([faultOf(shownPath, written.error, language)]);
};
