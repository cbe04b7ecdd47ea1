import { shortAuthority } from '../citations/short-names';
import type { MemoContext } from '../context';
import { factSource } from '../facts/fact-source';
import { factStatement, tellsFact } from '../facts/fact-statement';
import { isKnown, statusOf } from '../facts/fact-status';
import { factLabel } from '../facts/fact-value';
import { asserts } from '../final/check-final';
import type { BlockSource, Cite, MemoBlock } from '../model';
import { fillText } from '../text/fill';
import { uncapitalised } from '../text/sentence';
import type { Sentence } from './sentences';
import { workingPaperWords } from './words';

/** Of the facts of a block, those that a sentence names; all where it names none. */
const factsIn = (keys: readonly string[], { text }: Sentence, context: MemoContext): readonly string[] => {
  const { packFacts, lang } = context;
  const named = keys.filter((key) => {
    const fact = packFacts.get(key);
    return fact !== undefined && tellsFact(text, fact, lang);
  });
  return named.length > 0 ? named : keys;
};

const factLine = (key: string, context: MemoContext): string => {
  const words = workingPaperWords[context.lang];
  const fact = context.facts.get(key);
  const text = isKnown(fact) ? factStatement(key, fact.value, context) : factLabel(key, context);
  const source = (isKnown(fact) ? factSource(fact, context) : '') || context.words.fact.noEvidence;
  const status = uncapitalised(context.words.fact.status[statusOf(key, context)]);
  return fillText(words.fact, { text, status, source });
};

/** What a sentence cites itself; where it has no note, what its block rests on without citing it in one. */
const citedBy = (source: BlockSource, sentence: Sentence, elsewhere: readonly Cite[]): readonly Cite[] => {
  if (sentence.cites.length > 0) return sentence.cites;
  const noted = new Set(elsewhere.map((cite) => ('authority' in cite ? cite.authority : cite.case)));
  return [
    ...(source.authorities ?? []).filter((id) => !noted.has(id)).map((authority) => ({ authority, pinpoint: '' })),
    ...(source.cases ?? []).filter((id) => !noted.has(id)).map((id) => ({ case: id })),
  ];
};

const citeLine = (cite: Cite, context: MemoContext): string => {
  const words = workingPaperWords[context.lang];
  return 'authority' in cite
    ? fillText(words.authority, { text: shortAuthority(cite.authority, cite.pinpoint, context) })
    : fillText(words.case, { text: context.precedents.get(cite.case)?.title[context.lang] ?? cite.case });
};

const evidenceLines = (source: BlockSource, context: MemoContext): readonly string[] => {
  const words = workingPaperWords[context.lang];
  const proved = new Set(
    (source.facts ?? []).flatMap((key) => context.facts.get(key)?.evidence.map(({ id }) => id) ?? []),
  );
  return (source.evidence ?? [])
    .filter((id) => !proved.has(id))
    .map((id) => {
      const number = String(context.evidenceNumbers.get(id) ?? id);
      return fillText(words.evidence, { text: fillText(context.words.fact.evidence, { number }) });
    });
};

/** The rules of the pack by the reasons that they give: a reader of papers has no pack beside them to look an id up. */
const ruleLines = ({ rules: ids = [] }: BlockSource, { pack, lang }: MemoContext): readonly string[] =>
  pack.limbs
    .flatMap(({ rules }) => rules)
    .filter(({ id }) => ids.includes(id))
    .map(({ reason }) => fillText(workingPaperWords[lang].rule, { text: reason[lang] }));

/** What a sentence rests on, a line each. */
export interface Grounds {
  readonly elements: readonly string[];
  readonly arguments: readonly string[];
  /** Facts, evidence, law and rules. */
  readonly rest: readonly string[];
}

/** What one sentence of a block rests on; nothing where nothing is recorded. */
export const restsOn = (
  source: BlockSource,
  sentence: Sentence,
  elsewhere: readonly Cite[],
  context: MemoContext,
): Grounds => {
  const { assessment, lang } = context;
  const words = workingPaperWords[lang];
  const elements = assessment.elements.filter(({ id }) => source.elements?.includes(id));
  const argued = assessment.arguments.filter(({ id }) => source.arguments?.includes(id));
  const rest = [
    ...factsIn(source.facts ?? [], sentence, context).map((key) => factLine(key, context)),
    ...evidenceLines(source, context),
    ...citedBy(source, sentence, elsewhere).map((cite) => citeLine(cite, context)),
    ...ruleLines(source, context),
  ];
  return {
    elements: elements.map(({ question }) => fillText(words.element, { text: question[lang] })),
    arguments: argued.map(({ claim }) => fillText(words.argument, { text: claim[lang] })),
    rest: [...new Set(rest)],
  };
};

/** Why a block without any source needs none, or that it lacks one. */
export const unsourced = (block: MemoBlock, { lang }: Pick<MemoContext, 'lang'>): string => {
  const words = workingPaperWords[lang];
  if (block.source.own) return words.own;
  if (block.kind === 'table') return words.tabled;
  return asserts(block) ? words.nothing : words.leads;
};
