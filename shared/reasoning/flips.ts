import type { Flip, UnknownFact } from '../model/assessment';
import type { FactValue } from '../model/fact';
import { type Finding, type LimbId, ladders, limbIds } from '../model/ladders';
import type { Pack } from '../packs/schema';
import type { Answers } from './answers';
import { packFact } from './names';
import { moved, type Rungs, type Trial } from './trials';

const findingAt = (limb: LimbId, rung: number): Finding => ladders[limb][rung] as Finding;

/** Only what the client controls can be restructured, and only to what it can choose. */
const canChoose = (pack: Pack, key: string, to: FactValue): boolean => {
  const { controllable, options } = packFact(pack, key);
  return controllable && options?.find(({ value }) => value === to)?.choosable !== false;
};

const kindsOf = (pack: Pack, answers: Answers, { key, to }: Trial, by: number): readonly Flip['kind'][] => {
  const status = answers.get(key)?.status;
  const clarify = status !== 'verified' ? (['clarify'] as const) : [];
  // What is over cannot be restructured any more.
  const over = answers.get('activity.continuing')?.value === false;
  const better = status !== undefined && by > 0 && !over && canChoose(pack, key, to);
  return better ? [...clarify, 'restructure'] : clarify;
};

/** Single changes of fact that turn a finding: what to clear up, and what the client could change. */
export const flipsOf = (pack: Pack, answers: Answers, rungs: Rungs, trials: readonly Trial[]): readonly Flip[] => {
  const flips = trials.flatMap((trial) =>
    moved(rungs, trial.rungs).flatMap(({ limb, by }) => {
      const from = rungs[limbIds.indexOf(limb)] ?? 0;
      return kindsOf(pack, answers, trial, by).map((kind) => ({
        limb,
        from: findingAt(limb, from),
        to: findingAt(limb, from + by),
        changes: [{ key: trial.key, from: answers.get(trial.key)?.value ?? null, to: trial.to }],
        kind,
        label: packFact(pack, trial.key).label,
        by,
      }));
    }),
  );
  // Sorting is stable: changes that weigh the same keep the order of the pack's questions.
  return flips
    .sort(
      (a, b) =>
        limbIds.indexOf(a.limb) - limbIds.indexOf(b.limb) ||
        a.kind.localeCompare(b.kind, 'en') ||
        Math.abs(b.by) - Math.abs(a.by),
    )
    .map(({ by: _by, ...flip }) => flip);
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
