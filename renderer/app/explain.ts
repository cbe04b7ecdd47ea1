import type { BridgeError } from '../../shared/bridge/desktop-errors';
import { type Refusal, refusalText } from '../../shared/i18n/refusals';
import type { Language } from '../../shared/model/languages';

/** A refusal in words: first what happened, then what is safe and what to do. */
export interface Explained {
  readonly what: string;
  readonly next: string;
}

export function explain(error: BridgeError, language: Language): Explained {
  const text = refusalText(error as Refusal, language);
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  const what = first?.segment ?? text;
  return { what: what.trim(), next: text.slice(what.length).trim() };
}
