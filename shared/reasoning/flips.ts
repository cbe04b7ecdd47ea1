import type { Flip, UnknownFact } from '../model/assessment';
import { type Finding, type LimbId, ladders, limbIds } from '../model/ladders';
import type { Pack } from '../packs/schema';
import type { Combination } from './combinations';
import { packFact } from './names';
import { moved, type Rungs, type Trial } from './trials';
import { canChoose, isOver, rungsIn, type Subject, type TurnKind, turningRungs, turnKinds, turnsOf } from './turns';

const findingAt = (limb: LimbId, rung: number): Finding => ladders[limb][rung] as Finding;

/** How many sets of two or three changes are told for each finding that no smaller set leads to. */
export const combinationsTold = 6;
/** How many facts a set may change. */
const sizesTried = [2, 3] as const;

const kindsOf = ({ pack, answers }: Subject, { key, to }: Trial, by: number): readonly TurnKind[] => {
  const status = answers.get(key)?.status;
  const clarify = status !== 'verified' ? (['clarify'] as const) : [];
  const better = status !== undefined && by > 0 && !isOver(answers) && canChoose(packFact(pack, key), to);
  return better ? [...clarify, 'restructure'] : clarify;
};

type Ranked = Flip & { readonly by: number };

const flipOf = (subject: Subject, kind: TurnKind, limb: LimbId, { changes, rungs }: Combination): Ranked => {
  const { pack, answers, rungs: before } = subject;
  const from = before[limbIds.indexOf(limb)] ?? 0;
  const to = rungs[limbIds.indexOf(limb)] ?? 0;
  const [first, second] = changes;
  return {
    limb,
    from: findingAt(limb, from),
    to: findingAt(limb, to),
    changes: changes.map((change) => ({
      key: change.key,
      from: answers.get(change.key)?.value ?? null,
      to: change.to,
    })),
    kind,
    ...(first !== undefined && second === undefined ? { label: packFact(pack, first.key).label } : {}),
    effects: effectsOf(before, rungs, limb),
    by: to - from,
  };
};

/** What else moves when the facts change. */
export const effectsOf = (before: Rungs, after: Rungs, but: LimbId): Flip['effects'] =>
  moved(before, after)
    .filter(({ limb }) => limb !== but)
    .map(({ limb, by }) => {
      const from = before[limbIds.indexOf(limb)] ?? 0;
      return { limb, from: findingAt(limb, from), to: findingAt(limb, from + by) };
    });

const singleFlips = (subject: Subject, trials: readonly Trial[]): readonly Ranked[] =>
  trials.flatMap((trial) =>
    moved(subject.rungs, trial.rungs).flatMap(({ limb, by }) =>
      kindsOf(subject, trial, by).map((kind) => flipOf(subject, kind, limb, { changes: [trial], rungs: trial.rungs })),
    ),
  );

/** Sets of two or three changes, told only for findings that no smaller set leads to. */
const combinedFlips = (subject: Subject, singles: readonly Ranked[]): readonly Ranked[] =>
  limbIds.flatMap((limb) =>
    turnKinds.flatMap((kind) => {
      const told = singles.filter((flip) => flip.limb === limb && flip.kind === kind).map(({ to }) => to);
      const open = rungsIn(limb, turningRungs(subject, kind, limb)).filter(
        (rung) => !told.includes(findingAt(limb, rung)),
      );
      return open.flatMap((rung) => {
        for (const size of sizesTried) {
          const found = turnsOf(subject, { kind, limb, wanted: 1 << rung, size, most: combinationsTold });
          if (found.length > 0) return found.slice(0, combinationsTold).map((set) => flipOf(subject, kind, limb, set));
        }
        return [];
      });
    }),
  );

/**
 * Changes of fact that turn a finding: what to clear up, and what the client could change. Every single change that
 * does, and sets of two or three where no smaller set leads to the same finding.
 */
export const flipsOf = (subject: Subject, trials: readonly Trial[]): readonly Flip[] => {
  const singles = singleFlips(subject, trials);
  // Sorting is stable: changes that weigh the same keep the order of the pack's questions.
  return [...singles, ...combinedFlips(subject, singles)]
    .sort(
      (a, b) =>
        limbIds.indexOf(a.limb) - limbIds.indexOf(b.limb) ||
        a.kind.localeCompare(b.kind, 'en') ||
        a.changes.length - b.changes.length ||
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
