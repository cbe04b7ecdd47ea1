import type { ComparedPrecedent } from '../../model/assessment';
import { type Side, weights } from '../../model/ladders';
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
    cell(capitalised(factorNames(precedent.shared, named, context))),
    distinctions(precedent, context),
    cell(capitalised(context.words.finding.side[precedent.favours])),
  ]);
};

/** What sets a case apart, on a line for each of the two: what stands in that case alone, and what stands in ours. */
const distinctions = (precedent: ComparedPrecedent, context: MemoContext): TableCell => {
  const { decisions } = context.words.sections;
  const line = (phrase: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [[text(fillText(phrase, { factors: factorNames(ids, namedApart, context) }))]];
  return [...line(decisions.onlyThere, onlyThere(precedent)), ...line(decisions.onlyHere, precedent.onlyHere)];
};

/** A phrase about factors; nothing where there are none. */
const about = (phrase: string, ids: readonly string[], most: number, context: MemoContext): readonly string[] =>
  ids.length === 0
    ? []
    : [sentence(fillText(phrase, { factors: factorNames(ids, most, context) }), context.words.grammar)];

const wholeComparison = (precedent: ComparedPrecedent, context: MemoContext): readonly string[] => {
  const { decisions } = context.words.sections;
  return [
    ...about(decisions.inCommon, precedent.shared, named, context),
    ...about(decisions.inCaseOnly, onlyThere(precedent), namedApart, context),
    ...about(decisions.inProjectOnly, precedent.onlyHere, namedApart, context),
  ];
};

/** What a letter says of a case: what it has in common with the project, or else what tells in the project's favour. */
const forProject = (precedent: ComparedPrecedent, context: MemoContext): readonly string[] => {
  const { decisions } = context.words.sections;
  const ofSide = (ids: readonly string[], side: Side) => ids.filter((id) => context.factors.get(id)?.side === side);
  if (precedent.favours === 'project')
    return about(decisions.inCommon, ofSide(precedent.shared, 'project'), named, context);
  const apart = [
    ...about(decisions.onlyThere, ofSide(onlyThere(precedent), 'authority'), namedApart, context),
    ...about(decisions.onlyHere, ofSide(precedent.onlyHere, 'project'), namedApart, context),
  ];
  return apart.length === 0 ? [] : [decisions.apart, ...apart];
};

const told = (precedent: ComparedPrecedent, context: MemoContext): MemoBlock => {
  const { words, lang } = context;
  const record = context.precedents.get(precedent.case);
  const compared = context.rules.findings ? wholeComparison(precedent, context) : forProject(precedent, context);
  const held = record
    ? [fillText(words.sections.decisions.held, { holding: sentence(record.holding[lang], words.grammar) })]
    : [];
  return paragraph(
    `decision.${precedent.case}.told`,
    [
      text(sentence(capitalised(precedent.title[lang]), words.grammar) + words.grammar.gap, 'label'),
      text([...held, ...compared].join(words.grammar.gap)),
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

/** A letter has the decisions that an authority would look to, and no convictions, of which nobody accused the client. */
const mayBeTold = ({ outcome }: ComparedPrecedent, { rules }: MemoContext): boolean =>
  rules.findings || outcome !== 'criminal';

/** Decided cases beside the project, both sides, the closest first. */
export const decisions = (context: MemoContext): SectionBlock => {
  const words = context.words.sections.decisions;
  const earlier = context.assessment.precedents.filter(
    (one) => !one.later && one.shared.length > 0 && mayBeTold(one, context),
  );
  const closest = (['project', 'authority'] as const).flatMap((side) =>
    earlier.filter((one) => one.favours === side).slice(0, toldPerSide),
  );
  const titles = columns(words.columns, { case: 23, outcome: 18, shared: 23, distinguishing: 24, favours: 12 });
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
          ...(context.rules.findings
            ? [table('decisions.table', words.caption, titles, rows, { cases: listed.map((one) => one.case) })]
            : []),
        ];
  const after = context.assessment.precedents.filter(
    (one) => one.later && one.shared.length > 0 && mayBeTold(one, context),
  );
  return section('decisions', 1, context.words.headings.decisions, [...later(after, context), ...found]);
};
