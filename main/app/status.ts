import type { AppStatus } from '../../shared/bridge/desktop-contract';
import type { OsWrapper } from '../keys/os-wrapper';
import type { UnlockThrottle } from '../keys/unlock-throttle';
import type { CurrentVault } from '../vault-host/current-vault';

export interface StatusParts {
  readonly version: string;
  readonly vault: Pick<CurrentVault, 'state' | 'sentinelStale'>;
  readonly throttle: Pick<UnlockThrottle, 'waitSeconds'>;
  readonly systemKey: Pick<OsWrapper, 'fault'>;
}

function vaultState({ state, sentinelStale }: StatusParts['vault']): AppStatus['vault'] {
  if (state.kind === 'recovery') return { state: 'recovery', reason: state.reason };
  // An open vault is never closed in the page's own sense: opening it is the first thing that main does.
  if (state.kind !== 'open' || state.status.state === 'closed') return { state: 'starting' };
  const { state: name, check, problems } = state.status;
  return { state: name, check, problems, sentinelStale };
}

/** What windows are told of the app: nothing that a secret could be guessed from. */
export async function appStatus({ version, vault, throttle, systemKey }: StatusParts): Promise<AppStatus> {
  const [waitSeconds, fault] = await Promise.all([throttle.waitSeconds(), systemKey.fault()]);
  const { state } = vault;
  const set = state.kind === 'open' && state.status.systemBlob !== null;
  return { version, vault: vaultState(vault), waitSeconds, systemKey: { fault, set } };
}
