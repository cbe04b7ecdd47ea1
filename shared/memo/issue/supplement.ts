import type { Fact } from '../../model/fact';
import { nameOfBlock } from '../block-name';
import { cell, columns, paragraph, row, section, table, text } from '../blocks';
import { citationsUsed } from '../citations/citations-used';
import { type MemoContext, type MemoInput, memoContext } from '../context';
import { isKnown } from '../facts/fact-status';
import { factLabel, factValueText } from '../facts/fact-value';
import { hashInGroups } from '../facts/hash-in-groups';
import { findingWords } from '../findings/finding-words';
import { countGaps } from '../gaps';
import type { MemoBlock, MemoOutline, TableRow } from '../model';
import { heading } from '../sections/heading';
import { signature } from '../sections/signature';
import { dateInWords } from '../text/date';
import { fillText } from '../text/fill';
import { innerQuotes } from '../text/inner-quotes';
import { capitalised, uncapitalised } from '../text/sentence';
import type { ChangedSince } from './changed-since';
import type { IssuedBasis, IssuedMemo } from './issued-memo';
import { replacedIn } from './replaced';
import { type SupplementWords, supplementWords } from './supplement-words';

/** What a supplement is made from. */
export interface SupplementParts {
  readonly issued: IssuedMemo;
  /** The hash under which the earlier memo was frozen. */
  readonly seal: string;
  readonly changed: ChangedSince;
  /** The memo as the matter makes it now. */
  readonly now: MemoOutline;
}

const own = { own: true } as const;
const said = (id: string, words: string) => paragraph(id, [text(words)], own);

const earlier = ({ issued, seal }: SupplementParts, words: SupplementWords, { words: { grammar } }: MemoContext) =>
  section('supplement.earlier', 1, words.earlier, [
    said(
      'supplement.refers',
      fillText(words.refers, {
        date: dateInWords(issued.memo.date, grammar),
        title: issued.memo.title,
        by: issued.approval.by,
        on: dateInWords(issued.approval.on, grammar),
        seal: hashInGroups(seal),
      }),
    ),
  ]);

const answerOf = (fact: Fact | null, words: SupplementWords, context: MemoContext): string => {
  if (fact === null || !isKnown(fact)) return words.nothing;
  const status = fillText(context.words.grammar.brackets, {
    text: uncapitalised(context.words.fact.status[fact.status]),
  });
  return factValueText(fact.key, fact.value, context) + status;
};

/** A fact then and now; nothing where a reader would find the same twice, for its sources or a note alone changed. */
const factRow = (
  { id, before, after }: ChangedSince['facts'][number],
  words: SupplementWords,
  context: MemoContext,
): readonly TableRow[] => {
  const [then, now] = [answerOf(before, words, context), answerOf(after, words, context)];
  return then === now
    ? []
    : [row(`supplement.fact.${id}`, [cell(factLabel(id, context)), cell(capitalised(then)), cell(capitalised(now))])];
};

const factTable = (
  { changed }: SupplementParts,
  words: SupplementWords,
  context: MemoContext,
): readonly MemoBlock[] => {
  const rows = changed.facts.flatMap((fact) => factRow(fact, words, context));
  if (rows.length === 0) return [];
  const titles = columns(words.facts.columns, { fact: 36, before: 32, after: 32 });
  return [table('supplement.facts', words.facts.caption, titles, rows)];
};

/** A piece of evidence by its number and title; by its reference where it is no longer in the matter. */
const evidenceName = (id: string, { evidenceNumbers, matter, words }: MemoContext): string => {
  const number = evidenceNumbers.get(id);
  const found = matter.evidence.find((one) => one.id === id);
  if (number === undefined || found === undefined) return id;
  const numbered = fillText(words.fact.evidence, { number: String(number) });
  return numbered + fillText(words.grammar.brackets, { text: found.title });
};

const evidenceLines = ({ changed }: SupplementParts, words: SupplementWords, context: MemoContext) => {
  const listed = (id: string, phrase: string, ids: readonly string[]) =>
    ids.length === 0
      ? []
      : [
          said(
            id,
            fillText(phrase, {
              list: ids.map((one) => evidenceName(one, context)).join(context.words.grammar.listComma),
            }),
          ),
        ];
  const idsWhere = (is: (one: ChangedSince['evidence'][number]) => boolean) =>
    changed.evidence.filter(is).map(({ id }) => id);
  return [
    ...listed(
      'supplement.evidence.added',
      words.evidenceAdded,
      idsWhere(({ before }) => before === null),
    ),
    ...listed(
      'supplement.evidence.gone',
      words.evidenceGone,
      idsWhere(({ after }) => after === null),
    ),
    ...listed(
      'supplement.evidence.changed',
      words.evidenceChanged,
      idsWhere(({ before, after }) => before !== null && after !== null),
    ),
  ];
};

/** Another day of the law, and another release of it; the two are told apart. */
const lawLines = (
  { issued: { basis }, now }: SupplementParts,
  words: SupplementWords,
  { assessment, words: { grammar } }: MemoContext,
): readonly MemoBlock[] => {
  const days = { before: dateInWords(basis.asOf, grammar), after: dateInWords(now.date, grammar) };
  const releases = { before: basis.pack.version, after: assessment.pack.version };
  return [
    ...(basis.asOf === now.date ? [] : [said('supplement.law', fillText(words.law, days))]),
    ...(releases.before === releases.after ? [] : [said('supplement.pack', fillText(words.pack, releases))]),
  ];
};

/** What stands elsewhere than in the earlier memo, which a reader of both could not tell from the text replaced. */
const movedLine = (
  { changed }: SupplementParts,
  words: SupplementWords,
  { words: { grammar } }: MemoContext,
): readonly MemoBlock[] => {
  if (changed.moved.length === 0) return [];
  const list = changed.moved.map(({ block, after }) => {
    const what = nameOfBlock(block);
    if (after === null) return what;
    return fillText(words.movedAfter, { what: innerQuotes(what), after: innerQuotes(nameOfBlock(after)) });
  });
  return [said('supplement.moved', fillText(words.moved, { list: list.join(grammar.listComma) }))];
};

const findingOf = (found: IssuedBasis['findings'][number] | null, context: MemoContext): string => {
  if (found === null) return context.words.grammar.none;
  const { finding, grammar } = context.words;
  const confidence = fillText(grammar.brackets, { text: finding.confidence[found.confidence].label });
  return findingWords(found.limb, found.finding, finding).label + confidence;
};

const findings = ({ changed }: SupplementParts, words: SupplementWords, context: MemoContext): readonly MemoBlock[] => {
  if (changed.findings.length === 0) return [said('supplement.no-finding', words.noFinding)];
  const rows = changed.findings.map(({ id, before, after }) =>
    row(`supplement.finding.${id}`, [
      cell(context.words.finding.limbs[id as IssuedBasis['findings'][number]['limb']]),
      cell(capitalised(findingOf(before, context))),
      cell(capitalised(findingOf(after, context))),
    ]),
  );
  const titles = columns(words.findings.columns, { question: 34, before: 33, after: 33 });
  return [table('supplement.findings', words.findings.caption, titles, rows)];
};

/**
 * Makes the supplement to a memo that was issued: what changed since, what follows from it, and the text that takes the
 * place of the earlier one. The earlier memo itself stays as it went out.
 */
export const supplementOf = (parts: SupplementParts, input: MemoInput): MemoOutline => {
  const context = memoContext(input);
  const words = supplementWords[context.lang];
  const { issued, now } = parts;
  const { body, annexes } = replacedIn(parts, words, context);
  const blocks = [
    heading(context),
    earlier(parts, words, context),
    section('supplement.changed', 1, words.changed, [
      ...factTable(parts, words, context),
      ...evidenceLines(parts, words, context),
      ...lawLines(parts, words, context),
      ...movedLine(parts, words, context),
      ...findings(parts, words, context),
    ]),
    ...body,
    section('supplement.rest', 1, words.rest, [
      said('supplement.stands', fillText(words.stands, { title: issued.memo.title })),
    ]),
    ...signature(context),
    ...annexes,
  ];
  return {
    ...now,
    title: words.titles[context.profile],
    gapCount: countGaps(blocks),
    blocks,
    citations: citationsUsed(blocks, now.citations),
  };
};
