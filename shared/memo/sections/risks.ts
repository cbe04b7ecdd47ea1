import { type LimbId, limbIds } from '../../model/ladders';
import { holdsLawOn } from '../../reasoning/names';
import { cell, columns, row, section, table, text } from '../blocks';
import type { MemoContext } from '../context';
import { factLabel } from '../facts/fact-value';
import { findingOf } from '../findings/finding-paragraph';
import { findingWords } from '../findings/finding-words';
import { changesText } from '../findings/flip-words';
import { riskLevel } from '../findings/risk-level';
import type { SectionBlock, TableRow } from '../model';
import { fillText } from '../text/fill';
import { capitalised } from '../text/sentence';

/** The change that helps most, or else the fact to clear up first. */
const response = (limb: LimbId, context: MemoContext): string => {
  const { flips, unknowns } = context.assessment;
  const flip = flips.find((one) => one.limb === limb && one.kind === 'restructure');
  if (flip) return changesText(flip, context);
  const unknown = unknowns.find((one) => one.couldTurn.includes(limb));
  return unknown
    ? fillText(context.words.sections.risks.clarifyFirst, { fact: factLabel(unknown.key, context) })
    : context.words.grammar.none;
};

const limbRow = (limb: LimbId, context: MemoContext): readonly TableRow[] => {
  const { words } = context;
  const finding = findingOf(limb, context.assessment);
  const level = holdsLawOn(context.pack, limb) ? riskLevel(limb, finding.finding) : null;
  if (level === null) return [];
  const confidence = fillText(words.grammar.brackets, { text: words.finding.confidence[finding.confidence].label });
  return [
    row(`risk.${limb}`, [
      cell(words.finding.limbs[limb]),
      cell(capitalised(findingWords(limb, finding.finding, words.finding).label) + confidence),
      cell(words.finding.level[level]),
      cell(capitalised(response(limb, context))),
    ]),
  ];
};

const suitRow = (context: MemoContext): readonly TableRow[] =>
  context.assessment.civil.suitMayBeRefused
    ? [
        row('risk.suit', [
          cell(context.words.sections.risks.suit),
          cell(context.words.finding.suitMayBeRefused),
          cell(context.words.finding.level.high),
          cell(capitalised(context.words.grammar.none)),
        ]),
      ]
    : [];

const exposureRows = (context: MemoContext): readonly TableRow[] =>
  context.assessment.criminal.exposures.map((exposure) =>
    row(`risk.exposure.${exposure.id}`, [
      cell(capitalised(context.authorities.get(exposure.authority)?.short[context.lang] ?? exposure.authority)),
      [[text(exposure.label[context.lang])], [text(exposure.reason[context.lang])]],
      cell(context.words.finding.level[exposure.level]),
      cell(context.words.sections.risks.seeExposure),
    ]),
  );

/** All risks in one table. */
export const risks = (context: MemoContext): SectionBlock => {
  const words = context.words.sections.risks;
  const titles = columns(words.columns, { risk: 22, finding: 30, level: 15, answer: 33 });
  const rows = [...limbIds.flatMap((limb) => limbRow(limb, context)), ...suitRow(context), ...exposureRows(context)];
  return section('risks', 1, context.words.headings.risks, [table('risks.table', words.caption, titles, rows)]);
};
