import type { z } from 'zod';
import type { InputError, ValueKind } from '../bridge/errors';
import { inputError } from '../bridge/errors';
import { evidenceReferenceSchema, evidenceSchema } from './evidence';
import { factSchema } from './fact';
import type { JsonPath } from './json-path';
import { renderPath, valueAt } from './json-path';
import { matterSchema } from './matter';
import { nearest } from './nearest';
import { clientSchema } from './party';
import type { ProblemList } from './problem-list';
import { kindOf } from './value-kind';

type Issue = z.core.$ZodIssue;

/** The keys that each object of a matter file knows, by its path without indexes. */
const knownKeys: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    '': matterSchema,
    client: clientSchema,
    facts: factSchema,
    'facts.evidence': evidenceReferenceSchema,
    evidence: evidenceSchema,
  }).map(([path, schema]) => [path, Object.keys(schema.shape)]),
);

const keysKnownAt = (path: JsonPath): readonly string[] =>
  knownKeys.get(path.filter((step) => typeof step === 'string').join('.')) ?? [];

const expectedKinds: ReadonlyMap<string, ValueKind> = new Map([
  ['string', 'text'],
  ['array', 'list'],
  ['object', 'object'],
  ['number', 'number'],
  ['boolean', 'boolean'],
]);

/** An issue with a value that has the right kind. */
const contentProblem = (issue: Issue, place: string, found: unknown): InputError => {
  const shown = typeof found === 'string' ? found : (JSON.stringify(found) ?? '');
  switch (issue.code) {
    case 'invalid_value': {
      const options = issue.values.map(String);
      return inputError('value/option', place, { found: shown, options, nearest: nearest(shown, options) });
    }
    case 'too_small':
      return inputError('value/empty', place, {});
    case 'invalid_format':
      return inputError('value/sha256', place, { found: shown });
    case 'custom':
      return inputError('value/date', place, { found: shown });
    default:
      return inputError('value/refused', place, { found: shown });
  }
};

/** One issue of the schema in the words of a matter file; a list, since one issue can name several unknown keys. */
const problemsOf = (issue: Issue, root: unknown): readonly (() => InputError)[] => {
  const place = renderPath(issue.path);
  const found = valueAt(root, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => () => {
      const known = nearest(key, keysKnownAt(issue.path));
      return inputError('value/unknown-key', renderPath([...issue.path, key]), { key, nearest: known });
    });
  }
  if (found === undefined) return [() => inputError('value/missing', place, { key: String(issue.path.at(-1) ?? '') })];
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') {
    const expected = issue.code === 'invalid_type' ? expectedKinds.get(issue.expected) : undefined;
    return [() => inputError('value/type', place, { expected: expected ?? 'scalar', found: kindOf(found) })];
  }
  return [() => contentProblem(issue, place, found)];
};

/** Adds what the schema found wrong to the problems of a matter file. */
export const addIssues = (issues: readonly Issue[], root: unknown, problems: ProblemList): void => {
  for (const issue of issues) {
    for (const problem of problemsOf(issue, root)) problems.add(problem);
  }
};
