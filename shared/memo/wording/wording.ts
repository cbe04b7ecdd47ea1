import type { Confidence, FactStatus, Finding, LimbId, Side, Weight } from '../../model/ladders';
import type { Language } from '../../model/text';
import type { MemoForum, MemoProfile, SectionId } from '../model';

/** One phrase for each plural form that the language has. */
export type Plural = { readonly other: string } & { readonly [Form in 'one' | 'few' | 'many']?: string };

/** A finding in words: short for tables, and as a whole sentence. */
export interface FindingWords {
  readonly label: string;
  readonly sentence: string;
}

/** A title with the titles of its columns. */
export interface TableWords<Column extends string> {
  readonly caption: string;
  readonly columns: Readonly<Record<Column, string>>;
}

/** How an authority stands on a day. */
export type AuthorityStanding = 'in-force' | 'repealed' | 'superseded' | 'expired' | 'draft' | 'not-yet';

type ExposureLevel = 'high' | 'moderate' | 'low';

/** How the words of one language are put together. */
export interface Grammar {
  readonly locale: string;
  readonly dates: {
    readonly day: string;
    readonly month: string;
    readonly year: string;
    /** As they stand after a day. */
    readonly months: readonly string[];
    /** As they stand without one. */
    readonly monthsAlone: readonly string[];
    /** Of a month that the record only supposes. */
    readonly about: string;
    readonly between: string;
    readonly through: string;
    readonly before: string;
    readonly until: string;
    readonly since: string;
    readonly always: string;
  };
  readonly fullStop: string;
  readonly colon: string;
  readonly semicolon: string;
  readonly listComma: string;
  /** What stands between two sentences. */
  readonly gap: string;
  readonly brackets: string;
  readonly none: string;
}

/** Facts, their status, and what is missing. */
export interface FactWords {
  readonly yes: string;
  readonly no: string;
  readonly percent: string;
  readonly withUnit: string;
  readonly units: Readonly<Record<string, string>>;
  readonly provinces: Readonly<Record<string, string>>;
  readonly status: Readonly<Record<FactStatus, string>>;
  readonly says: Readonly<Record<Exclude<FactStatus, 'unknown' | 'disputed'>, string>>;
  readonly is: string;
  /** What a fact is and what it would be. */
  readonly becomes: string;
  readonly disputed: string;
  readonly disputedValue: string;
  readonly unknown: string;
  readonly gap: string;
  readonly evidence: string;
  readonly evidencePage: string;
  readonly evidencePages: string;
  /** Between the first and the last page. */
  readonly range: string;
  readonly noEvidence: string;
  readonly note: string;
}

export interface CitationWords {
  readonly originalTitle: string;
  readonly number: string;
  /** For a number that has brackets of its own. */
  readonly bracketedNumber: string;
  readonly authority: string;
  readonly caseFull: string;
  readonly pinpoint: string;
  readonly part: string;
  readonly item: string;
  readonly items: string;
  readonly article: string;
  readonly articles: string;
  readonly articleBranch: string;
  readonly whole: string;
  readonly historical: Readonly<Record<Exclude<AuthorityStanding, 'in-force'>, string>>;
  readonly historicalShort: Readonly<Record<Exclude<AuthorityStanding, 'in-force'>, string>>;
  readonly unverified: string;
  /** How annexes are referred to, and what counts them. */
  readonly annex: string;
  readonly annexNumbers: readonly string[];
  readonly noCaseNumber: string;
  readonly caseUnverified: string;
}

export interface FindingsWords {
  readonly limbs: Readonly<Record<LimbId, string>>;
  readonly findings: { readonly [L in LimbId]: Readonly<Record<Finding<L>, FindingWords>> };
  readonly confidence: Readonly<Record<Confidence, { readonly label: string; readonly meaning: string }>>;
  readonly confidenceIs: string;
  /** For a question on which the pack holds no law. */
  readonly notInPack: string;
  readonly noAuthority: string;
  readonly byAnalogy: string;
  readonly range: string;
  readonly restsOn: Readonly<Record<Exclude<FactStatus, 'verified' | 'unknown'>, string>>;
  readonly suitMayBeRefused: string;
  readonly weight: Readonly<Record<Weight, string>>;
  readonly side: Readonly<Record<Side, string>>;
  readonly level: Readonly<Record<ExposureLevel, string>>;
  readonly standing: Readonly<Record<AuthorityStanding, string>>;
  /** For what was said to the press or at a meeting. */
  readonly statement: string;
}

export interface SectionWords {
  readonly 'short-answer': {
    readonly civil: string;
    readonly exposure: string;
    readonly measures: Plural;
    readonly exposures: Plural;
    /** How many exposures, and which of them are rated high. */
    readonly ratedHigh: string;
    readonly noneHigh: string;
    readonly noExposure: string;
    /** What follows it while a question is open. */
    readonly unsettled: string;
    readonly next: string;
    /** With a question to the client, which ends as a question does. */
    readonly clarify: string;
    readonly restructure: string;
    readonly position: string;
    readonly noPosition: string;
  };
  readonly questions: { readonly intro: string; readonly consequences: string };
  readonly facts: TableWords<'fact' | 'answer' | 'status' | 'source'> & {
    readonly intro: string;
    readonly meaning: Readonly<Record<Exclude<FactStatus, 'unknown'>, string>>;
    readonly gaps: Plural;
    /** Of several sites, flows or contracts: the one that is dealt with, without and with those that are not. */
    readonly scope: { readonly taken: string; readonly withOthers: string };
  };
  readonly project: {
    readonly technology: string;
    readonly money: string;
    readonly token: string;
    readonly nothing: string;
  };
  readonly timeline: TableWords<'date' | 'rule' | 'effect' | 'status'> & {
    readonly intro: string;
    readonly matterEvent: string;
    readonly event: string;
  };
  readonly analysis: {
    readonly intro: string;
    readonly rule: string;
    readonly application: string;
    readonly noFacts: string;
    readonly project: string;
    readonly projectMore: string;
    readonly noProject: string;
    readonly answer: string;
    readonly opposing: string;
    readonly opposingMore: string;
    readonly noOpposing: string;
    readonly reply: string;
    readonly leftOut: Plural;
    readonly conclusion: string;
    readonly truth: Readonly<Record<'true' | 'false' | 'unknown', string>>;
    readonly standing: Readonly<Record<'authority' | 'project' | 'balanced' | 'untouched', string>>;
    readonly untouched: string;
    readonly summary: string;
    readonly letter: {
      readonly intro: string;
      readonly project: string;
      readonly opposing: string;
      readonly submission: string;
    };
    readonly periods: TableWords<'period' | 'finding' | 'basis' | 'reason'>;
    readonly duties: TableWords<'duty' | 'state' | 'authority' | 'consequence'>;
    readonly dutyState: Readonly<Record<'met' | 'missing' | 'unknown' | 'not-required', string>>;
  };
  readonly decisions: TableWords<'case' | 'outcome' | 'shared' | 'distinguishing' | 'favours'> & {
    readonly intro: string;
    readonly none: string;
    readonly noneForProject: string;
    readonly held: string;
    readonly inCommon: string;
    readonly inCaseOnly: string;
    readonly inProjectOnly: string;
    /** What a letter begins with where a case does not favour the project. */
    readonly apart: string;
    readonly onlyThere: string;
    readonly onlyHere: string;
    readonly more: Plural;
    readonly later: string;
    readonly outcomes: Readonly<Record<string, string>>;
  };
  readonly civil: { readonly gapInLaw: string; readonly counterview: string; readonly general: string };
  readonly exposure: {
    readonly administrative: string;
    readonly criminal: string;
    readonly measures: TableWords<'measure' | 'authority'>;
    readonly exposures: TableWords<'role' | 'offence' | 'level' | 'reason'>;
    readonly noMeasures: string;
    readonly noExposures: string;
    readonly unsettled: string;
  };
  readonly risks: TableWords<'risk' | 'finding' | 'level' | 'answer'> & {
    readonly clarifyFirst: string;
    readonly suit: string;
    readonly seeExposure: string;
  };
  readonly changes: TableWords<'order' | 'fact' | 'now' | 'if' | 'effect'> & {
    readonly intro: string;
    /** Said where a finding takes several changes at once. */
    readonly together: string;
    readonly and: string;
    readonly none: string;
    readonly other: string;
  };
  readonly restructuring: TableWords<'order' | 'change' | 'effect'> & { readonly intro: string; readonly none: string };
  readonly evidence: TableWords<'order' | 'fact' | 'material' | 'bears'> & {
    readonly intro: string;
    readonly none: string;
    readonly verify: TableWords<'fact' | 'status' | 'material'>;
  };
  readonly limits: {
    readonly law: string;
    /** For a pack of another country than mainland China. */
    readonly lawOf: string;
    readonly verified: string;
    readonly stated: string;
    readonly assumed: string;
    readonly disputed: string;
    readonly unknown: string;
    readonly records: Plural;
    readonly cases: string;
    readonly pack: string;
    /** The short forms that the memo uses, each by the phrase after it. */
    readonly abbreviations: string;
    readonly abbreviation: string;
    readonly noUpdate: string;
    readonly confidence: TableWords<'term' | 'meaning'>;
  };
  readonly 'annex-checklist': TableWords<'question' | 'answer' | 'status' | 'source'> & {
    readonly notAnswered: string;
  };
  readonly 'annex-authorities': TableWords<'authority' | 'date' | 'status' | 'checked' | 'unverified'> & {
    readonly cases: TableWords<'case' | 'date' | 'number' | 'record'>;
    readonly never: string;
    readonly nothing: string;
    readonly notInFull: string;
    readonly singleSource: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly record: Readonly<Record<'high' | 'medium' | 'low', string>>;
  };
  readonly 'annex-evidence': TableWords<'number' | 'title' | 'proves' | 'hash'> & {
    readonly none: string;
    /** In place of the hash of a reference without a file. */
    readonly noFile: string;
    readonly kinds: Readonly<Record<string, string>>;
  };
}

/** Every phrase of a memo in one language. Nothing is worded anywhere else. */
export interface MemoWording {
  readonly lang: Language;
  readonly titles: Readonly<Record<MemoProfile, string>>;
  /** How the memo speaks of itself, as the subject of a sentence. */
  readonly self: Readonly<Record<MemoProfile, string>>;
  readonly legends: Readonly<Record<MemoForum, Readonly<Record<MemoProfile, string>>>>;
  readonly head: {
    readonly to: string;
    readonly from: string;
    readonly date: string;
    readonly re: string;
    readonly recipient: Readonly<Record<MemoProfile, string>>;
    readonly sender: Readonly<Record<MemoProfile, string>>;
    readonly draft: Plural;
    readonly draftComplete: string;
  };
  readonly clearance: {
    readonly label: string;
    readonly record: string;
    readonly noRecord: string;
    /** To whom it goes, as the record says it. */
    readonly recipient: { readonly none: string; readonly approved: string };
  };
  readonly signature: { readonly closing: string; readonly firm: string; readonly lawyer: string };
  readonly headings: Readonly<Record<SectionId, string>>;
  readonly contents: string;
  readonly page: { readonly before: string; readonly between: string; readonly after: string };
  readonly sources: string;
  readonly tableNumber: string;
  readonly grammar: Grammar;
  readonly fact: FactWords;
  readonly citation: CitationWords;
  readonly finding: FindingsWords;
  readonly sections: SectionWords;
}
