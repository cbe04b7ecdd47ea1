import { z } from 'zod';
import { inputError } from '../bridge/errors';
import { nearest } from './nearest';
import type { ProblemList } from './problem-list';

const identified = z.looseObject({ id: z.string() });
const referring = z.looseObject({ evidence: z.array(z.unknown()) });

/** The ids of a list of objects with their indexes; what has no readable id is left out. */
const idsOf = (items: readonly unknown[]): readonly (readonly [number, string])[] =>
  items.flatMap((item, index) => {
    const read = identified.safeParse(item);
    return read.success ? [[index, read.data.id] as const] : [];
  });

const checkUnique = (evidence: readonly unknown[], problems: ProblemList): ReadonlySet<string> => {
  const firstPlaces = new Map<string, string>();
  for (const [index, id] of idsOf(evidence)) {
    const first = firstPlaces.get(id);
    if (first === undefined) firstPlaces.set(id, `evidence[${index}]`);
    else problems.add(() => inputError('evidence/duplicate', `evidence[${index}].id`, { id, first }));
  }
  return new Set(firstPlaces.keys());
};

/** Checks that evidence ids are unique and that every reference from a fact leads to one. */
export const checkEvidence = (facts: readonly unknown[], evidence: readonly unknown[], problems: ProblemList): void => {
  const known = checkUnique(evidence, problems);
  for (const [factIndex, raw] of facts.entries()) {
    const fact = referring.safeParse(raw);
    for (const [index, id] of fact.success ? idsOf(fact.data.evidence) : []) {
      if (known.has(id)) continue;
      const place = `facts[${factIndex}].evidence[${index}].id`;
      problems.add(() => inputError('evidence/unknown', place, { id, nearest: nearest(id, [...known]) }));
    }
  }
};
