import type { Text } from '../model/text';
import { caseWeights, type Pack, type Precedent } from '../packs/schema';
import { decidedBy } from './law-in-time';

export type CaseWeight = (typeof caseWeights)[number];

/** The weight of a case with the reasons that gave it. */
export interface WeighedCase {
  readonly weight: CaseWeight;
  readonly reasons: readonly Text[];
}

/** What takes a step each from the weight of a case. */
const doubts = ({ weighing }: Pack, { status, confidence, decidedOn }: Precedent): readonly Text[] => [
  ...(weighing.finalStatuses.includes(status) ? [] : [weighing.notFinal]),
  ...(confidence === 'low' ? [weighing.poorRecord] : []),
  ...(decidedOn === null ? [weighing.undated] : []),
  ...(decidedOn !== null && decidedOn < weighing.turn.date ? [weighing.turn.reason] : []),
];

/**
 * The weight of a case on a day, by the pack's rule: who spoke last sets it, and each doubt takes it down a step, never
 * below light. A case decided later weighs nothing.
 */
export const weighCase = (pack: Pack, precedent: Precedent, asOf: string): WeighedCase => {
  if (!decidedBy(precedent, asOf)) return { weight: 'none', reasons: [pack.weighing.later] };
  const level = pack.weighing.levels.find((entry) => entry.level === precedent.level);
  if (level === undefined) throw new Error(`The pack has no weight for the level "${precedent.level}"`);
  // Before the turn itself nothing had been decided under other rules yet.
  const before = asOf < pack.weighing.turn.date;
  const found = doubts(pack, precedent).filter((doubt) => !(before && doubt === pack.weighing.turn.reason));
  const start = caseWeights.indexOf(level.weight);
  const end = Math.max(start, Math.min(start + found.length, caseWeights.indexOf('light')));
  return { weight: caseWeights[end] ?? 'none', reasons: [level.reason, ...found] };
};
