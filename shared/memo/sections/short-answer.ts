import { limbIds } from '../../model/ladders';
import { paragraph, section, text } from '../blocks';
import type { MemoContext } from '../context';
import { missingFacts } from '../facts/fact-status';
import { factLabel } from '../facts/fact-value';
import { findingRuns, findingSource } from '../findings/finding-paragraph';
import { changesText } from '../findings/flip-words';
import type { MemoBlock, SectionBlock } from '../model';
import { fillText } from '../text/fill';
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
  return fillText(words.exposures, {
    exposures: String(exposures.length),
    high: high.length > 0 ? high.join(context.words.grammar.listComma) : context.words.grammar.none,
  });
};

const measureWords = ({ words: { sections }, assessment: { administrative } }: MemoContext): string =>
  administrative.measures.length === 0
    ? sections.exposure.noMeasures
    : fillText(sections['short-answer'].measures, { measures: String(administrative.measures.length) });

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

const nextStep = (context: MemoContext): readonly MemoBlock[] => {
  const words = context.words.sections['short-answer'];
  const [first] = missingFacts(context);
  const change = context.assessment.flips.find((flip) => flip.kind === 'restructure');
  const said = [
    ...(first === undefined ? [] : [fillText(words.clarify, { fact: factLabel(first, context) })]),
    ...(change === undefined ? [] : [fillText(words.restructure, { change: changesText(change, context) })]),
  ];
  if (said.length === 0) return [];
  const runs = [text(words.next + context.words.grammar.colon, 'label'), text(said.join(context.words.grammar.gap))];
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
