import { writeDocx } from '../../shared/memo/docx/write-docx';
import { outlineMemo } from '../../shared/memo/outline';
import type { Assessment } from '../../shared/model/assessment';
import type { Matter } from '../../shared/model/matter';
import type { Result } from '../../shared/model/result';
import { fail } from '../../shared/model/result';
import type { Language } from '../../shared/model/text';
import type { Pack } from '../../shared/packs/schema';
import { writeAtomically } from '../files/atomic-write';
import type { CommandContext } from './command';
import type { Fault } from './fault';
import { faultOf } from './fault';

/** What a memo is made from, and in which language. */
export interface MemoSource {
  readonly pack: Pack;
  readonly matter: Matter;
  readonly assessment: Assessment;
  readonly lang: Language;
}

/** Writes the draft memo of an assessment. `shownPath` is the path as the person wrote it. */
export const writeMemo = async (
  source: MemoSource,
  path: string,
  shownPath: string,
  { language }: CommandContext,
): Promise<Result<null, readonly Fault[]>> => {
  const outline = outlineMemo({ ...source, profile: 'internal' });
  const written = await writeAtomically(path, await writeDocx(outline, { preset: 'firm' }));
  return written.ok ? written : fail([faultOf(shownPath, written.error, language)]);
};
