import { z } from 'zod';
import { inputError } from '../bridge/errors';
import type { PackFact } from '../packs/schema';
import { checkFactValue } from './check-value';
import { factValueSchema } from './fact';
import { valueAt } from './json-path';
import { factStatuses } from './ladders';
import { nearest } from './nearest';
import type { ProblemList } from './problem-list';

/** As much of a fact as can be checked although other parts of it may be wrong. */
const readableFact = z.looseObject({
  key: z.string(),
  value: factValueSchema.nullable().optional().catch(undefined),
  status: z.enum(factStatuses).optional().catch(undefined),
  alternative: factValueSchema.optional().catch(undefined),
});
type ReadableFact = z.infer<typeof readableFact>;

const checkKey = (key: string, place: string, facts: ReadonlyMap<string, PackFact>, problems: ProblemList): void => {
  if (facts.has(key)) return;
  problems.add(() => inputError('fact/unknown-key', `${place}.key`, { key, nearest: nearest(key, [...facts.keys()]) }));
};

const checkStatus = (fact: ReadableFact, place: string, problems: ProblemList): void => {
  const { status, value } = fact;
  if (status === undefined || value === undefined) return;
  if (value === null && status !== 'unknown') {
    problems.add(() => inputError('fact/status-without-value', `${place}.status`, { status }));
  }
  if (value !== null && status === 'unknown') {
    problems.add(() => inputError('fact/unknown-with-value', `${place}.value`, {}));
  }
};

const checkAlternative = (fact: ReadableFact, raw: unknown, place: string, problems: ProblemList): void => {
  const { status } = fact;
  if (status === undefined) return;
  const given = valueAt(raw, ['alternative']) !== undefined;
  if (status === 'disputed' && !given) {
    problems.add(() => inputError('fact/disputed-without-alternative', `${place}.alternative`, {}));
  }
  if (status !== 'disputed' && given) {
    problems.add(() => inputError('fact/alternative-without-dispute', `${place}.alternative`, { status }));
  }
};

const checkValues = (fact: ReadableFact, place: string, known: PackFact | undefined, problems: ProblemList): void => {
  if (known === undefined) return;
  for (const part of ['value', 'alternative'] as const) {
    const value = fact[part];
    if (value === undefined || value === null) continue;
    const problem = checkFactValue(value, `${place}.${part}`, known);
    if (problem !== null) problems.add(() => problem);
  }
};

/**
 * Checks the facts of a matter against the vocabulary of its pack, each part as far as it can be read, and adds every
 * problem.
 */
export const checkFacts = (facts: readonly unknown[], vocabulary: readonly PackFact[], problems: ProblemList): void => {
  const known = new Map(vocabulary.map((fact) => [fact.key, fact]));
  const firstPlaces = new Map<string, string>();
  for (const [index, raw] of facts.entries()) {
    const fact = readableFact.safeParse(raw);
    if (!fact.success) continue;
    const { key } = fact.data;
    const place = `facts[${index}]`;
    const first = firstPlaces.get(key);
    if (first === undefined) firstPlaces.set(key, place);
    else problems.add(() => inputError('fact/duplicate', `${place}.key`, { key, first }));
    checkKey(key, place, known, problems);
    checkStatus(fact.data, place, problems);
    checkAlternative(fact.data, raw, place, problems);
    checkValues(fact.data, place, known.get(key), problems);
  }
};
