import { policyFromJson } from './policy-file';
import type { FoundPolicy, PolicyFinding } from './read-policy';

/** What macOS keeps of the profiles that manage it. */
export interface ManagedPreferences {
  /** A file of preferences as JSON; null where there is none. Rejects where it cannot be read. */
  readonly json: (path: string) => Promise<string | null>;
  readonly user: string;
}

const FOLDER = '/Library/Managed Preferences';
const FILE = 'legal.adit.app.plist';
/** What the system itself adds to a profile's keys. */
const OF_THE_SYSTEM = /^Payload[A-Z]/;

const ours = (policy: FoundPolicy): FoundPolicy => new Map([...policy].filter(([key]) => !OF_THE_SYSTEM.test(key)));

/** The policies of the machine and of the person who is signed in. What a person sets for themselves is none. */
export async function managedPolicy({ json, user }: ManagedPreferences): Promise<PolicyFinding> {
  const policies: FoundPolicy[] = [];
  for (const path of [`${FOLDER}/${FILE}`, `${FOLDER}/${user}/${FILE}`]) {
    const text = await json(path).catch(() => '');
    const finding: PolicyFinding = text === null ? { state: 'found', policies: [] } : policyFromJson(text);
    if (finding.state === 'unreadable') return finding;
    policies.push(...finding.policies.map(ours));
  }
  return { state: 'found', policies };
}
