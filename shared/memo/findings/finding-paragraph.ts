import type { Assessment } from '../../model/assessment';
import type { LimbId } from '../../model/ladders';
import { holdsLawOn } from '../../reasoning/names';
import { note, text } from '../blocks';
import { citesOf } from '../citations/cites';
import type { MemoContext } from '../context';
import { factLabel } from '../facts/fact-value';
import type { BlockSource, Cite, Inline } from '../model';
import { fillText } from '../text/fill';
import { innerQuotes } from '../text/inner-quotes';
import { sentence } from '../text/sentence';
import { findingWords } from './finding-words';

type LimbFinding = Assessment['civil'] | Assessment['limbs'][keyof Assessment['limbs']];

/** The finding on a limb, or on the civil effect. */
export const findingOf = (limb: LimbId, { limbs, civil }: Assessment): LimbFinding =>
  limb === 'civil' ? civil : limbs[limb];

const reservations = ['stated', 'assumed', 'disputed'] as const;

const restsOn = (finding: LimbFinding, context: MemoContext): readonly string[] =>
  reservations.flatMap((status) => {
    const keys = finding.restsOn.filter((fact) => fact.status === status).map((fact) => fact.key);
    const facts = keys.map((key) => factLabel(key, context)).join(context.words.grammar.listComma);
    return keys.length > 0 ? [fillText(context.words.finding.restsOn[status], { facts })] : [];
  });

const range = (limb: LimbId, finding: LimbFinding, { words }: MemoContext): readonly string[] => {
  const { worst, best } = finding.range;
  if (worst === best) return [];
  const label = (step: string): string => findingWords(limb, step, words.finding).label;
  return [fillText(words.finding.range, { worst: innerQuotes(label(worst)), best: innerQuotes(label(best)) })];
};

/** What a finding rests on in law. */
const findingCites = (limb: LimbId, context: MemoContext): readonly Cite[] => {
  const { authorities, cases } = findingOf(limb, context.assessment);
  return citesOf(authorities, cases);
};

/** What a finding was made from. Where nothing is known and no rule was reached, that is all that is said. */
export const findingSource = (limb: LimbId, context: MemoContext): BlockSource => {
  const { restsOn: facts, ruleId } = findingOf(limb, context.assessment);
  if (ruleId === null && facts.length === 0) return { own: true };
  return {
    facts: facts.map((fact) => fact.key),
    ...(ruleId === null ? {} : { rules: [ruleId] }),
  };
};

const lacksAuthority = (finding: LimbFinding): boolean => 'noAuthority' in finding && finding.noAuthority;

const answered = (limb: LimbId, { words, assessment, pack }: MemoContext): readonly Inline[] => {
  if (!holdsLawOn(pack, limb)) return [text(words.finding.notInPack, 'strong')];
  const finding = findingOf(limb, assessment);
  const confidence = words.finding.confidence[finding.confidence].label;
  return [
    text(findingWords(limb, finding.finding, words.finding).sentence, 'strong'),
    text(words.grammar.gap + fillText(words.finding.confidenceIs, { confidence })),
  ];
};

const reasoned = (limb: LimbId, context: MemoContext): readonly Inline[] => {
  const { words, lang, assessment } = context;
  const finding = findingOf(limb, assessment);
  const reason = sentence(finding.reason[lang], words.grammar);
  return [text(words.grammar.gap + reason), ...note(findingCites(limb, context))];
};

/** What qualifies a finding: no authority, what could move it, what it rests on, whether a court would hear it. */
const qualified = (limb: LimbId, context: MemoContext): readonly Inline[] => {
  const { words, assessment } = context;
  const finding = findingOf(limb, assessment);
  const said = [
    ...(lacksAuthority(finding) ? [words.finding.noAuthority] : []),
    ...range(limb, finding, context),
    ...restsOn(finding, context),
    ...(limb === 'civil' && assessment.civil.suitMayBeRefused ? [words.finding.suitMayBeRefused] : []),
  ];
  return said.map((one) => text(words.grammar.gap + one));
};

/** The answer to one question: finding, confidence, reason with its authority, and what qualifies it. */
export const findingRuns = (limb: LimbId, context: MemoContext): readonly Inline[] => [
  ...answered(limb, context),
  ...(holdsLawOn(context.pack, limb) ? [...reasoned(limb, context), ...qualified(limb, context)] : []),
];

/** The finding and its confidence alone, where the reasons follow at length. */
export const resultRuns = (limb: LimbId, context: MemoContext): readonly Inline[] => answered(limb, context);
