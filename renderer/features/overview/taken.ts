import type { Assessment } from '../../../shared/model/assessment';
import type { Fact } from '../../../shared/model/fact';
import { type Confidence, type Finding, type LimbId, limbIds } from '../../../shared/model/ladders';

/** A result with the facts that it was made from: kept, or as the matter stands. */
export interface Taken {
  readonly assessment: Assessment;
  readonly facts: readonly Fact[];
}

interface Found {
  readonly finding: Finding;
  readonly confidence: Confidence;
}

export const foundOn = ({ civil, limbs }: Assessment, limb: LimbId): Found => (limb === 'civil' ? civil : limbs[limb]);

export interface FindingChange {
  readonly limb: LimbId;
  readonly before: Found;
  readonly after: Found;
}

/** The findings that are not what they were, or are not as sure. */
export const findingChanges = (before: Taken, after: Taken): readonly FindingChange[] =>
  limbIds
    .map((limb) => ({ limb, before: foundOn(before.assessment, limb), after: foundOn(after.assessment, limb) }))
    .filter(({ before: was, after: is }) => was.finding !== is.finding || was.confidence !== is.confidence);

export interface FactChange {
  readonly key: string;
  /** Null: it was not answered, or is not any more. */
  readonly before: Fact | null;
  readonly after: Fact | null;
}

const said = (fact: Fact | null): string => JSON.stringify([fact?.value, fact?.status, fact?.alternative]);

/** The answers that changed in value or in how well they are known, by key. */
export function factChanges(before: Taken, after: Taken): readonly FactChange[] {
  const find = ({ facts }: Taken, key: string) => facts.find((fact) => fact.key === key) ?? null;
  const keys = [...new Set([...before.facts, ...after.facts].map(({ key }) => key))].sort();
  return keys
    .map((key) => ({ key, before: find(before, key), after: find(after, key) }))
    .filter((change) => said(change.before) !== said(change.after));
}
