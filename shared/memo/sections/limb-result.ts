import type { Period } from '../../model/assessment';
import type { LimbId } from '../../model/ladders';
import { cell, columns, note, paragraph, row, table, text } from '../blocks';
import { citesOf } from '../citations/cites';
import type { MemoContext } from '../context';
import { findingRuns, findingSource } from '../findings/finding-paragraph';
import { findingWords } from '../findings/finding-words';
import type { MemoBlock } from '../model';
import { dateInWords } from '../text/date';
import { fillText } from '../text/fill';

const periodWords = (period: Period, context: MemoContext): string => {
  const { grammar } = context.words;
  const from = period.from === null ? '' : dateInWords(period.from, grammar);
  const to = period.to === null ? '' : dateInWords(period.to, grammar);
  if (from === '') return to === '' ? grammar.dates.always : fillText(grammar.dates.until, { to });
  return to === '' ? fillText(grammar.dates.since, { from }) : fillText(grammar.dates.between, { from, to });
};

/** The finding for each stretch of the activity, where the law changed during it. */
export const periodsTable = (limb: 'industrial' | 'financial', context: MemoContext): readonly MemoBlock[] => {
  const { periods } = context.assessment.limbs[limb];
  if (periods.length < 2) return [];
  const words = context.words.sections.analysis.periods;
  const rows = periods.map((period, index) =>
    row(`analysis.${limb}.period.${index + 1}`, [
      cell(periodWords(period, context)),
      cell(findingWords(limb, period.finding, context.words.finding).label),
      cell([
        text(
          period.basis
            .map((id) => context.authorities.get(id)?.short[context.lang] ?? id)
            .join(context.words.grammar.listComma),
        ),
        ...note(period.basis.map((authority) => ({ authority, pinpoint: '' }))),
      ]),
      cell(period.reason[context.lang]),
    ]),
  );
  const caption = fillText(words.caption, { limb: context.words.finding.limbs[limb] });
  const titles = columns(words.columns, { period: 26, finding: 18, basis: 20, reason: 36 });
  return [table(`analysis.${limb}.periods`, caption, titles, rows)];
};

/** The duties of the operation with their state. */
export const dutiesTable = (context: MemoContext): readonly MemoBlock[] => {
  const { duties } = context.assessment.limbs.operational;
  if (duties.length === 0) return [];
  const words = context.words.sections.analysis;
  const rows = duties.map((state) => {
    const duty = context.pack.duties.find((one) => one.id === state.id);
    const sources = (duty?.authorities ?? []).filter(({ id }) => id === state.authority);
    const short = context.authorities.get(state.authority)?.short[context.lang] ?? state.authority;
    return row(`duty.${state.id}`, [
      cell(duty?.label[context.lang] ?? state.id),
      cell(words.dutyState[state.state]),
      cell([text(short), ...note(citesOf(sources))]),
      cell(state.state === 'missing' || state.state === 'unknown' ? (duty?.consequence[context.lang] ?? '') : ''),
    ]);
  });
  const titles = columns(words.duties.columns, { duty: 28, state: 14, authority: 26, consequence: 32 });
  return [table('analysis.duties', words.duties.caption, titles, rows)];
};

/** What follows on a limb from its elements. */
export const limbResult = (limb: LimbId, context: MemoContext): MemoBlock =>
  paragraph(
    `analysis.${limb}.result`,
    [text(context.words.sections.analysis.summary, 'label'), ...findingRuns(limb, context)],
    findingSource(limb, context),
  );
