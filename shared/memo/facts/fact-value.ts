import type { FactValue } from '../../model/fact';
import type { PackFact } from '../../packs/schema';
import type { MemoContext } from '../context';
import { dateInWords } from '../text/date';
import { fillText } from '../text/fill';

const province = (code: string, context: MemoContext): string =>
  context.words.fact.provinces[code.replace(/^CN-/, '')] ?? code;

const number = (value: number, fact: PackFact, context: MemoContext): string => {
  const words = context.words.fact;
  const digits = value.toLocaleString(context.words.grammar.locale, {
    maximumFractionDigits: 6,
    useGrouping: Math.abs(value) >= 10_000,
  });
  if (fact.type === 'percent') return fillText(words.percent, { value: digits });
  if (!fact.unit) return digits;
  return fillText(words.withUnit, { value: digits, unit: words.units[fact.unit] ?? fact.unit });
};

const written = (value: string, fact: PackFact, context: MemoContext): string => {
  if (fact.type === 'date') return dateInWords(value, context.words.grammar);
  if (fact.type === 'code') return province(value, context);
  return fact.options?.find((option) => option.value === value)?.label[context.lang] ?? value;
};

/** The name of a fact in the words of the pack; the key where the pack does not know it. */
export const factLabel = (key: string, context: MemoContext): string =>
  context.packFacts.get(key)?.label[context.lang] ?? key;

/** The answer to a question in words. */
export const factValueText = (key: string, value: FactValue, context: MemoContext): string => {
  const fact = context.packFacts.get(key);
  if (typeof value === 'boolean') return value ? context.words.fact.yes : context.words.fact.no;
  if (!fact) return String(value);
  return typeof value === 'number' ? number(value, fact, context) : written(value, fact, context);
};

/** "Name: answer", as it stands in a sentence. */
export const factClause = (key: string, value: FactValue, context: MemoContext): string =>
  fillText(context.words.fact.is, { label: factLabel(key, context), value: factValueText(key, value, context) });
