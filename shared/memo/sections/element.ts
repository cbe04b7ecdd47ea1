import type { AssessedArgument, AssessedElement } from '../../model/assessment';
import { type Side, sides, type Weight, weights } from '../../model/ladders';
import { note, paragraph, section, text } from '../blocks';
import { citableCites, citesOf } from '../citations/cites';
import type { MemoContext } from '../context';
import { factSentences } from '../facts/fact-sentences';
import { isTold } from '../facts/told-facts';
import type { BlockSource, MemoBlock, SectionBlock } from '../model';
import { fillText } from '../text/fill';
import { counted } from '../text/plural';
import { sentence } from '../text/sentence';
import { citesCrime, mayStand } from './may-stand';

const argumentSource = (argument: AssessedArgument): BlockSource => ({
  elements: [argument.element],
  arguments: [argument.id],
  facts: argument.facts,
});

/** How heavy the arguments after the strongest must be to stand in the memo. */
const heavy: readonly Weight[] = ['decisive', 'strong'];

/** The arguments of one side, the strongest first. */
const argumentsOf = (element: AssessedElement, side: Side, context: MemoContext): readonly AssessedArgument[] =>
  context.assessment.arguments
    .filter((argument) => argument.element === element.id && argument.side === side)
    .sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));

/** The strongest argument of a side, and those next to it that carry weight. */
const shownOf = (element: AssessedElement, side: Side, context: MemoContext): readonly AssessedArgument[] =>
  argumentsOf(element, side, context)
    .filter((argument) => mayStand(argument, context))
    .filter((argument, index) => index === 0 || heavy.includes(argument.weight))
    .slice(0, context.rules.argumentsPerSide);

const claim = (argument: AssessedArgument, label: string, context: MemoContext): MemoBlock => {
  const { words, lang } = context;
  const weight = words.finding.weight[argument.weight];
  const said = sentence(argument.claim[lang], words.grammar);
  const analogy = argument.byAnalogy ? words.grammar.gap + words.finding.byAnalogy : '';
  return paragraph(
    `argument.${argument.id}.claim`,
    [
      text(fillText(label, { weight }), 'label'),
      text(said),
      ...note(citesOf(argument.authorities, argument.cases)),
      ...(analogy === '' ? [] : [text(analogy, 'caution')]),
    ],
    argumentSource(argument),
  );
};

const reply = (argument: AssessedArgument, context: MemoContext): MemoBlock => {
  const { words, lang } = context;
  const label = words.sections.analysis.reply;
  const said = sentence(argument.reply[lang], words.grammar);
  const runs = [text(label, 'label'), text(said)];
  return paragraph(`argument.${argument.id}.reply`, runs, argumentSource(argument));
};

/** What the other side will answer to an argument of the project. */
const answer = (argument: AssessedArgument, context: MemoContext): MemoBlock => {
  const said = sentence(argument.reply[context.lang], context.words.grammar);
  const runs = [text(fillText(context.words.sections.analysis.answer, { reply: said }))];
  return paragraph(`argument.${argument.id}.answer`, runs, argumentSource(argument), 'remark');
};

interface SideWords {
  readonly first: string;
  readonly more: string;
  /** Empty where nothing is said of it. */
  readonly none: string;
}

const sideBlocks = (
  element: AssessedElement,
  side: Side,
  labels: SideWords,
  after: (argument: AssessedArgument) => readonly MemoBlock[],
  context: MemoContext,
): readonly MemoBlock[] => {
  const found = shownOf(element, side, context);
  if (found.length === 0) {
    if (labels.none === '') return [];
    return [paragraph(`element.${element.id}.no-${side}`, [text(labels.none)], { elements: [element.id] })];
  }
  return found.flatMap((argument, index) => [
    claim(argument, index === 0 ? labels.first : labels.more, context),
    ...after(argument),
  ]);
};

const elementAuthorities = ({ id }: AssessedElement, { pack }: MemoContext) =>
  pack.elements.find((one) => one.id === id)?.authorities ?? [];

const ruleBlock = (element: AssessedElement, context: MemoContext): MemoBlock => {
  const { words, lang } = context;
  const authorities = elementAuthorities(element, context);
  const said = text(sentence(element.rule[lang], words.grammar));
  return paragraph(
    `element.${element.id}.rule`,
    [text(words.sections.analysis.rule, 'label'), said, ...note(citableCites(authorities, context))],
    { elements: [element.id] },
  );
};

const applicationBlock = (element: AssessedElement, context: MemoContext): MemoBlock => {
  const words = context.words.sections.analysis;
  const shown = sides.flatMap((side) => shownOf(element, side, context));
  // A letter leaves out arguments from criminal law; the facts that they rest on are told all the same.
  const standing = context.rules.findings ? shown : [...shown, ...argumentsOf(element, 'project', context)];
  const used = new Set(standing.flatMap((one) => one.facts));
  const keys = [...context.packFacts.keys()].filter((key) => used.has(key) && isTold(key, context));
  const said = keys.length > 0 ? factSentences(keys, context) : [text(words.noFacts)];
  return paragraph(`element.${element.id}.application`, [text(words.application, 'label'), ...said], {
    elements: [element.id],
    facts: keys,
  });
};

/** Says how many lighter arguments are left to the working papers. */
const leftOut = (element: AssessedElement, context: MemoContext): readonly MemoBlock[] => {
  const all = sides.flatMap((side) => argumentsOf(element, side, context));
  const shown = sides.flatMap((side) => shownOf(element, side, context));
  if (all.length === shown.length || !context.rules.remarks) return [];
  const said = counted(all.length - shown.length, context.words.sections.analysis.leftOut, context.words.grammar);
  const source = { elements: [element.id], arguments: all.filter((one) => !shown.includes(one)).map((one) => one.id) };
  return [paragraph(`element.${element.id}.left-out`, [text(said)], source, 'remark')];
};

const conclusionBlock = (element: AssessedElement, context: MemoContext): MemoBlock => {
  const { analysis } = context.words.sections;
  const said = analysis.truth[element.truth] + context.words.grammar.gap + analysis.standing[element.standing];
  return paragraph(`element.${element.id}.conclusion`, [text(analysis.conclusion, 'label'), text(said)], {
    elements: [element.id],
    arguments: [...element.for, ...element.against],
  });
};

/** What the project submits on an element, where the facts and an argument bear it out. */
const submission = (element: AssessedElement, context: MemoContext): readonly MemoBlock[] => {
  const { analysis } = context.words.sections;
  const shown = shownOf(element, 'project', context);
  if (element.truth !== 'false' || shown.length === 0) return [];
  const runs = [text(analysis.letter.submission, 'label'), text(analysis.truth.false)];
  return [
    paragraph(`element.${element.id}.submission`, runs, {
      elements: [element.id],
      arguments: shown.map(({ id }) => id),
    }),
  ];
};

/** A letter takes up what the project has something to say on, and no question of criminal law. */
const isLeftOutOfLetter = (element: AssessedElement, context: MemoContext): boolean =>
  shownOf(element, 'project', context).length === 0 || citesCrime(elementAuthorities(element, context), context);

/** True where nothing that the memo tells bears on an element, so that there is nothing to analyse. */
export const isUntouched = (element: AssessedElement, context: MemoContext): boolean =>
  (element.standing === 'untouched' && element.truth === 'unknown') ||
  (!context.rules.findings && isLeftOutOfLetter(element, context));

const sideWords = ({ rules, words: { sections } }: MemoContext): Readonly<Record<Side, SideWords>> => {
  const { analysis } = sections;
  const { letter } = analysis;
  return rules.findings
    ? {
        project: { first: analysis.project, more: analysis.projectMore, none: analysis.noProject },
        authority: { first: analysis.opposing, more: analysis.opposingMore, none: analysis.noOpposing },
      }
    : {
        project: { first: letter.project, more: letter.project, none: '' },
        authority: { first: letter.opposing, more: letter.opposing, none: '' },
      };
};

/** One element: rule, application, the case for the project, the strongest opposing case, the reply, the conclusion. */
export const elementSection = (element: AssessedElement, level: 2 | 3, context: MemoContext): SectionBlock => {
  const labels = sideWords(context);
  const answers = (argument: AssessedArgument) => (context.rules.remarks ? [answer(argument, context)] : []);
  const replies = (argument: AssessedArgument) => [reply(argument, context)];
  return section(
    `element.${element.id}`,
    level,
    element.question[context.lang],
    [
      ruleBlock(element, context),
      applicationBlock(element, context),
      ...sideBlocks(element, 'project', labels.project, answers, context),
      ...sideBlocks(element, 'authority', labels.authority, replies, context),
      ...leftOut(element, context),
      ...(context.rules.findings ? [conclusionBlock(element, context)] : submission(element, context)),
    ],
    { elements: [element.id] },
  );
};
