import type { Assessment } from '../../model/assessment';
import { canonicalJson } from '../../model/canonical-json';
import type { Fact } from '../../model/fact';
import { type Confidence, type Finding, type LimbId, limbIds } from '../../model/ladders';
import type { Matter } from '../../model/matter';
import type { MemoOutline } from '../model';

/** What a memo that was issued rests on, as it stood then. */
export interface IssuedBasis {
  readonly pack: { readonly id: string; readonly version: string };
  /** The day of the law. */
  readonly asOf: string;
  readonly facts: readonly Fact[];
  /** Each piece of evidence with the hash of its file; null for a reference without one. */
  readonly evidence: readonly { readonly id: string; readonly sha256: string | null }[];
  readonly findings: readonly { readonly limb: LimbId; readonly finding: Finding; readonly confidence: Confidence }[];
}

/** The second lawyer who read the memo and let it go out. */
export interface Approval {
  readonly by: string;
  readonly on: string;
}

/** A memo as it went out, with all that it rests on: `adit-issued-memo` version 1. It is never changed. */
export interface IssuedMemo {
  readonly format: 'adit-issued-memo';
  readonly version: 1;
  readonly memo: MemoOutline;
  readonly basis: IssuedBasis;
  readonly approval: Approval;
}

const byId =
  <T>(of: (item: T) => string) =>
  (a: T, b: T) =>
    of(a) < of(b) ? -1 : 1;

/** What a memo made from this matter now would rest on. */
export const basisOf = (matter: Pick<Matter, 'facts' | 'evidence'>, assessment: Assessment): IssuedBasis => ({
  pack: assessment.pack,
  asOf: assessment.asOf,
  facts: [...matter.facts].sort(byId(({ key }) => key)),
  evidence: matter.evidence
    .map(({ id, sha256 }) => ({ id, sha256: sha256?.toLowerCase() ?? null }))
    .sort(byId(({ id }) => id)),
  findings: limbIds.map((limb) => {
    const { finding, confidence } = limb === 'civil' ? assessment.civil : assessment.limbs[limb];
    return { limb, finding, confidence };
  }),
});

/** A memo with what it rests on and who approved it, to be frozen under one hash. */
export const issueMemo = (memo: MemoOutline, basis: IssuedBasis, approval: Approval): IssuedMemo => ({
  format: 'adit-issued-memo',
  version: 1,
  memo,
  basis,
  approval,
});

/** The text whose SHA-256 seals an issued memo: equal for equal facts, pack, text, evidence and approval. */
export const sealText = (issued: IssuedMemo): string => canonicalJson(issued);
