import type { Flip } from '../../model/assessment';
import type { FactValue } from '../../model/fact';
import { cell, columns, paragraph, row, section, table, text } from '../blocks';
import type { MemoContext } from '../context';
import { statusOf } from '../facts/fact-status';
import { factLabel } from '../facts/fact-value';
import { changeValue, effectText } from '../findings/flip-words';
import type { SectionBlock, TableRow } from '../model';
import { fillText } from '../text/fill';
import { capitalised, uncapitalised } from '../text/sentence';

const asKnown = (key: string, value: FactValue | null, context: MemoContext): string => {
  const { fact, grammar } = context.words;
  const status = fact.status[statusOf(key, context)];
  return value === null
    ? status
    : changeValue(key, value, context) + fillText(grammar.brackets, { text: uncapitalised(status) });
};

/** A row for each change that a finding takes: the first with number and effect, those that go with it after an "and". */
const changeRows = (flip: Flip, index: number, context: MemoContext): readonly TableRow[] => {
  const { other, and } = context.words.sections.changes;
  return flip.changes.map(({ key, from, to }, at) => {
    const isFirst = at === 0;
    const fact = factLabel(key, context);
    return row(`change.${flip.limb}.${index + 1}${isFirst ? '' : `.${at + 1}`}`, [
      cell(isFirst ? String(index + 1) : ''),
      cell(isFirst ? fact : fillText(and, { fact })),
      cell(capitalised(asKnown(key, from, context))),
      cell(capitalised(to === null ? other : changeValue(key, to, context))),
      cell(isFirst ? effectText(flip, context) : ''),
    ]);
  });
};

/** The facts that would turn a finding, once cleared up. */
export const changes = (context: MemoContext): SectionBlock => {
  const words = context.words.sections.changes;
  const flips = context.assessment.flips.filter((flip) => flip.kind === 'clarify');
  const facts = [...new Set(flips.flatMap((flip) => flip.changes.map((change) => change.key)))];
  const titles = columns(words.columns, { order: 7, fact: 24, now: 18, if: 21, effect: 30 });
  const rows = flips.flatMap((flip, index) => changeRows(flip, index, context));
  const joined = rows.length > flips.length ? context.words.grammar.gap + words.together : '';
  return section(
    'changes',
    1,
    context.words.headings.changes,
    flips.length === 0
      ? [paragraph('changes.none', [text(words.none)], { own: true })]
      : [
          paragraph('changes.intro', [text(words.intro + joined)], {}, 'lead'),
          table('changes.table', words.caption, titles, rows, { facts }),
        ],
  );
};
