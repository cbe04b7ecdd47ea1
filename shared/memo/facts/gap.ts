import type { MemoContext } from '../context';
import type { Inline } from '../model';
import { factLabel } from './fact-value';

/** The bracket for a fact that is missing. */
export const factGap = (key: string, context: MemoContext): Inline => ({
  kind: 'gap',
  key: `fact:${key}`,
  text: factLabel(key, context),
});
