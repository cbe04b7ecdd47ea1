import type { Grammar, Plural } from '../wording/wording';
import { fillText } from './fill';

const formOf = (count: number, grammar: Grammar): 'one' | 'few' | 'many' | 'other' => {
  const form = new Intl.PluralRules(grammar.locale).select(count);
  return form === 'one' || form === 'few' || form === 'many' ? form : 'other';
};

/** The phrase for a count, with the count in it. */
export const counted = (count: number, phrases: Plural, grammar: Grammar): string =>
  fillText(phrases[formOf(count, grammar)] ?? phrases.other, { count: String(count) });
