import type { LimbId } from '../../model/ladders';
import { list, paragraph, section, text } from '../blocks';
import type { MemoContext } from '../context';
import type { MemoBlock, SectionBlock } from '../model';
import { elementSection, isUntouched } from './element';
import { dutiesTable, limbResult, periodsTable } from './limb-result';

/** The elements of a limb on which something bears, then those that nothing touches, by name. */
export const elementBlocks = (limb: LimbId, level: 2 | 3, context: MemoContext): readonly MemoBlock[] => {
  const elements = context.assessment.elements.filter((element) => element.limb === limb);
  const untouched = elements.filter((element) => isUntouched(element, context));
  const source = { elements: untouched.map((element) => element.id) };
  const questions = untouched.map((element) => [text(element.question[context.lang])]);
  const named = [
    paragraph(`analysis.${limb}.untouched`, [text(context.words.sections.analysis.untouched)], source, 'lead'),
    list(`analysis.${limb}.untouched.list`, false, questions, source),
  ];
  return [
    ...elements.filter((element) => !isUntouched(element, context)).map((one) => elementSection(one, level, context)),
    ...(untouched.length > 0 && context.rules.findings ? named : []),
  ];
};

const limbFindings = (limb: 'industrial' | 'financial' | 'operational', context: MemoContext): readonly MemoBlock[] => [
  limbResult(limb, context),
  ...(limb === 'operational' ? dutiesTable(context) : periodsTable(limb, context)),
];

const limbSection = (limb: 'industrial' | 'financial' | 'operational', context: MemoContext): SectionBlock => {
  const blocks = [...(context.rules.findings ? limbFindings(limb, context) : []), ...elementBlocks(limb, 3, context)];
  // No heading stands alone: a letter says that it submits nothing here.
  const nothing = text(context.words.sections['short-answer'].noPosition);
  return section(
    `analysis.${limb}`,
    2,
    context.words.finding.limbs[limb],
    blocks.length > 0 ? blocks : [paragraph(`analysis.${limb}.none`, [nothing], { own: true })],
  );
};

const introOf = ({ rules, words: { sections } }: MemoContext): string =>
  rules.findings ? sections.analysis.intro : sections.analysis.letter.intro;

/** The analysis, limb by limb and element by element. */
export const analysis = (context: MemoContext): SectionBlock =>
  section('analysis', 1, context.words.headings.analysis, [
    paragraph('analysis.intro', [text(introOf(context))], { own: true }),
    limbSection('industrial', context),
    limbSection('financial', context),
    limbSection('operational', context),
  ]);
