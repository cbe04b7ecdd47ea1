import type { Flip } from '../../model/assessment';
import type { FactValue } from '../../model/fact';
import type { MemoContext } from '../context';
import { factStatement } from '../facts/fact-statement';
import { factLabel, factValueText } from '../facts/fact-value';
import { fillText } from '../text/fill';
import { findingWords } from './finding-words';

/** The changes of a flip: each fact with what it is and what it would be. */
export const changesText = (flip: Flip, context: MemoContext): string =>
  flip.changes
    .map(({ key, from, to }) =>
      fillText(context.words.fact.is, {
        label: factLabel(key, context),
        value: fillText(context.words.fact.becomes, {
          from: changeValue(key, from, context),
          to: changeValue(key, to, context),
        }),
      }),
    )
    .join(context.words.grammar.semicolon);

/** What would be the case after a flip, as clauses of a sentence. */
export const statedChanges = ({ changes }: Flip, context: MemoContext): string =>
  changes
    .map(({ key, to }) => (to === null ? factLabel(key, context) : factStatement(key, to, context)))
    .join(context.words.grammar.semicolon);

/** A value of a flip in words; null is what is not known. */
export const changeValue = (key: string, value: FactValue | null, context: MemoContext): string =>
  value === null ? context.words.fact.status.unknown : factValueText(key, value, context);

/** "Limb: from → to". */
export const effectText = (flip: Flip, { words }: MemoContext): string =>
  fillText(words.fact.is, {
    label: words.finding.limbs[flip.limb],
    value: `${findingWords(flip.limb, flip.from, words.finding).label} → ${findingWords(flip.limb, flip.to, words.finding).label}`,
  });
