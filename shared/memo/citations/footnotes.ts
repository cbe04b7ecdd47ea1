import type { CitationText, Cite } from '../model';
import { capitalised, sentence } from '../text/sentence';
import type { MemoWording } from '../wording/wording';
import { withPinpoint } from './authority-citation';
import { citeKey } from './cite-key';
import { namesArticle, pinpointText } from './pinpoint';

interface Cited {
  readonly key: string;
  readonly pinpoints: readonly string[];
}

/** Writes one footnote after another; it knows which sources were named before. */
export type FootnoteWriter = (cites: readonly Cite[]) => string;

const grouped = (cites: readonly Cite[], pinpointOf: (key: string, pinpoint: string) => string): readonly Cited[] => {
  const sources = new Map<string, string[]>();
  for (const cite of cites) {
    const pinpoints = sources.get(citeKey(cite)) ?? [];
    const pinpoint = 'authority' in cite ? pinpointOf(citeKey(cite), cite.pinpoint) : '';
    if (pinpoint !== '' && !pinpoints.includes(pinpoint)) pinpoints.push(pinpoint);
    sources.set(citeKey(cite), pinpoints);
  }
  return [...sources].map(([key, pinpoints]) => ({ key, pinpoints }));
};

const nameOf = (text: CitationText, first: boolean, pinpoints: readonly string[]): string => {
  const names = text.stem !== undefined && pinpoints.some(namesArticle) ? text.stem : text;
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
    // Articles of one statute are records of their own, but the statute is introduced once.
    const introduced = text.stem?.full ?? key;
    const first = !mentioned.has(introduced);
    mentioned.add(introduced);
    const place = pinpoints.join(words.grammar.listComma);
    return withPinpoint(nameOf(text, first, pinpoints), place, words) + (first ? text.fullNote : text.shortNote);
  };
  return (cites) => {
    const sources = grouped(cites, (key, pinpoint) => pinpointText(pinpoint, places, citations[key]?.places));
    return capitalised(sentence(sources.map(written).join(words.grammar.semicolon), words.grammar));
  };
};
