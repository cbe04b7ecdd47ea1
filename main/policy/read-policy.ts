import { isAbsolute } from 'node:path';
import {
  type FirmPolicy,
  firmPolicySchema,
  type HeldPolicy,
  noPolicy,
  type PolicyKey,
  type PolicyProblem,
  safestPolicy,
} from '../../shared/bridge/firm-policy';

/** One place in which a policy was found, with its keys as they stand there. */
export type FoundPolicy = ReadonlyMap<string, unknown>;

/** What a source of policies gives: the machine's before the person's, or why it cannot be known. */
export type PolicyFinding =
  | { readonly state: 'found'; readonly policies: readonly FoundPolicy[] }
  | { readonly state: 'unreadable'; readonly reason: string };

const { shape } = firmPolicySchema;
const isKey = (key: string): key is PolicyKey => Object.hasOwn(shape, key);

/** The value of a key, or what is wrong with it. */
function understood(key: string, value: unknown): { readonly value: unknown } | PolicyProblem {
  if (!isKey(key)) return { code: 'policy/unknown-key', params: { key } };
  const parsed = shape[key].unwrap().safeParse(value);
  // A part of a path would mean another folder for every place that Adit is started from.
  const isUsable = parsed.success && (key !== 'backupFolder' || isAbsolute(String(value)));
  return isUsable ? { value: parsed.data } : { code: 'policy/value', params: { key } };
}

/**
 * Reads strictly what was found. Whatever is at fault is named and never passed over: then nothing that was not
 * understood is permitted.
 */
export function readPolicy(source: Exclude<HeldPolicy['source'], 'none'>, finding: PolicyFinding): HeldPolicy {
  if (finding.state === 'unreadable') {
    const { reason } = finding;
    return { source, policy: safestPolicy, problems: [{ code: 'policy/unreadable', params: { reason } }] };
  }
  if (finding.policies.length === 0) return noPolicy;
  const policy: Record<string, unknown> = {};
  const problems: PolicyProblem[] = [];
  for (const [key, value] of finding.policies.flatMap((found) => [...found])) {
    const read = understood(key, value);
    if ('code' in read) problems.push(read);
    // The machine's comes first, and wins.
    else if (!Object.hasOwn(policy, key)) policy[key] = read.value;
  }
  const held = problems.length === 0 ? policy : { ...safestPolicy, ...policy };
  return { source, policy: held as FirmPolicy, problems };
}
