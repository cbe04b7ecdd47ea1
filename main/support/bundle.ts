import type { AppStatus, Proof } from '../../shared/bridge/desktop-contract';
import type { Settings } from '../../shared/bridge/desktop-settings';
import type { HeldPolicy } from '../../shared/bridge/firm-policy';

/** What a bundle is made of. Nothing in it comes from a client's file. */
export interface BundleParts {
  readonly now: () => Date;
  /** Names and versions of the programs underneath, and of the system. */
  readonly machine: () => Readonly<Record<string, string>>;
  readonly status: () => Promise<AppStatus>;
  readonly settings: () => Settings;
  readonly policy: HeldPolicy;
  readonly proof: () => Proof;
  readonly freeBytes: () => Promise<number>;
  readonly backups: () => Promise<{
    readonly count: number;
    readonly last: string | null;
    readonly error: string | null;
  }>;
  readonly log: () => readonly string[];
}

type Words = Readonly<Record<string, string | number | boolean | null>>;

const section = (title: string, words: Words): readonly string[] => [
  '',
  `[${title}]`,
  ...Object.entries(words).map(([name, value]) => `${name}: ${value ?? 'none'}`),
];

const list = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join(', '));

/** Named one by one: what a setting to come holds may be nobody's business. */
function ofSettings(settings: Settings): Words {
  const { language, theme, idleMinutes, lockOnSuspend, contentProtection, backup } = settings;
  const { daily, weekly, monthly } = backup.keep;
  return {
    language,
    theme,
    idleMinutes,
    lockOnSuspend,
    contentProtection,
    backupFolder: backup.folder === null ? 'own' : 'chosen',
    backupHours: backup.hours,
    backupsKept: `${daily} days, ${weekly} weeks, ${monthly} months`,
  };
}

const ofPolicy = ({ source, policy, problems }: HeldPolicy): Words => ({
  source,
  keys: list(Object.keys(policy)),
  problems: list(problems.map(({ code }) => code)),
});

function ofVault({ vault, systemKey, settingsReset }: AppStatus): Words {
  const opened = 'check' in vault ? { check: vault.check, problems: list(vault.problems) } : {};
  const closed = vault.state === 'recovery' ? { reason: vault.reason.code } : {};
  return { state: vault.state, ...opened, ...closed, systemKey: systemKey.fault ?? systemKey.set, settingsReset };
}

/** Every line of a support bundle. */
export async function bundleLines(parts: BundleParts): Promise<readonly string[]> {
  const [status, freeBytes, backups] = await Promise.all([parts.status(), parts.freeBytes(), parts.backups()]);
  const { refusedRequests, permissionsRefused, navigationsRefused } = parts.proof();
  return [
    'Adit support bundle',
    `made: ${parts.now().toISOString()}`,
    `version: ${status.version}`,
    ...section('machine', { ...parts.machine(), freeMegabytes: Math.floor(freeBytes / 1_000_000) }),
    ...section('vault', ofVault(status)),
    ...section('backups', backups),
    ...section('settings', ofSettings(parts.settings())),
    ...section('policy', ofPolicy(parts.policy)),
    ...section('refused since the start', { refusedRequests, permissionsRefused, navigationsRefused }),
    '',
    '[log]',
    ...parts.log(),
  ];
}
