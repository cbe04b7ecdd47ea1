import type { BridgeError } from '../../shared/bridge/desktop-errors';
import type { SentinelCheck, VaultStatus } from '../../shared/bridge/vault-status';
import type { Remembered } from './vault-place';

export type HostState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'open'; readonly status: VaultStatus }
  | { readonly kind: 'recovery'; readonly reason: BridgeError }
  | { readonly kind: 'stopped' };

export const isUnlocked = (state: HostState): boolean => state.kind === 'open' && state.status.state === 'unlocked';

/** The random id of the database in use; null where none is open, or where it is new. */
export const databaseIdOf = (state: HostState): string | null =>
  state.kind === 'open' ? (state.status.sentinel?.databaseId ?? null) : null;

const LOSSES: ReadonlySet<SentinelCheck> = new Set<SentinelCheck>(['lost', 'foreign', 'rolled-back', 'diverged']);

function lossOf({ check, sentinel }: VaultStatus, remembered: Remembered): BridgeError {
  const expected = remembered.state === 'present' ? (remembered.sentinel?.revision ?? 0) : 0;
  if (check === 'rolled-back') {
    return { code: 'sentinel/rolled-back', params: { expected, found: sentinel?.revision ?? 0 } };
  }
  if (check === 'foreign') return { code: 'sentinel/foreign', params: {} };
  if (check === 'diverged') return { code: 'sentinel/diverged', params: { revision: expected } };
  return { code: 'sentinel/lost', params: {} };
}

/**
 * What the vault's first word means. A database that is empty, or another, where main remembers one is a loss, never a
 * new vault: Chromium deletes a database that it finds corrupt and says nothing.
 */
export function stateOnOpening(status: VaultStatus, remembered: Remembered): HostState {
  if (LOSSES.has(status.check)) return { kind: 'recovery', reason: lossOf(status, remembered) };
  if (status.state !== 'new') return { kind: 'open', status };
  if (remembered.state === 'damaged') return { kind: 'recovery', reason: { code: 'sentinel/damaged', params: {} } };
  // The vault compares as well; this is for the day when it has a fault.
  if (remembered.state === 'present' && remembered.sentinel !== null) {
    return { kind: 'recovery', reason: { code: 'sentinel/lost', params: {} } };
  }
  return { kind: 'open', status };
}

/** Why the vault is not even to be opened; null where it may be. */
export function refusalOf(remembered: Remembered): BridgeError | null {
  if (remembered.state === 'newer') return { code: 'sentinel/newer', params: { format: remembered.format } };
  if (remembered.state !== 'unreadable') return null;
  return { code: 'sentinel/unreadable', params: { reason: remembered.reason } };
}
