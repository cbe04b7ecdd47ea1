import type { Fact } from '../../model/fact';
import { text } from '../blocks';
import type { MemoContext } from '../context';
import type { Inline } from '../model';
import { fill, fillText } from '../text/fill';
import { factSource } from './fact-source';
import { factStatement } from './fact-statement';
import { isKnown } from './fact-status';
import { factValueText } from './fact-value';
import { factGap } from './gap';

type Plain = 'verified' | 'stated' | 'assumed';
const plainStatuses: readonly Plain[] = ['verified', 'stated', 'assumed'];

const withSource = (fact: Fact & { readonly value: NonNullable<Fact['value']> }, context: MemoContext): string => {
  const source = factSource(fact, context);
  const said = factStatement(fact.key, fact.value, context);
  return source === '' ? said : said + fillText(context.words.grammar.brackets, { text: source });
};

const disputedSentence = (fact: Fact & { readonly value: NonNullable<Fact['value']> }, context: MemoContext): string =>
  fillText(context.words.fact.disputed, {
    value: factStatement(fact.key, fact.value, context),
    alternative:
      fact.alternative === undefined
        ? context.words.sections.changes.other
        : factStatement(fact.key, fact.alternative, context),
  });

/** A fact in dispute with both versions. */
const disputedValue = (fact: Fact, context: MemoContext): string =>
  fillText(context.words.fact.disputedValue, {
    value: fact.value === null ? '' : factValueText(fact.key, fact.value, context),
    alternative:
      fact.alternative === undefined
        ? context.words.sections.changes.other
        : factValueText(fact.key, fact.alternative, context),
  });

/** What is known of a fact, as a table gives it; of one in dispute both versions. */
export const answerText = (
  fact: Fact & { readonly value: NonNullable<Fact['value']> },
  context: MemoContext,
): string => (fact.status === 'disputed' ? disputedValue(fact, context) : factValueText(fact.key, fact.value, context));

/**
 * Facts in sentences whose wording says how well they are known: what was reviewed, what the client states, what is
 * assumed, what is in dispute. A fact that is unknown leaves a visible bracket.
 */
export const factSentences = (keys: readonly string[], context: MemoContext): readonly Inline[] => {
  const { fact: words, grammar } = context.words;
  const known = keys.map((key) => context.facts.get(key)).filter(isKnown);
  const unknown = keys.filter((key) => !isKnown(context.facts.get(key)));
  const plain = plainStatuses.flatMap((status) => {
    const facts = known.filter((fact) => fact.status === status);
    const said = facts.map((fact) => withSource(fact, context)).join(grammar.semicolon);
    return facts.length > 0 ? [fill(words.says[status], { facts: said })] : [];
  });
  const disputed = known
    .filter((fact) => fact.status === 'disputed')
    .map((fact) => fill(disputedSentence(fact, context)));
  const gaps = unknown.flatMap((key, index) =>
    index === 0 ? [factGap(key, context)] : [text(grammar.semicolon), factGap(key, context)],
  );
  const missing = gaps.length === 0 ? [] : [fill(words.unknown, { gaps })];
  return [...plain, ...disputed, ...missing].flatMap((one, index) =>
    index > 0 && grammar.gap !== '' ? [{ kind: 'text', text: grammar.gap } as const, ...one] : one,
  );
};
