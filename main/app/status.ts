import type { AppStatus } from '../../shared/bridge/desktop-contract';
import type { OsWrapper } from '../keys/os-wrapper';
import type { UnlockThrottle } from '../keys/unlock-throttle';
import type { CurrentVault } from '../vault-host/current-vault';
import type { SettingsKeeper } from './settings';

export interface StatusParts {
  readonly version: string;
  /** Whether the vault is being opened by this version for the first time. */
  readonly isUpgrading: () => boolean;
  readonly vault: Pick<CurrentVault, 'state' | 'sentinelStale'>;
  readonly throttle: Pick<UnlockThrottle, 'waitSeconds'>;
  readonly systemKey: Pick<OsWrapper, 'fault'>;
  readonly settings: Pick<SettingsKeeper, 'wasReset'>;
  /** How many backups are in the folder for them. */
  readonly countBackups: () => Promise<number>;
}

async function vaultState({ vault, countBackups, isUpgrading }: StatusParts): Promise<AppStatus['vault']> {
  const { state, sentinelStale } = vault;
  if (state.kind === 'recovery') return { state: 'recovery', reason: state.reason };
  // An open vault is never closed in the page's own sense: opening it is the first thing that main does.
  if (state.kind !== 'open' || state.status.state === 'closed') {
    return { state: 'starting', upgrading: isUpgrading() };
  }
  const { state: name, check, problems } = state.status;
  const shown = { check, problems, sentinelStale };
  return name === 'new' ? { state: name, ...shown, backups: await countBackups() } : { state: name, ...shown };
}

/** What windows are told of the app: nothing that a secret could be guessed from. */
export async function appStatus(parts: StatusParts): Promise<AppStatus> {
  const { version, vault, throttle, systemKey, settings } = parts;
  const [waitSeconds, fault, shown] = await Promise.all([throttle.waitSeconds(), systemKey.fault(), vaultState(parts)]);
  const { state } = vault;
  const set = state.kind === 'open' && state.status.systemBlob !== null;
  return { version, vault: shown, waitSeconds, systemKey: { fault, set }, settingsReset: settings.wasReset };
}
