import type { Assessment } from '../../../shared/model/assessment';
import type { Fact } from '../../../shared/model/fact';
import { type LimbId, ladders, limbIds } from '../../../shared/model/ladders';
import { foundOn } from '../overview/taken';

/** How far a finding is from the authority's side. */
const rungOf = (assessment: Assessment, limb: LimbId): number =>
  (ladders[limb] as readonly string[]).indexOf(foundOn(assessment, limb).finding);

/** On which limbs one result is worse for the client than another. */
export const worseOn = (assessment: Assessment, than: Assessment): readonly LimbId[] =>
  limbIds.filter((limb) => rungOf(assessment, limb) < rungOf(than, limb));

const said = (fact: Fact | undefined): string => JSON.stringify([fact?.value, fact?.status, fact?.alternative]);

/** The questions that are not answered alike by all, in the order that is given. */
export const differingKeys = (keys: readonly string[], answers: readonly (readonly Fact[])[]): readonly string[] =>
  keys.filter((key) => new Set(answers.map((facts) => said(facts.find((fact) => fact.key === key)))).size > 1);
