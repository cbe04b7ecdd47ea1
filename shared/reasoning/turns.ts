import type { Flip } from '../model/assessment';
import type { FactValue } from '../model/fact';
import { type LimbId, ladders, limbIds } from '../model/ladders';
import type { Pack, PackFact } from '../packs/schema';
import type { Answers } from './answers';
import { type Combination, combinationsOf } from './combinations';
import { compiledPack } from './compiled';
import { dependenciesOf } from './dependencies';
import { allRungs } from './distance-of-conditions';
import type { Domain } from './distances';
import { lazily } from './lazily';
import type { Program } from './program';
import type { Rungs } from './trials';
import { candidateValues } from './values';

/** To learn what a fact really is, or to arrange it otherwise from now on. */
export type TurnKind = Flip['kind'];
export const turnKinds = ['clarify', 'restructure'] as const satisfies readonly TurnKind[];

/** A matter whose findings may be turned: its facts are loaded in the program. */
export interface Subject {
  readonly pack: Pack;
  readonly present: Program;
  readonly answers: Answers;
  readonly rungs: Rungs;
  /** The questions that matter to it. */
  readonly relevant: readonly PackFact[];
}

/** Puts a fact of the program back to where it stands. */
const restore = ({ present, answers }: Subject, key: string): void =>
  present.set(key, answers.get(key)?.value, answers.get(key)?.alternative);

/** What is over cannot be arranged otherwise any more. */
export const isOver = (answers: Answers): boolean => answers.get('activity.continuing')?.value === false;

/** Whether an answer is one that the client controls and can bring about; what the law requires or was agreed is not. */
export const canChoose = ({ controllable, options }: PackFact, to: FactValue): boolean =>
  controllable && options?.find(({ value }) => value === to)?.choosable !== false;

/**
 * The answers to try. To clarify: every answer to a fact that is not verified; what is verified is never supposed to be
 * otherwise. To restructure: what the client controls and is known to do, while it goes on.
 */
const answersToTry = ({ answers }: Subject, kind: TurnKind, fact: PackFact, values: readonly FactValue[]) => {
  const known = answers.get(fact.key);
  if (kind === 'clarify') {
    if (known?.status === 'verified') return [];
    return values.filter((to) => to !== known?.value || known.value !== known.alternative);
  }
  if (known === undefined || isOver(answers)) return [];
  return values.filter((to) => to !== known.value && canChoose(fact, to));
};

/** An answer to try, and the rung that it leads to by itself, as a bit. */
interface OpenAnswer {
  readonly to: FactValue;
  readonly rung: number;
}

type OpenAnswers = ReadonlyMap<string, readonly OpenAnswer[]>;

const readOpenAnswers = (subject: Subject, kind: TurnKind, limb: LimbId): OpenAnswers => {
  const { pack, present, relevant } = subject;
  const depends = dependenciesOf(pack);
  const { rungs } = present.limb(limb);
  const tried = (fact: PackFact): readonly OpenAnswer[] => {
    const values = answersToTry(subject, kind, fact, candidateValues(pack, fact.key));
    const answers = depends.distinct(limb, fact.key, values).map((to) => {
      present.set(fact.key, to);
      return { to, rung: rungs() };
    });
    restore(subject, fact.key);
    return answers;
  };
  return new Map(relevant.filter(({ key }) => depends.limb(limb).has(key)).map((fact) => [fact.key, tried(fact)]));
};

const openAnswers = new WeakMap<Subject, (kind: TurnKind) => (limb: LimbId) => OpenAnswers>();

/** Read once for a matter: a search for each rung and each size of set asks for the same. */
const openAnswersOf = (subject: Subject, kind: TurnKind, limb: LimbId): OpenAnswers => {
  const known =
    openAnswers.get(subject) ??
    lazily((asked: TurnKind) => lazily((of: LimbId) => readOpenAnswers(subject, asked, of)));
  openAnswers.set(subject, known);
  return known(kind)(limb);
};

/** The answers to try, but for those that turn the finding by themselves: no set with one of them is a smallest one. */
const domainOf = (subject: Subject, kind: TurnKind, limb: LimbId, turning: number): Domain =>
  new Map(
    [...openAnswersOf(subject, kind, limb)]
      .map(([key, answers]) => [key, answers.filter(({ rung }) => (rung & turning) === 0).map(({ to }) => to)] as const)
      .filter(([, values]) => values.length > 0),
  );

/** The rungs at which a finding counts as turned: any other one, or, to restructure, a safer one. */
export const turningRungs = ({ rungs }: Subject, kind: TurnKind, limb: LimbId): number => {
  const now = rungs[limbIds.indexOf(limb)] ?? 0;
  const others = allRungs(limb) & ~(1 << now);
  return kind === 'clarify' ? others : others & ~((1 << now) - 1);
};

/** What to look for: sets of `size` changes to one of the `wanted` rungs, at most so many. */
export interface TurnQuery {
  readonly kind: TurnKind;
  readonly limb: LimbId;
  readonly wanted: number;
  /** The rungs that count as reached; any other finding, or any safer one, unless it is told. */
  readonly goal?: number;
  readonly size: number;
  readonly most: number;
}

/** The smallest sets of two or three changes that turn a finding of a matter to a wanted rung. */
export const turnsOf = (subject: Subject, { kind, limb, goal, ...query }: TurnQuery): readonly Combination[] => {
  const { pack, present } = subject;
  const turning = goal ?? turningRungs(subject, kind, limb);
  return combinationsOf({
    pack,
    program: present,
    distances: compiledPack(pack).distances,
    limb,
    domain: domainOf(subject, kind, limb, turning),
    restore: (key) => restore(subject, key),
    turning,
    ...query,
  });
};

/** The rungs of a set, from the authority's end. */
export const rungsIn = (limb: LimbId, set: number): readonly number[] =>
  ladders[limb].map((_, rung) => rung).filter((rung) => (set >> rung) & 1);
