import type { Evidence } from '../../model/evidence';
import type { Language } from '../../model/text';
import { cell, columns, paragraph, row, section, table, text } from '../blocks';
import type { MemoContext, Removal } from '../context';
import { factLabel } from '../facts/fact-value';
import { hashInGroups } from '../facts/hash-in-groups';
import { evidenceShown, isTold } from '../facts/told-facts';
import { groupedBy } from '../grouped-by';
import type { MemoBlock, SectionBlock, TableCell, TableRow } from '../model';
import { removalLine } from '../schedule/removal-line';
import { dateInWords } from '../text/date';
import type { MemoWording } from '../wording/wording';

/** A kind of evidence in words; one that the wording does not know is written as it was given. */
export const evidenceKindName = (kind: string, words: MemoWording): string =>
  words.sections['annex-evidence'].kinds[kind] ?? kind.replaceAll('-', ' ');

/** What each piece of evidence is to prove, in the order of the pack: that of the file says nothing. */
const provenBy = (context: MemoContext): ReadonlyMap<string, readonly { readonly label: string }[]> => {
  const told = [...context.packFacts.keys()].filter((key) => isTold(key, context));
  const proofs = told.flatMap((key) => {
    const ids = new Set(context.facts.get(key)?.evidence.map(({ id }) => id));
    return [...ids].map((id) => ({ id, label: factLabel(key, context) }));
  });
  return groupedBy(proofs, ({ id }) => id);
};

interface Described extends Pick<Evidence, 'title' | 'kind' | 'sourceDate'> {
  readonly removed?: Removal | undefined;
}

/** Its title; under it its kind and date, and where its file was taken out, that it was, by whom, when and why. */
export const evidenceTitle = (evidence: Described, lang: Language, words: MemoWording): TableCell => {
  const { title, kind, sourceDate, removed } = evidence;
  const dated = sourceDate === undefined ? [] : [dateInWords(sourceDate, words.grammar)];
  return [
    [text(title)],
    [text([evidenceKindName(kind, words), ...dated].join(words.grammar.listComma))],
    ...(removed === undefined ? [] : [[text(removalLine(removed, lang, words))]]),
  ];
};

const evidenceRow = (
  evidence: Evidence,
  proves: readonly { readonly label: string }[],
  context: MemoContext,
): TableRow => {
  const words = context.words.sections['annex-evidence'];
  const removed = context.removals?.[evidence.id];
  return row(`evidence.${evidence.id}`, [
    cell(String(context.evidenceNumbers.get(evidence.id) ?? '')),
    evidenceTitle({ ...evidence, removed }, context.lang, context.words),
    cell(proves.map(({ label }) => label).join(context.words.grammar.listComma)),
    cell(evidence.sha256 === undefined ? words.noFile : hashInGroups(evidence.sha256)),
  ]);
};

/** The evidence on file: what it is, what it goes to prove, and the hash that ties it to its bytes. */
export const annexEvidence = (context: MemoContext): SectionBlock => {
  const words = context.words.sections['annex-evidence'];
  const evidence = evidenceShown(context);
  const proven = provenBy(context);
  const titles = columns(words.columns, { number: 8, title: 37, proves: 30, hash: 25 });
  const blocks: readonly MemoBlock[] =
    evidence.length === 0
      ? [paragraph('evidence-schedule.none', [text(words.none)], { own: true })]
      : [
          table(
            'evidence-schedule.table',
            words.caption,
            titles,
            evidence.map((one) => evidenceRow(one, proven.get(one.id) ?? [], context)),
            {
              evidence: evidence.map(({ id }) => id),
            },
          ),
        ];
  return { ...section('annex-evidence', 1, context.words.headings['annex-evidence'], blocks), annex: true };
};
