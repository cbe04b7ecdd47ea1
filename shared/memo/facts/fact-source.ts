import type { Fact } from '../../model/fact';
import type { MemoContext } from '../context';
import { fillText } from '../text/fill';

/** Pages that a lawyer gave as 3-7, with the dash of the language. */
const withDashes = (pages: string, dash: string): string => pages.replace(/(?<=\d)\s*[-–—]\s*(?=\d)/g, dash);

const isRange = (pages: string): boolean => /\d\s*[-–—,、;，；]\s*\d/.test(pages);

/** Where a fact is found: the numbers of the evidence, with pages. Empty where there is none. */
export const factSource = (fact: Fact, context: MemoContext): string => {
  const words = context.words.fact;
  return fact.evidence
    .map((reference) => {
      const found = String(context.evidenceNumbers.get(reference.id) ?? reference.id);
      return reference.page === undefined
        ? fillText(words.evidence, { number: found })
        : fillText(isRange(reference.page) ? words.evidencePages : words.evidencePage, {
            number: found,
            page: withDashes(reference.page, words.range),
          });
    })
    .join(context.words.grammar.semicolon);
};
