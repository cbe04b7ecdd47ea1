import { cell, columns, paragraph, row, section, table, text } from '../blocks';
import { type MemoContext, type MemoInput, memoContext } from '../context';
import { hashInGroups } from '../facts/hash-in-groups';
import { checkFinal } from '../final/check-final';
import type { Approval } from '../issue/issued-memo';
import type { MemoBlock, MemoOutline } from '../model';
import { annexAuthorities } from '../sections/annex-authorities';
import { annexEvidence } from '../sections/annex-evidence';
import { dateInWords } from '../text/date';
import { capitalised } from '../text/sentence';
import { packWords } from './pack-words';
import { paperHeading } from './paper-heading';
import { workingPapers } from './working-papers';

/** A memo that was issued, as the review record names it. */
export interface Issued {
  readonly title: string;
  readonly approval: Approval;
  readonly seal: string;
}

/** What a pack for an inspection is made from. */
export interface InspectionInput {
  readonly memo: MemoOutline;
  readonly input: MemoInput;
  /** Blocks that a lawyer wrote or changed. */
  readonly byLawyer: ReadonlySet<string>;
  readonly issued: readonly Issued[];
}

/** A document of the pack under its name there; the number gives the order in which it is read. */
export interface PackDocument {
  readonly name: string;
  readonly outline: MemoOutline;
}

const said = (id: string, words: string): MemoBlock => paragraph(id, [text(words)], { own: true });

const citedBy = ({ citations }: MemoOutline, kind: 'authority' | 'case'): readonly string[] =>
  Object.keys(citations).flatMap((key) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []));

const approvals = ({ issued }: InspectionInput, context: MemoContext): MemoBlock => {
  const words = packWords[context.lang];
  if (issued.length === 0) return said('review.none', words.noApproval);
  const titles = columns(words.approvals.columns, { date: 22, by: 20, title: 23, seal: 35 });
  const rows = issued.map(({ title, approval: { by, on }, seal }, at) =>
    row(`review.${at + 1}`, [
      cell(dateInWords(on, context.words.grammar)),
      cell(by),
      cell(title),
      cell(hashInGroups(seal)),
    ]),
  );
  return table('review.table', words.approvals.caption, titles, rows);
};

const openPoints = ({ memo, input }: InspectionInput, context: MemoContext): MemoBlock => {
  const words = packWords[context.lang];
  const issues = checkFinal(memo, input);
  if (issues.length === 0) return said('review.clear', words.nothingOpen);
  const titles = columns(words.open.columns, { number: 8, point: 92 });
  const rows = issues.map((issue, at) =>
    row(`review.point.${at + 1}`, [cell(String(at + 1)), cell(capitalised(issue.words[context.lang]))]),
  );
  return table('review.points', words.open.caption, titles, rows);
};

/** The documents of a pack for an inspection: memo, working papers, evidence, law as of the day, review record. */
export const inspectionDocuments = (pack: InspectionInput): readonly PackDocument[] => {
  const { memo } = pack;
  const context = memoContext(pack.input);
  const words = packWords[context.lang];
  const document = (title: string, blocks: readonly MemoBlock[]): MemoOutline => ({
    ...memo,
    title,
    legend: words.legend,
    gapCount: 0,
    blocks: [paperHeading(context), ...blocks],
    citations: {},
  });
  const cited = { authorities: citedBy(memo, 'authority'), cases: citedBy(memo, 'case') };
  const review = [
    section('review.approvals', 1, words.approvalHeading, [approvals(pack, context)]),
    section('review.open', 1, words.openHeading, [openPoints(pack, context)]),
  ];
  return [
    { name: '1-memo.docx', outline: memo },
    { name: '2-working-papers.docx', outline: workingPapers(pack) },
    { name: '3-evidence.docx', outline: document(words.evidence, [{ ...annexEvidence(context), annex: false }]) },
    { name: '4-law.docx', outline: document(words.law, [{ ...annexAuthorities(cited, context), annex: false }]) },
    { name: '5-review-record.docx', outline: document(words.review, review) },
  ];
};
