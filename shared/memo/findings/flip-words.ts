import type { Flip } from '../../model/assessment';
import type { FactValue } from '../../model/fact';
import type { MemoContext } from '../context';
import { factClause, factLabel, factValueText } from '../facts/fact-value';
import { fillText } from '../text/fill';
import { findingWords } from './finding-words';

/** The changes of a flip, as they would read if they were facts. */
export const changesText = (flip: Flip, context: MemoContext): string =>
  flip.label?.[context.lang] ??
  flip.changes
    .map(({ key, to }) => (to === null ? factLabel(key, context) : factClause(key, to, context)))
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
