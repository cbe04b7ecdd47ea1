import type { InputError } from '../bridge/errors';
import { inputError } from '../bridge/errors';
import type { Pack } from '../packs/schema';
import { checkEvidence } from './check-evidence';
import { checkFacts } from './check-facts';
import { valueAt } from './json-path';
import type { Matter } from './matter';
import { matterFormat, matterSchema, matterVersion } from './matter';
import { addIssues } from './matter-issues';
import { ProblemList } from './problem-list';
import { readJson } from './read-json';
import type { Result } from './result';
import { fail, succeed } from './result';

/** The largest matter file that is read. Evidence is named in it, not carried by it. */
export const matterSizeLimit = 20 * 1024 * 1024;

/** What reading a matter needs of a pack: its id and the facts that it knows. */
export type Vocabulary = Pick<Pack, 'manifest' | 'facts'>;

const listAt = (root: unknown, key: string): readonly unknown[] => {
  const value = valueAt(root, [key]);
  return Array.isArray(value) ? value : [];
};

/** The version of a matter file that a later Adit wrote; null for any other. */
const laterVersion = (root: unknown): number | null => {
  const version = valueAt(root, ['version']);
  const isLater = valueAt(root, ['format']) === matterFormat && typeof version === 'number' && version > matterVersion;
  return isLater ? version : null;
};

/** The facts are checked against the pack that the matter names; without a name, against the first. */
const checkAgainstPack = (root: unknown, packs: readonly Vocabulary[], problems: ProblemList): void => {
  const named = valueAt(root, ['pack']);
  const pack = typeof named === 'string' ? packs.find(({ manifest }) => manifest.id === named) : packs[0];
  if (pack !== undefined) checkFacts(listAt(root, 'facts'), pack.facts.facts, problems);
  else {
    const expected = packs.map(({ manifest }) => manifest.id);
    problems.add(() => inputError('matter/pack', 'pack', { found: String(named), expected }));
  }
};

/**
 * Reads a matter file: size, encoding, JSON, shape, then the vocabulary of its pack and the references inside the file.
 *
 * Fails with all problems of the first layers that fail together; a broken encoding or syntax hides what lies beneath,
 * everything after that is listed at once.
 */
export const readMatter = (
  bytes: Uint8Array,
  ...packs: readonly Vocabulary[]
): Result<Matter, readonly InputError[]> => {
  const json = readJson(bytes, matterSizeLimit);
  if (!json.ok) return json;
  const later = laterVersion(json.value);
  if (later !== null)
    return fail([inputError('matter/version', 'version', { found: later, supported: matterVersion })]);
  const problems = new ProblemList();
  const matter = matterSchema.safeParse(json.value);
  if (!matter.success) addIssues(matter.error.issues, json.value, problems);
  checkAgainstPack(json.value, packs, problems);
  checkEvidence(listAt(json.value, 'facts'), listAt(json.value, 'evidence'), problems);
  return matter.success && problems.isEmpty ? succeed(matter.data) : fail(problems.list());
};
