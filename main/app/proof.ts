import type { Proof } from '../../shared/bridge/desktop-contract';
import { shownPolicy } from '../security/content-policy';
import type { Refusals } from '../security/refusals';
import { OFFLINE_SWITCHES } from '../security/switches';

/** What shows that nothing leaves the machine. */
export function proofOf({ counts }: Pick<Refusals, 'counts'>): Proof {
  return {
    refusedRequests: counts.requests,
    permissionsRefused: counts.permissions,
    navigationsRefused: counts.navigations,
    switches: [...new Set(OFFLINE_SWITCHES.map(([name]) => name))],
    policy: shownPolicy,
  };
}
