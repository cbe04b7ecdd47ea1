import type { FactValue } from '../model/fact';
import type { Matter } from '../model/matter';
import type { Pack } from '../packs/schema';
import { type Answers, answersOf } from './answers';
import { compiledPack } from './compiled';
import { asOfKey, dependenciesOf } from './dependencies';
import { FALSE, TRUE, UNKNOWN } from './truth';

/** A fact that stands otherwise in the two matters; null: not known. */
export interface FactApart {
  readonly key: string;
  readonly here: FactValue | null;
  readonly there: FactValue | null;
}

/** An element that another matter answers otherwise. It says nothing of which matter that is. */
export interface Elsewhere {
  readonly element: string;
  readonly here: boolean;
  /** In how many matters it is answered otherwise. */
  readonly matters: number;
  /** What is otherwise in the nearest of them, as far as the element reads it. */
  readonly apart: readonly FactApart[];
}

type Facts = Matter['facts'];

const valueIn = (answers: Answers, key: string): FactValue | null => answers.get(key)?.value ?? null;

const factsApart = (keys: ReadonlySet<string>, here: Answers, there: Answers): readonly FactApart[] =>
  [...keys]
    .filter((key) => key !== asOfKey)
    .map((key) => ({ key, here: valueIn(here, key), there: valueIn(there, key) }))
    .filter((one) => one.here !== one.there);

/** The one that is nearer: fewer facts apart. */
const nearer = (a: Elsewhere | undefined, b: Elsewhere): Elsewhere => {
  if (a === undefined) return b;
  const nearest = a.apart.length <= b.apart.length ? a : b;
  return { ...nearest, matters: a.matters + b.matters };
};

/** What was found in several parts of the vault, as one. */
export const joined = (parts: readonly Elsewhere[]): readonly Elsewhere[] => {
  const byElement = new Map<string, Elsewhere>();
  for (const part of parts) byElement.set(part.element, nearer(byElement.get(part.element), part));
  return [...byElement.values()];
};

/**
 * The elements that are settled for a matter and settled the other way in others, under the same law on the same day:
 * what differs is the facts, or somebody is wrong.
 */
export const answeredElsewhere = (
  pack: Pack,
  facts: Facts,
  others: readonly Facts[],
  asOf: string,
): readonly Elsewhere[] => {
  const { present } = compiledPack(pack);
  const truthsOf = (answers: Answers) => {
    present.load(answers, asOf);
    return pack.elements.map(({ id }) => present.element(id));
  };
  const own = answersOf(facts);
  const here = truthsOf(own);
  const found = others.flatMap((other) => {
    const answers = answersOf(other);
    const there = truthsOf(answers);
    return pack.elements.flatMap(({ id }, index): readonly Elsewhere[] => {
      if (here[index] === UNKNOWN || there[index] !== (here[index] === TRUE ? FALSE : TRUE)) return [];
      const apart = factsApart(dependenciesOf(pack).element(id), own, answers);
      return [{ element: id, here: here[index] === TRUE, matters: 1, apart }];
    });
  });
  return joined(found);
};
