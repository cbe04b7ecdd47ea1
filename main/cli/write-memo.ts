import type { MemoInput } from '../../shared/memo/context';
import type { Template } from '../../shared/memo/docx/template/read-template';
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

/** How a memo is to look; null where no template of a firm is used. */
interface Look {
  readonly preset: MemoPreset;
  readonly template: Template | null;
}

/** Where a file goes; `shownPath` is the path as the person wrote it. */
interface Target {
  readonly path: string;
  readonly shownPath: string;
}

/** Writes the memo of an assessment. A final that something stands in the way of is not written; what it is, is told. */
export const writeMemo = async (
  source: MemoInput,
  { preset, template }: Look,
  { path, shownPath }: Target,
  { language }: CommandContext,
): Promise<Result<null, readonly Fault[]>> => {
  const outline = outlineMemo(source);
  const issues = source.final === true ? checkFinal(outline, source) : [];
  if (issues.length > 0) {
    return fail(issues.map(({ block, words }) => ({ file: shownPath, place: block, message: words[language] })));
  }
  const use = template === null ? {} : { template: { template, client: source.matter.client.name } };
  const written = await writeAtomically(path, await writeDocx(outline, { preset, ...use }));
  return written.ok ? written : fail([faultOf(shownPath, written.error, language)]);
};
