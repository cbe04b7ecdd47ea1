import type { FactStatus } from '../model/ladders';
import { type MemoProfile, type SectionId, sectionIds } from './model';

/** What a memo holds for one kind of reader. */
export interface ProfileRules {
  readonly sections: readonly SectionId[];
  /** The statuses of the facts that are told. */
  readonly statuses: readonly FactStatus[];
  /** The firm's own remarks: notes on facts, answers to expect, what is left to the working papers. */
  readonly remarks: boolean;
  /** The firm's own view of the answer: findings with confidence, what they rest on and what would move them. */
  readonly findings: boolean;
  /** Whether it names what is on file beside the site, flow or contract that it deals with. */
  readonly others: boolean;
  /** How many arguments of a side an element shows at most. */
  readonly argumentsPerSide: number;
  /** Whether lawyers sign it. */
  readonly signed: boolean;
}

const without = (...left: readonly SectionId[]): readonly SectionId[] => sectionIds.filter((id) => !left.includes(id));

const every: readonly FactStatus[] = ['verified', 'stated', 'assumed', 'disputed', 'unknown'];

/** An opinion has both sides where the conclusion depends on them, and nothing that the firm tells itself. */
const opinion: ProfileRules = {
  sections: without('annex-checklist'),
  statuses: every,
  remarks: false,
  findings: true,
  others: true,
  argumentsPerSide: 1,
  signed: true,
};

/**
 * What each reader gets. An authority gets the facts that someone vouches for, the law, the position of the project and
 * the authority against it; what the firm thinks of the chances, and what could be changed, never leaves the firm; nor
 * does what the client has beside the matter at hand.
 */
export const profileRules: Readonly<Record<MemoProfile, ProfileRules>> = {
  internal: {
    sections: sectionIds,
    statuses: every,
    remarks: true,
    findings: true,
    others: true,
    argumentsPerSide: 2,
    signed: false,
  },
  client: opinion,
  authority: {
    sections: without('civil', 'exposure', 'risks', 'changes', 'restructuring', 'evidence', 'annex-checklist'),
    statuses: ['verified', 'stated', 'disputed'],
    remarks: false,
    findings: false,
    others: false,
    argumentsPerSide: 1,
    signed: true,
  },
  abroad: opinion,
};
