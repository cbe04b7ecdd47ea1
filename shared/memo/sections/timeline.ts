import type { Pack } from '../../packs/schema';
import { cell, columns, paragraph, row, section, table, text } from '../blocks';
import { standingInWords } from '../citations/authority-standing';
import type { MemoContext } from '../context';
import { isKnown } from '../facts/fact-status';
import { factLabel } from '../facts/fact-value';
import { isTold } from '../facts/told-facts';
import type { SectionBlock, TableRow } from '../model';
import { dateAsKnown, dateInWords } from '../text/date';
import { fillText } from '../text/fill';
import { capitalised } from '../text/sentence';

type Entry = Pack['timeline'][number];

interface DatedRow {
  readonly date: string;
  readonly row: TableRow;
}

const projectDates = ['contract.signedOn', 'contract.performedFrom', 'contract.performedTo', 'activity.startedOn'];

const entryDate = ({ date, precision }: Entry, { words }: MemoContext): string =>
  dateAsKnown(date, precision, words.grammar);

const entryStatus = (entry: Entry, context: MemoContext): string => {
  const { grammar, sections } = context.words;
  const standings = entry.authorities.flatMap((id) => {
    const authority = context.authorities.get(id);
    return authority
      ? [
          {
            label: authority.short[context.lang],
            value: standingInWords(authority, context.assessment.asOf, context.words),
          },
        ]
      : [];
  });
  const [first] = standings;
  if (first === undefined) return sections.timeline.event;
  if (standings.every(({ value }) => value === first.value)) return first.value;
  return standings.map((one) => fillText(context.words.fact.is, one)).join(grammar.semicolon);
};

const entryRow = (entry: Entry, context: MemoContext): DatedRow => ({
  date: entry.date,
  row: row(`timeline.${entry.id}`, [
    cell(capitalised(entryDate(entry, context))),
    cell(entry.title[context.lang]),
    cell(entry.effect[context.lang]),
    cell(capitalised(entryStatus(entry, context))),
  ]),
});

/** What the assessment relies on; the history of other rules is left out. */
const reliedOn = ({ assessment, pack }: MemoContext): ReadonlySet<string> => {
  const touched = new Set(assessment.arguments.map((argument) => argument.element));
  return new Set([
    ...assessment.arguments.flatMap((argument) => argument.authorities.map(({ id }) => id)),
    ...pack.elements.filter(({ id }) => touched.has(id)).flatMap((element) => element.authorities.map(({ id }) => id)),
    ...assessment.limbs.industrial.periods.flatMap((period) => period.basis),
    ...assessment.limbs.financial.periods.flatMap((period) => period.basis),
    ...assessment.limbs.operational.duties.map((duty) => duty.authority),
    ...assessment.administrative.measures.map((measure) => measure.authority),
  ]);
};

const projectRow = (key: string, context: MemoContext): readonly DatedRow[] => {
  const fact = context.facts.get(key);
  if (!(isKnown(fact) && isTold(key, context)) || typeof fact.value !== 'string') return [];
  const { sections, grammar, fact: words } = context.words;
  const said = fillText(sections.timeline.matterEvent, { fact: factLabel(key, context) });
  const cells = [
    cell([text(dateInWords(fact.value, grammar), 'strong')]),
    cell([text(said, 'strong')]),
    cell(''),
    cell(words.status[fact.status]),
  ];
  return [{ date: fact.value, row: row(`timeline.${key}`, cells) }];
};

/** The rules in the order of their dates with what became of them, and the dates of the project among them. */
export const timeline = (context: MemoContext): SectionBlock => {
  const words = context.words.sections.timeline;
  const { asOf } = context.assessment;
  const relied = reliedOn(context);
  const shown = context.pack.timeline.filter(
    (entry) => entry.date <= asOf && entry.authorities.some((authority) => relied.has(authority)),
  );
  const entries = shown.map((entry) => entryRow(entry, context));
  const dates = projectDates.flatMap((key) => projectRow(key, context));
  const rows = [...entries, ...dates].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const titles = columns(
    { ...words.columns, status: fillText(words.columns.status, { date: dateInWords(asOf, context.words.grammar) }) },
    { date: 17, rule: 30, effect: 34, status: 19 },
  );
  return section('timeline', 1, context.words.headings.timeline, [
    paragraph('timeline.intro', [text(words.intro)], {}, 'lead'),
    table(
      'timeline.table',
      words.caption,
      titles,
      rows.map((one) => one.row),
      {
        authorities: [...new Set(shown.flatMap((entry) => entry.authorities))],
        facts: projectDates.filter((key) => isKnown(context.facts.get(key)) && isTold(key, context)),
      },
    ),
  ]);
};
