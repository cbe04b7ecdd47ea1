import type { Language } from '../../model/text';

/**
 * Ways of concluding that say neither yes nor no. An opinion with reservations says openly which; a conclusion "on the
 * whole" says nothing that can be relied on.
 */
const phrases: Readonly<Record<Language, readonly RegExp[]>> = {
  zh: [/(?:基本|大致|大体|总体|原则)上?(?:符合|合规|合法|不违反|不属于)/],
  en: [
    /\b(?:generally|substantially|broadly|largely|mostly|essentially|basically) (?:compl\w+|lawful|legal|in order|in line)/i,
    /\b(?:more or less|on the whole|by and large),? (?:compl\w+|lawful|legal|permitted|in order)/i,
  ],
  ru: [
    /(?:в целом|в основном|по большей части|в общем и целом|практически|по существу) (?:соответству|законн|правомерн|не наруша|допустим)/i,
  ],
};

/** The first half-conclusion in a text, as it stands there; null where there is none. */
export const halfConclusion = (text: string, lang: Language): string | null => {
  for (const phrase of phrases[lang]) {
    const found = phrase.exec(text);
    if (found) return found[0];
  }
  return null;
};
