import type { Assessment } from '../model/assessment';
import type { Fact } from '../model/fact';
import type { Matter } from '../model/matter';
import type { Repeats } from '../model/repeats';
import type { Language } from '../model/text';
import type { Authority, Factor, Pack, PackFact, Precedent } from '../packs/schema';
import type { Cite, ExportClearance, MemoForum, MemoProfile } from './model';
import { type ProfileRules, profileRules } from './profiles';
import { memoWordings } from './wording/index';
import type { MemoWording } from './wording/wording';

/** Why the file of a piece of evidence was taken out, by whom and when. */
export interface Removal {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

interface MemoBasis {
  readonly pack: Pack;
  readonly matter: Matter;
  readonly assessment: Assessment;
  readonly lang: Language;
  /** A final has no draft line. The caller checks beforehand that nothing is missing. */
  readonly final?: boolean;
  /** Names for the heading, where they are known. */
  readonly to?: string;
  readonly from?: string;
  /** What the lawyer's own blocks cite: the annex and the footnotes name it too. */
  readonly alsoCited?: readonly Cite[];
  /** Evidence whose file was taken out of the matter, by its reference: the memo lists it as a stub. */
  readonly removals?: Readonly<Record<string, Removal>>;
  /** What the matter has several of: the memo says which of them it deals with. */
  readonly repeats?: Repeats;
  /** Mainland China where nothing is said. */
  readonly forum?: MemoForum;
}

/** What a memo is made from. There is no memo for abroad without the record that lets it go there. */
export type MemoInput = MemoBasis &
  (
    | { readonly profile: Exclude<MemoProfile, 'abroad'> }
    | { readonly profile: 'abroad'; readonly clearance: ExportClearance }
  );

/** The input with everything in it found by its id. */
export type MemoContext = MemoInput & {
  readonly words: MemoWording;
  readonly rules: ProfileRules;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly packFacts: ReadonlyMap<string, PackFact>;
  readonly authorities: ReadonlyMap<string, Authority>;
  readonly precedents: ReadonlyMap<string, Precedent>;
  readonly factors: ReadonlyMap<string, Factor>;
  /** Evidence is numbered in the order of the matter, from 1. */
  readonly evidenceNumbers: ReadonlyMap<string, number>;
};

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

/** Indexes the input once for all sections. */
export const memoContext = (input: MemoInput): MemoContext => ({
  ...input,
  words: memoWordings[input.lang],
  rules: profileRules[input.profile],
  facts: new Map(input.matter.facts.map((fact) => [fact.key, fact])),
  packFacts: new Map(input.pack.facts.facts.map((fact) => [fact.key, fact])),
  authorities: byId(input.pack.authorities),
  precedents: byId(input.pack.precedents),
  factors: byId(input.pack.factors),
  evidenceNumbers: new Map(input.matter.evidence.map((evidence, index) => [evidence.id, index + 1])),
});
