import type { Sentinel, SentinelCheck } from '../../shared/bridge/vault-status';
import { type Fault, fault } from './fault';

/** Compares what main remembers with what the database holds. */
export function compareSentinel(expected: Sentinel | null, found: Sentinel | null): SentinelCheck {
  if (expected === null) return found === null ? 'new' : 'missing';
  if (found === null) return 'lost';
  if (found.databaseId !== expected.databaseId) return 'foreign';
  if (found.revision < expected.revision) return 'rolled-back';
  if (found.revision > expected.revision) return 'ahead';
  return found.auditHead === expected.auditHead ? 'match' : 'diverged';
}

/** The refusal that a loss calls for; null where there is none. */
export function lossOf(check: SentinelCheck, expected: Sentinel | null, found: Sentinel | null): Fault | null {
  const [was, is] = [expected?.revision ?? 0, found?.revision ?? 0];
  switch (check) {
    case 'lost':
      return fault('sentinel/lost', {});
    case 'foreign':
      return fault('sentinel/foreign', {});
    case 'rolled-back':
      return fault('sentinel/rolled-back', { expected: was, found: is });
    case 'diverged':
      return fault('sentinel/diverged', { revision: was });
    default:
      return null;
  }
}
