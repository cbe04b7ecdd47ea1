import { type Authority, authorityKinds, type Precedent } from '../../packs/schema';
import { cell, columns, row, section, table } from '../blocks';
import { isGroup, numberText, titleIn } from '../citations/authority-citation';
import { standingInWords } from '../citations/authority-standing';
import { docketNumber } from '../citations/case-citation';
import type { MemoContext } from '../context';
import type { MemoBlock, SectionBlock, TableRow } from '../model';
import { dateInWords, issueDate } from '../text/date';
import { fillText } from '../text/fill';
import { capitalised } from '../text/sentence';

/** What is not verified in the record of an authority, in words where there are words for it. */
const doubts = ({ verification }: Authority, context: MemoContext): string => {
  const words = context.words.sections['annex-authorities'];
  const said = [
    ...verification.unverifiedFields.map((field) => words.fields[field] ?? field),
    ...(verification.readInFull ? [] : [words.notInFull]),
    ...(verification.singleSource ? [words.singleSource] : []),
  ];
  return said.length > 0 ? said.join(context.words.grammar.semicolon) : words.nothing;
};

const name = (authority: Authority, { lang, words }: MemoContext): string => {
  const title = titleIn(authority, lang);
  return title + numberText(authority, title, words);
};

const authorityRow = (authority: Authority, context: MemoContext): TableRow => {
  const { grammar, sections } = context.words;
  const checked = authority.verification.verifiedOn;
  return row(`authority.${authority.id}`, [
    cell(capitalised(name(authority, context))),
    cell(isGroup(authority) ? sections['annex-authorities'].nothing : issueDate(authority, grammar)),
    cell(capitalised(standingInWords(authority, context.assessment.asOf, context.words))),
    cell(checked === null ? sections['annex-authorities'].never : dateInWords(checked, grammar)),
    cell(capitalised(doubts(authority, context))),
  ]);
};

const caseRow = (precedent: Precedent, context: MemoContext): TableRow => {
  const { grammar, sections } = context.words;
  return row(`case.${precedent.id}`, [
    cell(capitalised(precedent.title[context.lang])),
    cell(
      precedent.decidedOn === null ? sections['annex-authorities'].nothing : dateInWords(precedent.decidedOn, grammar),
    ),
    cell(capitalised(docketNumber(precedent, context.words))),
    cell(sections['annex-authorities'].record[precedent.confidence]),
  ]);
};

const byRank = (a: Authority, b: Authority): number =>
  authorityKinds.indexOf(a.kind) - authorityKinds.indexOf(b.kind) || (a.issuedOn < b.issuedOn ? -1 : 1);

const byDate = (a: Precedent, b: Precedent): number => ((a.decidedOn ?? '') < (b.decidedOn ?? '') ? -1 : 1);

/** What the memo cites, by rank of norm, with status and with what its record does not vouch for. */
export const annexAuthorities = (
  cited: { readonly authorities: readonly string[]; readonly cases: readonly string[] },
  context: MemoContext,
): SectionBlock => {
  const words = context.words.sections['annex-authorities'];
  const asOf = dateInWords(context.assessment.asOf, context.words.grammar);
  const authorities = context.pack.authorities.filter(({ id }) => cited.authorities.includes(id)).sort(byRank);
  const cases = context.pack.precedents.filter(({ id }) => cited.cases.includes(id)).sort(byDate);
  const titles = columns(
    { ...words.columns, status: fillText(words.columns.status, { date: asOf }) },
    { authority: 29, date: 15, status: 17, checked: 16, unverified: 23 },
  );
  const caseTitles = columns(words.cases.columns, { case: 42, date: 18, number: 24, record: 16 });
  const tables: readonly MemoBlock[] = [
    table(
      'authorities.table',
      words.caption,
      titles,
      authorities.map((one) => authorityRow(one, context)),
      {
        authorities: authorities.map(({ id }) => id),
      },
    ),
    ...(cases.length > 0
      ? [
          table(
            'cases.table',
            words.cases.caption,
            caseTitles,
            cases.map((one) => caseRow(one, context)),
            {
              cases: cases.map(({ id }) => id),
            },
          ),
        ]
      : []),
  ];
  return { ...section('annex-authorities', 1, context.words.headings['annex-authorities'], tables), annex: true };
};
