import type { DutyState, Period } from '../../model/assessment';
import type { LimbId } from '../../model/ladders';
import type { Citation } from '../../packs/schema';
import { cell, columns, paragraph, row, table, text } from '../blocks';
import { citesOf } from '../citations/cites';
import { shortAuthority } from '../citations/short-names';
import type { MemoContext } from '../context';
import { findingSource, resultRuns } from '../findings/finding-paragraph';
import { findingWords } from '../findings/finding-words';
import type { MemoBlock } from '../model';
import { dateInWords } from '../text/date';
import { fillText } from '../text/fill';
import { capitalised } from '../text/sentence';
import { sourcesLine } from './sources-line';

/** A period that another follows ends before the day on which that one begins. */
const periodWords = (period: Period, followed: boolean, context: MemoContext): string => {
  const { dates } = context.words.grammar;
  const from = period.from === null ? '' : dateInWords(period.from, context.words.grammar);
  const to = period.to === null ? '' : dateInWords(period.to, context.words.grammar);
  if (from === '' && to === '') return dates.always;
  if (from === '') return fillText(followed ? dates.before : dates.until, { to });
  if (to === '') return fillText(dates.since, { from });
  return fillText(followed ? dates.between : dates.through, { from, to });
};

/** The finding for each stretch of the activity, where the law changed during it. */
export const periodsTable = (limb: 'industrial' | 'financial', context: MemoContext): readonly MemoBlock[] => {
  const { periods } = context.assessment.limbs[limb];
  if (periods.length < 2) return [];
  const words = context.words.sections.analysis.periods;
  const rows = periods.map((period, index) =>
    row(`analysis.${limb}.period.${index + 1}`, [
      cell(capitalised(periodWords(period, index < periods.length - 1, context))),
      cell(capitalised(findingWords(limb, period.finding, context.words.finding).label)),
      cell(
        capitalised(period.basis.map((id) => shortAuthority(id, '', context)).join(context.words.grammar.listComma)),
      ),
      cell(period.reason[context.lang]),
    ]),
  );
  const caption = fillText(words.caption, { limb: context.words.finding.limbs[limb] });
  const titles = columns(words.columns, { period: 26, finding: 18, basis: 20, reason: 36 });
  const cites = periods.flatMap(({ basis }) => basis.map((authority) => ({ authority, pinpoint: '' })));
  return [
    sourcesLine(`analysis.${limb}.periods.sources`, cites, context),
    table(`analysis.${limb}.periods`, caption, titles, rows),
  ];
};

/** The duties of the operation with their state. */
export const dutiesTable = (context: MemoContext): readonly MemoBlock[] => {
  const { duties } = context.assessment.limbs.operational;
  if (duties.length === 0) return [];
  const words = context.words.sections.analysis;
  const groundOf = ({ id, authority }: DutyState): Citation =>
    context.pack.duties.find((one) => one.id === id)?.authorities.find((one) => one.id === authority) ?? {
      id: authority,
      pinpoint: '',
    };
  const rows = duties.map((state) => {
    const duty = context.pack.duties.find((one) => one.id === state.id);
    const ground = groundOf(state);
    return row(`duty.${state.id}`, [
      cell(duty?.label[context.lang] ?? state.id),
      cell(capitalised(words.dutyState[state.state])),
      cell(capitalised(shortAuthority(ground.id, ground.pinpoint, context))),
      cell(state.state === 'missing' || state.state === 'unknown' ? (duty?.consequence[context.lang] ?? '') : ''),
    ]);
  });
  const titles = columns(words.duties.columns, { duty: 28, state: 14, authority: 26, consequence: 32 });
  return [
    sourcesLine('analysis.duties.sources', citesOf(duties.map(groundOf)), context),
    table('analysis.duties', words.duties.caption, titles, rows),
  ];
};

/** What follows on a limb from its elements. */
export const limbResult = (limb: LimbId, context: MemoContext): MemoBlock =>
  paragraph(
    `analysis.${limb}.result`,
    [text(context.words.sections.analysis.summary, 'label'), ...resultRuns(limb, context)],
    findingSource(limb, context),
  );
