import type { ComparedPrecedent } from '../../model/assessment';
import { weights } from '../../model/ladders';
import { cell, columns, note, paragraph, row, section, table, text } from '../blocks';
import type { MemoContext } from '../context';
import type { MemoBlock, SectionBlock, TableCell, TableRow } from '../model';
import { fillText } from '../text/fill';
import { counted } from '../text/plural';
import { capitalised, sentence } from '../text/sentence';

/** How many decisions the table shows at most, and how many of each side are told in words. */
const shown = 10;
const toldPerSide = 2;
/** How many factors are named of what is shared, and of what stands on one side alone. */
const named = 4;
const namedApart = 3;

/** Factors by weight, the heaviest first; those beyond a handful are counted. */
const factorNames = (ids: readonly string[], most: number, context: MemoContext): string => {
  const { grammar, sections } = context.words;
  if (ids.length === 0) return grammar.none;
  const weightOf = (id: string): number => weights.indexOf(context.factors.get(id)?.weight ?? 'weak');
  const heaviest = [...ids].sort((a, b) => weightOf(a) - weightOf(b)).slice(0, most);
  const names = heaviest.map((id) => context.factors.get(id)?.label[context.lang] ?? id);
  const rest = ids.length - heaviest.length;
  const more = rest > 0 ? [counted(rest, sections.decisions.more, grammar)] : [];
  return [...names, ...more].join(grammar.semicolon);
};

const onlyThere = ({ distinguishing, onlyHere }: ComparedPrecedent): readonly string[] =>
  distinguishing.filter((id) => !onlyHere.includes(id));

const decisionRow = (precedent: ComparedPrecedent, context: MemoContext): TableRow => {
  const { decisions } = context.words.sections;
  return row(`decision.${precedent.case}`, [
    cell(capitalised(precedent.title[context.lang])),
    cell(decisions.outcomes[precedent.outcome] ?? precedent.outcome),
    cell(factorNames(precedent.shared, named, context)),
    distinctions(precedent, context),
    cell(context.words.finding.side[precedent.favours]),
  ]);
};

/** What sets a case apart, on a line for each of the two: what stands in that case alone, and what stands in ours. */
const distinctions = (precedent: ComparedPrecedent, context: MemoContext): TableCell => {
  const { decisions } = context.words.sections;
  const line = (phrase: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [[text(fillText(phrase, { factors: factorNames(ids, namedApart, context) }))]];
  return [...line(decisions.onlyThere, onlyThere(precedent)), ...line(decisions.onlyHere, precedent.onlyHere)];
};

const told = (precedent: ComparedPrecedent, context: MemoContext): MemoBlock => {
  const { words, lang } = context;
  const record = context.precedents.get(precedent.case);
  const compared = fillText(words.sections.decisions.compared, {
    shared: factorNames(precedent.shared, named, context),
    onlyThere: factorNames(onlyThere(precedent), namedApart, context),
    onlyHere: factorNames(precedent.onlyHere, namedApart, context),
  });
  const held = record
    ? fillText(words.sections.decisions.held, { holding: sentence(record.holding[lang], words.grammar) })
    : '';
  return paragraph(
    `decision.${precedent.case}.told`,
    [
      text(sentence(capitalised(precedent.title[lang]), words.grammar) + words.grammar.gap, 'label'),
      text(held + words.grammar.gap + compared),
      ...note([{ case: precedent.case }]),
    ],
    { cases: [precedent.case] },
  );
};

const later = (precedents: readonly ComparedPrecedent[], context: MemoContext): readonly MemoBlock[] => {
  if (precedents.length === 0) return [];
  const cases = precedents.map((one) => one.title[context.lang]).join(context.words.grammar.semicolon);
  const said = fillText(context.words.sections.decisions.later, { cases });
  return [paragraph('decisions.later', [text(said)], { cases: precedents.map((one) => one.case) })];
};

/** Decided cases beside the project, both sides, the closest first. */
export const decisions = (context: MemoContext): SectionBlock => {
  const words = context.words.sections.decisions;
  const earlier = context.assessment.precedents.filter((one) => !one.later && one.shared.length > 0);
  const closest = (['project', 'authority'] as const).flatMap((side) =>
    earlier.filter((one) => one.favours === side).slice(0, toldPerSide),
  );
  const titles = columns(words.columns, { case: 20, outcome: 15, shared: 23, distinguishing: 30, favours: 12 });
  const listed = earlier.slice(0, shown);
  const rows = listed.map((one) => decisionRow(one, context));
  const silent = !context.rules.findings || earlier.some((one) => one.favours === 'project');
  const found: readonly MemoBlock[] =
    earlier.length === 0
      ? [paragraph('decisions.none', [text(words.none)], { own: true })]
      : [
          paragraph('decisions.intro', [text(words.intro)], { own: true }),
          ...(silent ? [] : [paragraph('decisions.none-for-project', [text(words.noneForProject)], { own: true })]),
          ...closest.map((one) => told(one, context)),
          table('decisions.table', words.caption, titles, rows, { cases: listed.map((one) => one.case) }),
        ];
  const after = context.assessment.precedents.filter((one) => one.later && one.shared.length > 0);
  return section('decisions', 1, context.words.headings.decisions, [...later(after, context), ...found]);
};
