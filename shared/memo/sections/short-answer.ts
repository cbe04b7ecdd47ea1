import { limbIds } from '../../model/ladders';
import { paragraph, section, text } from '../blocks';
import type { MemoContext } from '../context';
import { missingFacts } from '../facts/fact-status';
import { findingRuns, findingSource } from '../findings/finding-paragraph';
import { statedChanges } from '../findings/flip-words';
import type { MemoBlock, SectionBlock } from '../model';
import { fillText } from '../text/fill';
import { counted } from '../text/plural';
import { uncapitalised } from '../text/sentence';
import { isUnsettled } from './exposure';
import { position } from './position';

const limbAnswers = (context: MemoContext): readonly MemoBlock[] => {
  const { finding, grammar } = context.words;
  return limbIds.map((limb) =>
    paragraph(
      `short-answer.${limb}`,
      [text(finding.limbs[limb] + grammar.colon, 'label'), ...findingRuns(limb, context)],
      findingSource(limb, context),
    ),
  );
};

const criminalWords = (context: MemoContext): string => {
  const { exposure: without, 'short-answer': words } = context.words.sections;
  const { exposures } = context.assessment.criminal;
  if (exposures.length === 0) return without.noExposures;
  const high = exposures
    .filter((exposure) => exposure.level === 'high')
    .map((one) => {
      const role = fillText(context.words.grammar.brackets, { text: one.label[context.lang] });
      return (context.authorities.get(one.authority)?.short[context.lang] ?? one.authority) + role;
    });
  const { grammar } = context.words;
  return fillText(high.length > 0 ? words.ratedHigh : words.noneHigh, {
    exposures: counted(exposures.length, words.exposures, grammar),
    high: high.join(grammar.listComma),
  });
};

const measureWords = ({ words: { sections, grammar }, assessment: { administrative } }: MemoContext): string =>
  administrative.measures.length === 0
    ? sections.exposure.noMeasures
    : counted(administrative.measures.length, sections['short-answer'].measures, grammar);

const exposureWords = (context: MemoContext): string => {
  const words = context.words.sections['short-answer'];
  const { exposures } = context.assessment.criminal;
  const { measures } = context.assessment.administrative;
  const { consequences } = context.pack;
  if (consequences.measures.length + consequences.exposures.length === 0) return context.words.finding.notInPack;
  if (exposures.length + measures.length === 0) {
    return words.noExposure + (isUnsettled(context) ? context.words.grammar.gap + words.unsettled : '');
  }
  return measureWords(context) + context.words.grammar.gap + criminalWords(context);
};

const exposureAnswer = (context: MemoContext): MemoBlock =>
  paragraph(
    'short-answer.exposure',
    [
      text(context.words.sections['short-answer'].exposure + context.words.grammar.colon, 'label'),
      text(exposureWords(context)),
    ],
    { own: true, authorities: context.assessment.criminal.exposures.map((exposure) => exposure.authority) },
  );

const clarifyWords = (key: string, { packFacts, lang, words: { sections } }: MemoContext): string =>
  fillText(sections['short-answer'].clarify, { question: uncapitalised(packFacts.get(key)?.question[lang] ?? key) });

const nextStep = (context: MemoContext): readonly MemoBlock[] => {
  const { sections, grammar } = context.words;
  const words = sections['short-answer'];
  const [first] = missingFacts(context);
  const change = context.assessment.flips.find((flip) => flip.kind === 'restructure');
  const said = [
    ...(first === undefined ? [] : [clarifyWords(first, context)]),
    ...(change === undefined ? [] : [fillText(words.restructure, { change: statedChanges(change, context) })]),
  ];
  if (said.length === 0) return [];
  const runs = [text(words.next + grammar.colon, 'label'), text(said.join(grammar.gap))];
  // What could be changed is a proposal: the facts that it names are not told as they are.
  return [paragraph('short-answer.next', runs, { own: true, facts: first === undefined ? [] : [first] })];
};

/** The answer to each question with its confidence, before anything else; or the position that is taken on it. */
export const shortAnswer = (context: MemoContext): SectionBlock => {
  const { headings, sections } = context.words;
  return context.rules.findings
    ? section('short-answer', 1, headings['short-answer'], [
        ...limbAnswers(context),
        exposureAnswer(context),
        ...nextStep(context),
      ])
    : section('short-answer', 1, sections['short-answer'].position, position(context));
};
