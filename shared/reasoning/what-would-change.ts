import type { Flip } from '../model/assessment';
import type { FactValue } from '../model/fact';
import { type FactStatus, type Finding, type LimbId, ladders, limbIds } from '../model/ladders';
import type { Matter } from '../model/matter';
import type { Text } from '../model/text';
import type { Pack } from '../packs/schema';
import type { Combination } from './combinations';
import { effectsOf } from './flips';
import { packFact } from './names';
import { type AssessOptions, readMatter } from './read-matter';
import type { Trial } from './trials';
import { canChoose, isOver, rungsIn, type Subject, type TurnKind, turningRungs, turnsOf } from './turns';

/** One fact of a set, with what is known of it and what would settle it. */
export interface ChangedFact {
  readonly key: string;
  readonly label: Text;
  readonly from: FactValue | null;
  readonly status: FactStatus;
  readonly to: FactValue;
  /** What would prove the answer, most telling first. */
  readonly evidence: readonly Text[];
}

/** A smallest set of changes that brings a limb to a finding. */
export interface Turn {
  readonly kind: TurnKind;
  readonly limb: LimbId;
  readonly from: Finding;
  readonly to: Finding;
  readonly changes: readonly ChangedFact[];
  /** What the same changes would do to the other findings. */
  readonly effects: Flip['effects'];
}

/** What could turn the findings of a matter. */
export interface WhatWouldChange {
  /** Facts that are not verified, and what would follow if they were otherwise. */
  readonly clarify: readonly Turn[];
  /** What the client can arrange otherwise from now on, for each safer finding. */
  readonly restructure: readonly Turn[];
  /** By what rule the sets are ordered. */
  readonly ranking: Text;
}

/** How many sets are shown for one finding to be reached. */
const turnsShown = 40;

/** The notes give no prices: what a change costs is not known, so none is claimed. */
const ranking: Text = {
  zh: '排序规则：先按需变更的事实数目由少到多，再按问题清单的顺序；现有资料不足以估计各项变更的成本，故不作成本比较。',
  en: 'Order: fewer changes first, then the order of the questions. The material does not allow the cost of a change to be estimated, so costs are not compared.',
  ru: 'Порядок: сначала варианты с меньшим числом изменений, затем в последовательности вопросов. Имеющиеся материалы не позволяют оценить стоимость изменений, поэтому по стоимости варианты не сравниваются.',
};

const turnOf = (subject: Subject, kind: TurnKind, limb: LimbId, { changes, rungs }: Combination): Turn => {
  const { pack, answers } = subject;
  const index = limbIds.indexOf(limb);
  const findingAt = (rung: number | undefined): Finding => ladders[limb][rung ?? 0] as Finding;
  return {
    kind,
    limb,
    from: findingAt(subject.rungs[index]),
    to: findingAt(rungs[index]),
    changes: changes.map(({ key, to }) => {
      const { label, evidence } = packFact(pack, key);
      const known = answers.get(key);
      return { key, label, from: known?.value ?? null, status: known?.status ?? 'unknown', to, evidence };
    }),
    effects: effectsOf(subject.rungs, rungs, limb),
  };
};

const isOpen = ({ answers, pack }: Subject, kind: TurnKind, { key, to }: Trial): boolean => {
  const status = answers.get(key)?.status;
  if (kind === 'clarify') return status !== 'verified';
  return status !== undefined && !isOver(answers) && canChoose(packFact(pack, key), to);
};

/** The smallest sets that bring a limb to one of the rungs: of one fact, and of more where asked for. */
const setsTo = (
  subject: Subject,
  trials: readonly Trial[],
  { kind, limb, goal, upTo }: { kind: TurnKind; limb: LimbId; goal: number; upTo: 1 | 2 | 3 },
): readonly Turn[] => {
  const index = limbIds.indexOf(limb);
  const singles = trials.filter((trial) => isOpen(subject, kind, trial) && (goal >> (trial.rungs[index] ?? 0)) & 1);
  const sets = [2, 3]
    .filter((size) => size <= upTo)
    .flatMap((size) => turnsOf(subject, { kind, limb, goal, wanted: goal, size, most: turnsShown }));
  const all = [...singles.map((trial) => ({ changes: [trial], rungs: trial.rungs })), ...sets];
  return all.slice(0, turnsShown).map((set) => turnOf(subject, kind, limb, set));
};

const isSame = (a: Turn, b: Turn): boolean =>
  a.limb === b.limb &&
  JSON.stringify(a.changes.map(({ key, to }) => [key, to])) ===
    JSON.stringify(b.changes.map(({ key, to }) => [key, to]));

const distinct = (turns: readonly Turn[]): readonly Turn[] =>
  turns.filter((turn, index) => turns.findIndex((other) => isSame(turn, other)) === index);

/**
 * What could turn the findings of a matter: the smallest sets of up to three changes. To clarify, any other finding
 * counts; to restructure, each safer rung is a goal of its own, and a set is smallest where no part of it reaches the
 * goal.
 */
export const whatWouldChange = (
  pack: Pack,
  matter: Pick<Matter, 'facts'>,
  options: AssessOptions,
  upTo: 1 | 2 | 3 = 3,
): WhatWouldChange => {
  const { reading, trials, relevant } = readMatter(pack, matter, options);
  const subject: Subject = { ...reading, relevant };
  const clarify = limbIds.flatMap((limb) =>
    setsTo(subject, trials, { kind: 'clarify', limb, goal: turningRungs(subject, 'clarify', limb), upTo }),
  );
  const restructure = limbIds.flatMap((limb) => {
    const safer = turningRungs(subject, 'restructure', limb);
    return rungsIn(limb, safer).flatMap((rung) =>
      setsTo(subject, trials, { kind: 'restructure', limb, goal: safer & ~((1 << rung) - 1), upTo }),
    );
  });
  return { clarify, restructure: distinct(restructure), ranking };
};
