import { authorityCitation } from './citations/authority-citation';
import { caseCitation } from './citations/case-citation';
import { citeKey } from './citations/cite-key';
import { type MemoContext, type MemoInput, memoContext } from './context';
import { countGaps } from './gaps';
import type { CitationText, Cite, MemoBlock, MemoOutline, SectionBlock, SectionId } from './model';
import { analysis } from './sections/analysis';
import { annexAuthorities } from './sections/annex-authorities';
import { annexChecklist } from './sections/annex-checklist';
import { annexEvidence } from './sections/annex-evidence';
import { changes } from './sections/changes';
import { civil } from './sections/civil';
import { clearanceRecord } from './sections/clearance';
import { decisions } from './sections/decisions';
import { evidence } from './sections/evidence';
import { exposure } from './sections/exposure';
import { facts } from './sections/facts';
import { draftLine, heading } from './sections/heading';
import { limits } from './sections/limits';
import { project } from './sections/project';
import { questions } from './sections/questions';
import { restructuring } from './sections/restructuring';
import { risks } from './sections/risks';
import { shortAnswer } from './sections/short-answer';
import { signature } from './sections/signature';
import { timeline } from './sections/timeline';
import { everyBlock } from './walk';

/** The sections that need nothing but the input. The others look back at what these cite. */
const sections = {
  'short-answer': shortAnswer,
  questions,
  facts,
  project,
  timeline,
  analysis,
  decisions,
  civil,
  exposure,
  risks,
  changes,
  restructuring,
  evidence,
} satisfies { readonly [Id in SectionId]?: (context: MemoContext) => SectionBlock };

const isIn = (id: SectionId): id is keyof typeof sections => Object.hasOwn(sections, id);

interface Cited {
  readonly authorities: readonly string[];
  readonly cases: readonly string[];
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** Every source that the blocks name, in footnotes or in tables. */
const citedIn = (blocks: readonly MemoBlock[]): Cited => {
  const sources = everyBlock(blocks).map((block) => block.source);
  return {
    authorities: unique(sources.flatMap((source) => source.authorities ?? [])),
    cases: unique(sources.flatMap((source) => source.cases ?? [])),
  };
};

/** What the blocks name, and what the lawyer cites beside them. */
const withAlso = (cited: Cited, also: readonly Cite[] = []): Cited => ({
  authorities: unique([...cited.authorities, ...also.flatMap((cite) => ('authority' in cite ? [cite.authority] : []))]),
  cases: unique([...cited.cases, ...also.flatMap((cite) => ('case' in cite ? [cite.case] : []))]),
});

const closing = (body: readonly MemoBlock[], context: MemoContext): readonly MemoBlock[] => {
  const cited = withAlso(citedIn(body), context.alsoCited);
  const included = context.rules.sections;
  return [
    ...(included.includes('limits') ? [limits(body, cited, context)] : []),
    ...signature(context),
    ...(included.includes('annex-checklist') ? [annexChecklist(context)] : []),
    ...(included.includes('annex-authorities') ? [annexAuthorities(cited, context)] : []),
    ...(included.includes('annex-evidence') ? [annexEvidence(context)] : []),
  ];
};

const citations = (cited: Cited, context: MemoContext): Readonly<Record<string, CitationText>> => {
  const authorities = context.pack.authorities.filter(({ id }) => cited.authorities.includes(id));
  const cases = context.pack.precedents.filter(({ id }) => cited.cases.includes(id));
  return Object.fromEntries([
    ...authorities.map((authority) => [
      citeKey({ authority: authority.id, pinpoint: '' }),
      authorityCitation(authority, context),
    ]),
    ...cases.map((precedent) => [citeKey({ case: precedent.id }), caseCitation(precedent, context)]),
  ]);
};

/** Makes the memo from an assessment: an ordered tree of blocks, each with what it comes from. */
export const outlineMemo = (input: MemoInput): MemoOutline => {
  const context = memoContext(input);
  const { words, lang, profile, rules, forum = 'mainland' } = context;
  const body = rules.sections.filter(isIn).map((id) => sections[id](context));
  const cleared = clearanceRecord(context);
  const blocks = [...cleared, ...body, ...closing([...cleared, ...body], context)];
  const gapCount = countGaps(blocks);
  return {
    format: 'adit-memo',
    version: 1,
    lang,
    profile,
    ...(context.profile === 'abroad' ? { clearance: context.clearance } : {}),
    title: words.titles[profile],
    subject: context.matter.title,
    legend: words.legends[forum][profile],
    date: context.assessment.asOf,
    gapCount,
    blocks: [heading(context), ...draftLine(gapCount, context), ...blocks],
    citations: citations(withAlso(citedIn(blocks), context.alsoCited), context),
  };
};
