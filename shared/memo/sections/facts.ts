import { cell, columns, groupRow, paragraph, row, section, table, text } from '../blocks';
import type { MemoContext } from '../context';
import { answerText } from '../facts/fact-sentences';
import { factSource } from '../facts/fact-source';
import { isKnown, missingFacts, statusOf } from '../facts/fact-status';
import { factLabel } from '../facts/fact-value';
import { factGap } from '../facts/gap';
import { evidenceShown, tellsStatus, toldInGroup } from '../facts/told-facts';
import type { Inline, SectionBlock, TableCell, TableRow } from '../model';
import { fillText } from '../text/fill';
import { counted } from '../text/plural';
import { capitalised } from '../text/sentence';
import { scope } from './scope';

const answer = (key: string, context: MemoContext): readonly Inline[] => {
  const fact = context.facts.get(key);
  return isKnown(fact) ? [text(capitalised(answerText(fact, context)))] : [factGap(key, context)];
};

/** The firm's own notes stay within the firm. */
const withNote = (key: string, context: MemoContext): TableCell => {
  const remark = context.facts.get(key)?.note;
  const shown = context.rules.remarks && remark !== undefined;
  return shown
    ? [answer(key, context), [text(fillText(context.words.fact.note, { note: remark }))]]
    : [answer(key, context)];
};

const sourceWords = (key: string, context: MemoContext): string => {
  const fact = context.facts.get(key);
  if (!isKnown(fact)) return '';
  return capitalised(factSource(fact, context) || context.words.fact.noEvidence);
};

const factRow = (key: string, context: MemoContext): TableRow =>
  row(`facts.${key}`, [
    cell(factLabel(key, context)),
    withNote(key, context),
    cell(context.words.fact.status[statusOf(key, context)]),
    cell(sourceWords(key, context)),
  ]);

const groupRows = (group: string, title: string, context: MemoContext): readonly TableRow[] => {
  const keys = toldInGroup(group, context);
  return keys.length === 0
    ? []
    : [groupRow(`facts.group.${group}`, title), ...keys.map((key) => factRow(key, context))];
};

/** What each status means, of those that the memo tells. */
const factsIntro = (context: MemoContext): string => {
  const { sections, self, grammar } = context.words;
  const { intro, meaning } = sections.facts;
  const meanings = context.rules.statuses.flatMap((status) => (status === 'unknown' ? [] : [meaning[status]]));
  return fillText(intro, { self: self[context.profile], meanings: meanings.join(grammar.semicolon) });
};

/** Every fact known and every fact that is missing, with status and source. */
export const facts = (context: MemoContext): SectionBlock => {
  const words = context.words.sections.facts;
  const missing = tellsStatus('unknown', context) ? missingFacts(context) : [];
  const rows = context.pack.facts.groups.flatMap((group) => groupRows(group.id, group.title[context.lang], context));
  const gaps =
    missing.length === 0 ? '' : context.words.grammar.gap + counted(missing.length, words.gaps, context.words.grammar);
  const keys = rows.filter((one) => !one.group).map((one) => one.id.slice('facts.'.length));
  const intro = factsIntro(context);
  const titles = columns(words.columns, { fact: 22, answer: 36, status: 17, source: 25 });
  return section('facts', 1, context.words.headings.facts, [
    ...scope(context),
    paragraph('facts.intro', [text(intro + gaps)], {}, 'lead'),
    table('facts.table', words.caption, titles, rows, {
      facts: keys,
      evidence: evidenceShown(context).map((evidence) => evidence.id),
    }),
  ]);
};
