import { findingNames } from '../../shared/i18n/finding-names';
import type { AssessedArgument, Assessment } from '../../shared/model/assessment';
import type { LimbId, Side } from '../../shared/model/ladders';
import { limbIds, weights } from '../../shared/model/ladders';
import type { Language } from '../../shared/model/text';
import type { SummaryWords } from './summary-words';
import { summaryWords } from './summary-words';
import { wrapText } from './wrap';

const unknownsShown = 5;

interface Summarised {
  readonly assessment: Assessment;
  readonly language: Language;
  readonly words: SummaryWords;
}

const aside = ({ brackets: [open, close] }: SummaryWords, text: string): string => `${open}${text}${close}`;

/** The heaviest argument of a side on a limb; the first of equals. */
const strongest = (
  { elements, arguments: all }: Assessment,
  limb: LimbId,
  side: Side,
): AssessedArgument | undefined => {
  const inLimb = new Set(elements.filter((element) => element.limb === limb).map(({ id }) => id));
  const candidates = all.filter((argument) => argument.side === side && inLimb.has(argument.element));
  return weights.flatMap((weight) => candidates.filter((candidate) => candidate.weight === weight))[0];
};

const argumentLines = ({ assessment, language, words }: Summarised, limb: LimbId): string =>
  (['project', 'authority'] as const)
    .map((side) => {
      const argument = strongest(assessment, limb, side);
      const text = argument === undefined ? words.noArgument : argument.claim[language];
      const mark = argument?.byAnalogy === true ? aside(words, words.byAnalogy) : '';
      return wrapText(`${words[side]}${mark}${words.colon}${text}`, '    ');
    })
    .join('');

const findingIn = (assessment: Assessment, limb: LimbId): { readonly finding: string; readonly confidence: string } =>
  limb === 'civil' ? assessment.civil : assessment.limbs[limb];

const limbLines = (summarised: Summarised, limb: LimbId): string => {
  const { assessment, language, words } = summarised;
  const names = findingNames[language];
  const { finding, confidence } = findingIn(assessment, limb);
  const findingName = (names.findings[limb] as Readonly<Record<string, string>>)[finding] ?? finding;
  const confidenceName = (names.confidence as Readonly<Record<string, string>>)[confidence] ?? confidence;
  const sureness = aside(words, `${words.confidence}${words.colon}${confidenceName}`);
  return `\n${names.limbs[limb]}${words.colon}${findingName}${sureness}\n${argumentLines(summarised, limb)}`;
};

const unknownLines = ({ assessment, language, words }: Summarised): string => {
  if (assessment.unknowns.length === 0) return `\n${words.noUnknowns}\n`;
  const lines = assessment.unknowns.slice(0, unknownsShown).map(({ rank, label, evidence }) => {
    const proof = evidence[0]?.[language];
    return wrapText(
      `${rank}. ${label[language]}${proof === undefined ? '' : aside(words, `${words.proof}${words.colon}${proof}`)}`,
      '    ',
    );
  });
  return `\n${words.unknowns}\n${lines.join('')}`;
};

/** An assessment on one screen: each limb with its strongest arguments, what to clear up, and the files written. */
export const summarise = (
  title: string,
  assessment: Assessment,
  files: readonly string[],
  language: Language,
): string => {
  const words = summaryWords[language];
  const summarised = { assessment, language, words };
  const { id, version } = assessment.pack;
  const head = `${title}\n${id} ${version}, ${words.asOf} ${assessment.asOf}\n`;
  const limbs = limbIds.map((limb) => limbLines(summarised, limb)).join('');
  return `${head}${limbs}${unknownLines(summarised)}\n${words.files}\n${files.map((file) => `    ${file}\n`).join('')}`;
};
