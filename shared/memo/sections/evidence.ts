import { limbIds } from '../../model/ladders';
import { cell, columns, paragraph, row, section, table, text } from '../blocks';
import type { MemoContext } from '../context';
import { statusOf } from '../facts/fact-status';
import { factLabel } from '../facts/fact-value';
import { findingOf } from '../findings/finding-paragraph';
import type { MemoBlock, SectionBlock, TableCell } from '../model';

/** How many kinds of proof are named for a fact; the pack has the most telling first. */
const mostProofs = 3;

const materials = (key: string, context: MemoContext): TableCell =>
  (context.packFacts.get(key)?.evidence ?? []).slice(0, mostProofs).map((proof) => [text(proof[context.lang])]);

const orBlank = (cells: TableCell): TableCell => (cells.length > 0 ? cells : cell(''));

const missingTable = (context: MemoContext): readonly MemoBlock[] => {
  const words = context.words.sections.evidence;
  const unknowns = [...context.assessment.unknowns].sort((a, b) => a.rank - b.rank);
  if (unknowns.length === 0) return [paragraph('evidence.none', [text(words.none)], { own: true })];
  const rows = unknowns.map((unknown, index) =>
    row(`evidence.${unknown.key}`, [
      cell(String(index + 1)),
      cell(unknown.label[context.lang]),
      orBlank(materials(unknown.key, context)),
      cell(unknown.couldTurn.map((limb) => context.words.finding.limbs[limb]).join(context.words.grammar.listComma)),
    ]),
  );
  const titles = columns(words.columns, { order: 7, fact: 27, material: 46, bears: 20 });
  return [
    paragraph('evidence.intro', [text(words.intro)], {}, 'lead'),
    table('evidence.missing', words.caption, titles, rows, { facts: unknowns.map((unknown) => unknown.key) }),
  ];
};

const carrying = (context: MemoContext): readonly string[] => {
  const keys = limbIds.flatMap((limb) => findingOf(limb, context.assessment).restsOn.map((fact) => fact.key));
  return [...new Set(keys)].filter((key) => !['verified', 'unknown'].includes(statusOf(key, context)));
};

const verifyTable = (context: MemoContext): readonly MemoBlock[] => {
  const { verify } = context.words.sections.evidence;
  const keys = carrying(context);
  if (keys.length === 0) return [];
  const rows = keys.map((key) =>
    row(`evidence.verify.${key}`, [
      cell(factLabel(key, context)),
      cell(context.words.fact.status[statusOf(key, context)]),
      orBlank(materials(key, context)),
    ]),
  );
  const titles = columns(verify.columns, { fact: 32, status: 18, material: 50 });
  return [table('evidence.verify', verify.caption, titles, rows, { facts: keys })];
};

/** What to obtain, in the order of what it would move. */
export const evidence = (context: MemoContext): SectionBlock =>
  section('evidence', 1, context.words.headings.evidence, [...missingTable(context), ...verifyTable(context)]);
