import type { FactValue } from '../../model/fact';
import type { Language } from '../../model/text';
import type { PackFact } from '../../packs/schema';
import type { MemoContext } from '../context';
import { fillText } from '../text/fill';
import { factClause, factValueText } from './fact-value';

/** The answer to a question as a clause of a sentence, in the words of the pack; "Name: answer" where it has none. */
export const factStatement = (key: string, value: FactValue, context: MemoContext): string => {
  const { statements } = context.packFacts.get(key) ?? {};
  const said = statements?.[String(value)] ?? statements?.['any'];
  if (said === undefined) return factClause(key, value, context);
  return fillText(said[context.lang], { value: factValueText(key, value, context) });
};

/** Whether a text holds the words around the gap of a statement, one after another. */
const holds = (text: string, statement: string): boolean => {
  let at = 0;
  return statement.split('{value}').every((words) => {
    const found = text.indexOf(words, at);
    at = found + words.length;
    return found >= 0;
  });
};

/** Whether a text tells a fact: by its name, or by the statement of any answer to it. */
export const tellsFact = (
  text: string,
  { label, statements = {} }: Pick<PackFact, 'label' | 'statements'>,
  lang: Language,
): boolean => text.includes(label[lang]) || Object.values(statements).some((statement) => holds(text, statement[lang]));
