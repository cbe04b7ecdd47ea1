import { z } from 'zod';
import type { DeepReadonly } from './deep-readonly';
import type { Fact } from './fact';

const line = z.string().min(1).max(1_000);

/** The most of one kind, and of kinds: a matter with more sites than this is several matters. */
const MOST_INSTANCES = 50;
const MOST_REPEATS = 8;

/**
 * Questions that are answered several times in a matter, once for each site, flow of tokens or contract. The answers of
 * the first instance are kept as those of a matter without any; each of the others keeps its own.
 */
export const repeatSchema = z
  .strictObject({
    id: z.uuid(),
    title: line,
    /** The keys of the facts that each instance answers for itself. */
    keys: z.array(line).min(1).max(1_000),
    instances: z
      .array(z.strictObject({ id: z.uuid(), name: line }))
      .min(2)
      .max(MOST_INSTANCES),
    /** The instance that the assessment of the matter takes: the lawyer's choice. */
    taken: z.uuid(),
  })
  .refine(({ instances, taken }) => instances.some(({ id }) => id === taken), { path: ['taken'] });

export const repeatsSchema = z
  .array(repeatSchema)
  .max(MOST_REPEATS)
  .refine((repeats) => {
    const keys = repeats.flatMap((repeat) => repeat.keys);
    return new Set(keys).size === keys.length;
  });

export type Repeat = DeepReadonly<z.infer<typeof repeatSchema>>;
export type Repeats = readonly Repeat[];

/** What an instance is called; nothing where it is gone. */
export const nameOf = ({ instances }: Repeat, instance: string): string =>
  instances.find(({ id }) => id === instance)?.name ?? '';

/** What the instances are called that the assessment does not take. */
export const otherNames = ({ instances, taken }: Repeat): readonly string[] =>
  instances.filter(({ id }) => id !== taken).map(({ name }) => name);

/** A fact with the instance that keeps it; null where it is kept under its own key. */
export interface InstanceFact {
  readonly instance: string | null;
  readonly fact: Fact;
}

/** Under which instance an answer is kept: null for the first, whose answers are those of the matter itself. */
const keptUnder = ({ instances }: Repeat, id: string): string | null => (instances[0]?.id === id ? null : id);

/**
 * The instance under which the answer to a question is kept: the one that is looked at where the question is one of its
 * own, else the one that the assessment takes; null for what is answered once.
 */
export function instanceFor(repeats: Repeats, key: string, viewed: string | null): string | null {
  const repeat = repeats.find(({ keys }) => keys.includes(key));
  if (repeat === undefined) return null;
  const isViewed = repeat.instances.some(({ id }) => id === viewed);
  return keptUnder(repeat, isViewed && viewed !== null ? viewed : repeat.taken);
}

/** The facts of a matter as one instance has them, each key once; `viewed` null: as the assessment takes them. */
export const factsOf = <R extends InstanceFact>(
  rows: readonly R[],
  repeats: Repeats,
  viewed: string | null,
): readonly R[] => rows.filter(({ instance, fact }) => instance === instanceFor(repeats, fact.key, viewed));
