import type { CitationText, Cite } from '../model';
import { fillText } from '../text/fill';
import type { MemoWording } from '../wording/wording';
import { citeKey } from './cite-key';
import { pinpointText } from './pinpoint';

interface Cited {
  readonly key: string;
  readonly pinpoints: readonly string[];
}

/** Writes one footnote after another; it knows which sources were named before. */
export type FootnoteWriter = (cites: readonly Cite[]) => string;

const namesArticle = /^(?:第\d|arts?\.? \d)/;

const grouped = (cites: readonly Cite[], pinpointOf: (pinpoint: string) => string): readonly Cited[] => {
  const sources = new Map<string, string[]>();
  for (const cite of cites) {
    const pinpoints = sources.get(citeKey(cite)) ?? [];
    const pinpoint = 'authority' in cite ? pinpointOf(cite.pinpoint) : '';
    if (pinpoint !== '' && !pinpoints.includes(pinpoint)) pinpoints.push(pinpoint);
    sources.set(citeKey(cite), pinpoints);
  }
  return [...sources].map(([key, pinpoints]) => ({ key, pinpoints }));
};

const nameOf = (text: CitationText, first: boolean, pinpoints: readonly string[]): string => {
  const names = text.stem !== undefined && pinpoints.some((one) => namesArticle.test(one)) ? text.stem : text;
  return first ? names.full : names.short;
};

/** A source is cited in full in the first footnote that names it, and by its short form after that. */
export const footnoteWriter = (
  citations: Readonly<Record<string, CitationText>>,
  words: Pick<MemoWording, 'lang' | 'citation' | 'grammar'>,
): FootnoteWriter => {
  const mentioned = new Set<string>();
  const places = { ...words.citation, lang: words.lang };
  const written = ({ key, pinpoints }: Cited): string => {
    const text = citations[key] ?? { full: key, short: key, fullNote: '', shortNote: '' };
    const first = !mentioned.has(key);
    mentioned.add(key);
    const place = pinpoints.join(words.grammar.listComma);
    const at = place === '' ? '' : fillText(words.citation.pinpoint, { pinpoint: place });
    return nameOf(text, first, pinpoints) + at + (first ? text.fullNote : text.shortNote);
  };
  return (cites) =>
    grouped(cites, (pinpoint) => pinpointText(pinpoint, places))
      .map(written)
      .join(words.grammar.semicolon) + words.citation.footnoteEnd;
};
