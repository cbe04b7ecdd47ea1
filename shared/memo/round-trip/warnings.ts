import type { Authority } from '../../packs/schema';
import { excerpt } from '../block-name';
import { chineseTitle } from '../citations/authority-citation';
import { standingOn } from '../citations/authority-standing';
import type { MemoContext } from '../context';
import { factStatement } from '../facts/fact-statement';
import { isKnown } from '../facts/fact-status';
import { factLabel, factValueText } from '../facts/fact-value';
import type { AuthorityStanding } from '../wording/wording';
import type { BaseText } from './base-text';
import type { Difference } from './difference';
import { foldSigns } from './same-signs';

/** What a lawyer should look at before a text from a file is taken in. */
export type Warning =
  /** It newly cites an authority that is not in force on the day of the law. */
  | { readonly kind: 'authority'; readonly title: string; readonly standing: Exclude<AuthorityStanding, 'in-force'> }
  /** It no longer says a number, a date or another answer of a fact that the block rests on, or says another one. */
  | { readonly kind: 'fact'; readonly label: string; readonly value: string }
  /** It has a footnote of other words than the memo writes, which becomes text. */
  | { readonly kind: 'note'; readonly words: string };

const titles = /《([^《》]+)》/g;
/** Brackets and spaces of document numbers differ from hand to hand. */
const plainNumber = (text: string): string =>
  text
    .replace(/[〔［[【（(]/g, '(')
    .replace(/[〕］\]】）)]/g, ')')
    .replace(/\s/g, '');
const plainTitle = (title: string): string =>
  chineseTitle(title)
    .replace(/^《|》$/g, '')
    .replace(/[〈〉“”"「」\s]/g, '');

/** A part of a title names its authority where it is long and no other title ends in it. */
const shortestPart = 8;

const byTitle = (name: string, authorities: readonly Authority[]): readonly Authority[] => {
  const plain = plainTitle(name);
  const whole = authorities.filter(({ title }) => plainTitle(title.zh) === plain);
  if (whole.length > 0 || plain.length < shortestPart) return whole;
  const part = authorities.filter(({ title }) => plainTitle(title.zh).endsWith(plain));
  return part.length === 1 ? part : [];
};

const citedIn = (text: string, authorities: readonly Authority[]): ReadonlySet<Authority> => {
  const numbers = plainNumber(text);
  const named = [...text.matchAll(titles)].flatMap(([, name = '']) => byTitle(name, authorities));
  const numbered = authorities.filter(
    ({ documentNumber }) => documentNumber !== null && numbers.includes(plainNumber(documentNumber)),
  );
  return new Set([...named, ...numbered]);
};

const authorityWarnings = ({ before, after }: Difference, context: MemoContext): readonly Warning[] => {
  const { authorities } = context.pack;
  const already = citedIn(before, authorities);
  return [...citedIn(after, authorities)].flatMap((authority): readonly Warning[] => {
    const standing = standingOn(authority, context.assessment.asOf);
    if (standing === 'in-force' || already.has(authority)) return [];
    return [{ kind: 'authority', title: authority.title[context.lang], standing }];
  });
};

interface Said {
  readonly label: string;
  readonly value: string;
  readonly said: string;
  /** What other answers would state. Where one stands within what is said, only what is said can be looked for. */
  readonly others: readonly string[];
}

/** Numbers, percentages and dates are looked for as they are written; yes and no, and a choice, by what they state. */
const saidOf = (key: string, context: MemoContext): Said | null => {
  const fact = context.facts.get(key);
  const { type, statements } = context.packFacts.get(key) ?? {};
  if (!isKnown(fact) || type === undefined || type === 'code') return null;
  // The name of a choice alone, such as "office", may stand in a sentence for anything.
  if (type === 'choice' && statements === undefined) return null;
  const value = factValueText(key, fact.value, context);
  const label = factLabel(key, context);
  if (type !== 'boolean' && type !== 'choice') return { label, value, said: value, others: [] };
  const said = factStatement(key, fact.value, context);
  const others = Object.values(statements ?? {})
    .map((statement) => statement[context.lang])
    .filter((other) => !said.includes(other));
  return { label, value, said, others };
};

/** Spaces and signs that word processors change by themselves make no other answer. */
const says = (text: string, words: string): boolean => foldSigns(text).includes(foldSigns(words));

const factWarnings = (
  { block, before, after }: Difference,
  base: BaseText,
  context: MemoContext,
): readonly Warning[] => {
  const facts = base.blocks.get(block ?? '')?.source.facts ?? [];
  return facts.flatMap((key): readonly Warning[] => {
    const fact = saidOf(key, context);
    if (fact === null) return [];
    const isGone = says(before, fact.said) && !says(after, fact.said);
    // "no data is processed" holds the words of "data is processed": the other answer is looked for as well.
    const isDenied = fact.others.some((other) => says(after, other) && !says(before, other));
    if (!isGone && !isDenied) return [];
    return [{ kind: 'fact', label: fact.label, value: fact.value }];
  });
};

/**
 * What is doubtful in the text of a difference. The rule is plain, and sees no more than it says: authorities by their
 * titles in 《》 and by their document numbers, facts by the words in which the memo gave them.
 */
export const warningsOf = (difference: Difference, base: BaseText, context: MemoContext): readonly Warning[] => {
  if (difference.kind === 'vanished' || difference.kind === 'moved') return [];
  const notes = difference.notes.map((words) => ({ kind: 'note', words: excerpt(words) }) as const);
  return [...authorityWarnings(difference, context), ...factWarnings(difference, base, context), ...notes];
};
