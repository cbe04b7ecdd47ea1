import { type Side, type Weight, weights } from '../model/ladders';

/** What decides between two arguments of opposite sides. */
export const priorities = ['rests-on-facts', 'weight', 'rank', 'balance'] as const;
export type Priority = (typeof priorities)[number];

/** An argument as the dispute sees it. */
export interface Disputant {
  readonly id: string;
  readonly element: string;
  readonly side: Side;
  readonly weight: Weight;
  /** Whether it applies a circumstance of the matter; an argument of law stands whatever the facts. */
  readonly restsOnFacts: boolean;
  /** The rank of its highest authority in force; lower is higher. */
  readonly rank: number;
}

/** An attack that succeeds, and why. */
export interface Defeat {
  readonly by: string;
  readonly because: Priority;
}

/** How an argument fares. */
export interface Standing {
  readonly attackedBy: readonly string[];
  readonly defeatedBy: readonly Defeat[];
  readonly accepted: boolean;
}

const attacks = (a: Disputant, b: Disputant): boolean => a.element === b.element && a.side !== b.side;

/**
 * Which of two is preferred: what applies the facts before what is argued of law alone, then the heavier, then what has
 * the higher authority. Below zero for the first.
 */
const compare = (a: Disputant, b: Disputant): readonly [difference: number, because: Priority] => {
  const byFacts = Number(b.restsOnFacts) - Number(a.restsOnFacts);
  if (byFacts !== 0) return [byFacts, 'rests-on-facts'];
  const byWeight = weights.indexOf(a.weight) - weights.indexOf(b.weight);
  if (byWeight !== 0) return [byWeight, 'weight'];
  return a.rank === b.rank ? [0, 'balance'] : [a.rank - b.rank, 'rank'];
};

/** An attack fails only against an argument that is preferred; between equals each defeats the other. */
const defeatsOf = (target: Disputant, all: readonly Disputant[]): readonly Defeat[] =>
  all
    .filter((other) => attacks(other, target))
    .flatMap((other) => {
      const [difference, because] = compare(other, target);
      return difference <= 0 ? [{ by: other.id, because }] : [];
    });

/**
 * The grounded extension: the arguments that stand whoever is sceptical. An argument is accepted once all that defeat it
 * are defeated by accepted ones.
 */
const groundedOf = (defeats: ReadonlyMap<string, readonly Defeat[]>): ReadonlySet<string> => {
  const accepted = new Set<string>();
  const isOut = (id: string): boolean => (defeats.get(id) ?? []).some(({ by }) => accepted.has(by));
  for (let before = -1; before !== accepted.size; ) {
    before = accepted.size;
    const next = [...defeats].filter(([, against]) => against.every(({ by }) => isOut(by)));
    for (const [id] of next) accepted.add(id);
  }
  return accepted;
};

/** How the arguments of a matter fare against each other. */
export const settle = (all: readonly Disputant[]): ReadonlyMap<string, Standing> => {
  const defeats = new Map(all.map((one) => [one.id, defeatsOf(one, all)]));
  const accepted = groundedOf(defeats);
  return new Map(
    all.map((one) => [
      one.id,
      {
        attackedBy: all.filter((other) => attacks(other, one)).map(({ id }) => id),
        defeatedBy: defeats.get(one.id) ?? [],
        accepted: accepted.has(one.id),
      },
    ]),
  );
};
