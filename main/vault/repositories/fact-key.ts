/** A UUID in front of a key of the vocabulary; no key of a pack holds a slash. */
const OF_INSTANCE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(.+)$/;

/** A question, and the site, flow or contract for which it is answered; null where it is answered once. */
export interface FactPlace {
  readonly key: string;
  readonly instance: string | null;
}

/** The key under which an answer is kept. */
export const keptKey = ({ key, instance }: FactPlace): string => (instance === null ? key : `${instance}/${key}`);

/** What a kept key stands for. */
export function placeOf(kept: string): FactPlace {
  const [, instance, key] = OF_INSTANCE.exec(kept) ?? [];
  return instance === undefined || key === undefined ? { key: kept, instance: null } : { key, instance };
}

interface Keyed {
  readonly key: string;
}

/** A fact, or a change of one, as it is kept, and as the world outside the vault knows it. */
export const keptAs = <K extends Keyed>(keyed: K, instance: string | null): K => ({
  ...keyed,
  key: keptKey({ key: keyed.key, instance }),
});
export const givenAs = <K extends Keyed>(keyed: K): K => ({ ...keyed, key: placeOf(keyed.key).key });
