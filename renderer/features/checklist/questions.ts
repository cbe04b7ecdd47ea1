import type { Assessment } from '../../../shared/model/assessment';
import type { IsoDate } from '../../../shared/model/date';
import type { Fact } from '../../../shared/model/fact';
import type { FactStatus, LimbId } from '../../../shared/model/ladders';
import { limbIds } from '../../../shared/model/ladders';
import type { Pack, PackFact } from '../../../shared/packs/schema';
import { answersOf } from '../../../shared/reasoning/answers';
import { dependenciesOf } from '../../../shared/reasoning/dependencies';
import { createPresent, type Program } from '../../../shared/reasoning/program';
import { isRelevant } from '../../../shared/reasoning/trials';

const programs = new WeakMap<Pack, Program>();

/** A program of the checklist's own: it needs no more than the conditions under which questions matter. */
function programOf(pack: Pack): Program {
  const program = programs.get(pack) ?? createPresent(pack);
  programs.set(pack, program);
  return program;
}

/** A question as the checklist shows it. Its status is null where nobody has answered it. */
export interface Question {
  readonly asked: PackFact;
  readonly status: FactStatus | null;
  /** Its rank among the answers that could turn a finding; null for one that could not. */
  readonly rank: number | null;
}

/** The questions that matter on the facts as they stand, in the order of the pack's groups. */
export function relevantQuestions(
  pack: Pack,
  facts: readonly Fact[],
  asOf: IsoDate,
  unknowns: Assessment['unknowns'],
): readonly Question[] {
  const program = programOf(pack);
  program.load(answersOf(facts), asOf);
  const statuses = new Map(facts.map(({ key, status }) => [key, status]));
  const ranks = new Map(unknowns.map(({ key, rank }) => [key, rank]));
  return pack.facts.groups.flatMap(({ id }) =>
    pack.facts.facts
      .filter((asked) => asked.group === id && isRelevant(program, asked))
      .map((asked) => ({
        asked,
        status: statuses.get(asked.key) ?? null,
        rank: ranks.get(asked.key) ?? null,
      })),
  );
}

export const filters = ['all', 'unanswered', 'unknown', 'assumed', 'disputed', 'turning'] as const;
export type Filter = (typeof filters)[number];

const passes: Readonly<Record<Filter, (question: Question) => boolean>> = {
  all: () => true,
  unanswered: ({ status }) => status === null,
  unknown: ({ status }) => status === 'unknown',
  assumed: ({ status }) => status === 'assumed',
  disputed: ({ status }) => status === 'disputed',
  turning: ({ rank }) => rank !== null,
};

export const countOf = (questions: readonly Question[], filter: Filter): number =>
  questions.filter(passes[filter]).length;

/**
 * The questions of a filter; `held` are those that stay although their answer has taken them out of it, because
 * somebody is at work on them. What could turn a finding comes in order of its rank.
 */
export function filtered(
  questions: readonly Question[],
  filter: Filter,
  held: ReadonlySet<string>,
): readonly Question[] {
  const found = questions.filter((question) => passes[filter](question) || held.has(question.asked.key));
  const last = Number.POSITIVE_INFINITY;
  return filter === 'turning' ? [...found].sort((a, b) => (a.rank ?? last) - (b.rank ?? last)) : found;
}

export interface Progress {
  readonly answered: number;
  readonly relevant: number;
}

/** How many of the questions are answered. That nobody knows is an answer, but not one that settles anything. */
export const progressOf = (questions: readonly Question[]): Progress => ({
  answered: questions.filter(({ status }) => status !== null && status !== 'unknown').length,
  relevant: questions.length,
});

/** The first question after a place that nobody has answered, going round; null where all are. */
export function nextUnanswered(questions: readonly Question[], key: string | null): string | null {
  const at = questions.findIndex(({ asked }) => asked.key === key);
  const round = [...questions.slice(at + 1), ...questions.slice(0, Math.max(at, 0))];
  return round.find(({ status }) => status === null)?.asked.key ?? null;
}

/** Questions before and after one; null at the ends. */
export function neighbours(questions: readonly Question[], key: string) {
  const at = questions.findIndex(({ asked }) => asked.key === key);
  return {
    previous: at > 0 ? (questions[at - 1]?.asked.key ?? null) : null,
    next: questions[at + 1]?.asked.key ?? null,
  };
}

/** What an answer bears on, by the law of the pack. */
export interface Bearing {
  readonly limbs: readonly LimbId[];
  readonly elements: Pack['elements'];
}

export function bearingOf(pack: Pack, key: string): Bearing {
  const depends = dependenciesOf(pack);
  return {
    limbs: limbIds.filter((limb) => depends.limb(limb).has(key)),
    elements: pack.elements.filter(({ id }) => depends.element(id).has(key)),
  };
}
