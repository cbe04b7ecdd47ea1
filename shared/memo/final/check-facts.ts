import type { Matter } from '../../model/matter';
import type { Language } from '../../model/text';
import type { Pack, PackFact } from '../../packs/schema';
import { tellsFact } from '../facts/fact-statement';
import type { MemoBlock } from '../model';
import { everyBlock, textOfBlock } from '../walk';
import { memoWordings } from '../wording/index';
import { type FinalIssue, finalIssue } from './final-issues';

/** What the wording of the memo says before an assumption. */
const markersOf = (lang: Language): readonly string[] => {
  const { fact, finding, sections } = memoWordings[lang];
  const phrases = [fact.says.assumed, finding.restsOn.assumed, sections.limits.assumed, fact.status.assumed];
  return phrases.map((phrase) => phrase.split('{')[0] ?? phrase);
};

const assumedFacts = (pack: Pack, matter: Matter): ReadonlyMap<string, PackFact> => {
  const assumed = matter.facts.filter(({ status, value }) => status === 'assumed' && value !== null);
  const keys = new Set(assumed.map(({ key }) => key));
  return new Map(pack.facts.facts.flatMap((fact) => (keys.has(fact.key) ? [[fact.key, fact]] : [])));
};

/** Each block with the text of the section that it stands in. */
const withSections = (blocks: readonly MemoBlock[], around: string): readonly (readonly [MemoBlock, string])[] =>
  blocks.flatMap((block) =>
    block.kind === 'section'
      ? withSections(block.children, everyBlock(block.children).map(textOfBlock).join('\n'))
      : [[block, around] as const],
  );

/**
 * Assumptions that read as findings: a paragraph that names the fact without saying that it is assumed, or an argument
 * that applies it in a section that nowhere says so.
 */
export const assumedAsFound = (
  blocks: readonly MemoBlock[],
  lang: Language,
  pack: Pack,
  matter: Matter,
): readonly FinalIssue[] => {
  const markers = markersOf(lang);
  const assumed = assumedFacts(pack, matter);
  const admits = (text: string): boolean => markers.some((marker) => text.includes(marker));
  return withSections(blocks, '').flatMap(([block, section]) => {
    if (block.kind !== 'paragraph') return [];
    const text = textOfBlock(block);
    const argues = (block.source.arguments ?? []).length > 0;
    return (block.source.facts ?? [])
      .flatMap((key) => assumed.get(key) ?? [])
      .filter((fact) => {
        const named = tellsFact(text, fact, lang);
        const told = tellsFact(section, fact, lang) && admits(section);
        return (named && !admits(text)) || (argues && !told);
      })
      .map(({ label }) => finalIssue('assumed-as-found', block.id, label));
  });
};
