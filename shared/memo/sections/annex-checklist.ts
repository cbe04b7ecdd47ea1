import { cell, columns, groupRow, row, section, table } from '../blocks';
import type { MemoContext } from '../context';
import { answerText } from '../facts/fact-sentences';
import { factSource } from '../facts/fact-source';
import { isKnown, statusOf } from '../facts/fact-status';
import type { SectionBlock, TableRow } from '../model';
import { capitalised } from '../text/sentence';

const questionRow = (key: string, question: string, context: MemoContext): TableRow => {
  const fact = context.facts.get(key);
  const known = isKnown(fact);
  return row(`checklist.${key}`, [
    cell(question),
    cell(capitalised(known ? answerText(fact, context) : context.words.sections['annex-checklist'].notAnswered)),
    cell(known ? context.words.fact.status[statusOf(key, context)] : ''),
    cell(known ? capitalised(factSource(fact, context)) : ''),
  ]);
};

/** Every question of the checklist with its answer, for the file. */
export const annexChecklist = (context: MemoContext): SectionBlock => {
  const words = context.words.sections['annex-checklist'];
  const { groups, facts } = context.pack.facts;
  const rows = groups.flatMap((group) => {
    const inGroup = facts.filter((fact) => fact.group === group.id);
    const heading = groupRow(`checklist.group.${group.id}`, group.title[context.lang]);
    return [heading, ...inGroup.map((fact) => questionRow(fact.key, fact.question[context.lang], context))];
  });
  const titles = columns(words.columns, { question: 43, answer: 21, status: 16, source: 20 });
  return {
    ...section('annex-checklist', 1, context.words.headings['annex-checklist'], [
      table('checklist.table', words.caption, titles, rows, { facts: facts.map((fact) => fact.key) }),
    ]),
    annex: true,
  };
};
