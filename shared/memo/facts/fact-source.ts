import type { Fact } from '../../model/fact';
import type { MemoContext } from '../context';
import { fillText } from '../text/fill';
import { isSeveral, withDashes } from '../text/pages';

/** Where a fact is found: the numbers of the evidence, with pages. Empty where there is none. */
export const factSource = (fact: Fact, context: MemoContext): string => {
  const words = context.words.fact;
  return fact.evidence
    .map((reference) => {
      const found = String(context.evidenceNumbers.get(reference.id) ?? reference.id);
      return reference.page === undefined
        ? fillText(words.evidence, { number: found })
        : fillText(isSeveral(reference.page) ? words.evidencePages : words.evidencePage, {
            number: found,
            page: withDashes(reference.page, words.range),
          });
    })
    .join(context.words.grammar.semicolon);
};
