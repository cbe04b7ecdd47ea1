import type { Flip, UnknownFact } from '../model/assessment';
import { type Finding, type LimbId, ladders, limbIds } from '../model/ladders';
import type { Pack } from '../packs/schema';
import type { Answers } from './answers';
import { packFact } from './names';
import { moved, type Rungs, type Trial } from './trials';

const findingAt = (limb: LimbId, rung: number): Finding => ladders[limb][rung] as Finding;

const kindsOf = (pack: Pack, answers: Answers, key: string, by: number): readonly Flip['kind'][] => {
  const status = answers.get(key)?.status;
  const clarify = status !== 'verified' ? (['clarify'] as const) : [];
  // Only what the client controls can be restructured, and only towards its own side.
  const restructure =
    status !== undefined && by > 0 && packFact(pack, key).controllable ? (['restructure'] as const) : [];
  return [...clarify, ...restructure];
};

/** Single changes of fact that turn a finding: what to clear up, and what the client could change. */
export const flipsOf = (pack: Pack, answers: Answers, rungs: Rungs, trials: readonly Trial[]): readonly Flip[] => {
  const flips = trials.flatMap(({ key, to, rungs: after }) =>
    moved(rungs, after).flatMap(({ limb, by }) => {
      const from = rungs[limbIds.indexOf(limb)] ?? 0;
      return kindsOf(pack, answers, key, by).map((kind) => ({
        limb,
        from: findingAt(limb, from),
        to: findingAt(limb, from + by),
        changes: [{ key, from: answers.get(key)?.value ?? null, to }],
        kind,
        label: packFact(pack, key).label,
        by,
      }));
    }),
  );
  const distance = (flip: (typeof flips)[number]): number => -Math.abs(flip.by);
  return flips
    .map((flip, index) => ({ flip, index }))
    .sort(
      (a, b) =>
        limbIds.indexOf(a.flip.limb) - limbIds.indexOf(b.flip.limb) ||
        a.flip.kind.localeCompare(b.flip.kind, 'en') ||
        distance(a.flip) - distance(b.flip) ||
        a.index - b.index,
    )
    .map(({ flip: { by: _by, ...flip } }) => flip);
};

/** The unknown facts that could turn a finding by themselves, those that could turn most limbs and furthest first. */
export const unknownsOf = (pack: Pack, rungs: Rungs, trials: readonly Trial[]): readonly UnknownFact[] => {
  const keys = [...new Set(trials.map(({ key }) => key))];
  const turning = keys.flatMap((key, index) => {
    const moves = trials.filter((trial) => trial.key === key).flatMap((trial) => moved(rungs, trial.rungs));
    if (moves.length === 0) return [];
    const couldTurn = limbIds.filter((limb) => moves.some((move) => move.limb === limb));
    return [{ key, index, couldTurn, furthest: Math.max(...moves.map(({ by }) => Math.abs(by))) }];
  });
  return turning
    .sort((a, b) => b.couldTurn.length - a.couldTurn.length || b.furthest - a.furthest || a.index - b.index)
    .map(({ key, couldTurn }, index) => {
      const { label, evidence } = packFact(pack, key);
      return { key, label, couldTurn, rank: index + 1, evidence };
    });
};
