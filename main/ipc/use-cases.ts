import type { AppStatus, PassedMethod } from '../../shared/bridge/desktop-contract';
import { isOwnMethod } from '../../shared/bridge/desktop-contract';
import type { Reply } from '../../shared/bridge/desktop-errors';
import { done } from '../../shared/bridge/desktop-errors';
import { desktopMethods } from '../../shared/bridge/desktop-methods';
import type { VaultInput } from '../../shared/bridge/vault-contract';
import type { OsWrapper } from '../keys/os-wrapper';
import type { CurrentVault } from '../vault-host/current-vault';
import { withoutSentinel } from '../vault-host/written';
import { type AppCaseParts, appCases } from './app-cases';
import { type ArchiveCaseParts, archiveCases } from './archive-cases';
import { type BackupCaseParts, backupCases } from './backup-cases';
import type { UseCases } from './door';
import { type FileCaseParts, fileCases } from './file-cases';
import { type PackCaseParts, packCases } from './pack-cases';
import { type SupportCaseParts, supportCases } from './support-cases';
import { type UpdateCaseParts, updateCases } from './update-cases';

export type UseCaseParts = AppCaseParts &
  ArchiveCaseParts &
  FileCaseParts &
  UpdateCaseParts &
  BackupCaseParts &
  PackCaseParts &
  SupportCaseParts & {
    readonly vault: Pick<CurrentVault, 'retry' | 'setAside' | 'state'>;
    readonly systemKey: Pick<OsWrapper, 'make' | 'open'>;
    readonly status: () => Promise<AppStatus>;
    /** Puts things in order and locks. */
    readonly lock: () => Promise<void>;
  };

/** Every method that a secret is tried with, so that none of them is a way to guess faster. */
const TRIES_A_SECRET: ReadonlySet<PassedMethod> = new Set<PassedMethod>([
  'vault.unlock',
  'vault.unlockWithRecovery',
  'vault.changePassphrase',
  'vault.renewRecovery',
]);

/** Their answers carry the state of the vault, which is main's business; a window asks for `app.status`. */
const SAYS_NOTHING: ReadonlySet<PassedMethod> = new Set<PassedMethod>(['vault.unlock', 'vault.unlockWithRecovery']);

const mapped = <T, U>(reply: Reply<T>, change: (value: T) => U): Reply<U> =>
  reply.ok ? done(change(reply.value)) : reply;
const silent = <T>(reply: Reply<T>): Reply<null> => mapped(reply, () => null);

const isPassed = (method: string): method is PassedMethod => !isOwnMethod(method);

function passed({ vault, throttle }: UseCaseParts, method: PassedMethod) {
  const view = SAYS_NOTHING.has(method) ? () => null : withoutSentinel;
  return async (input: unknown): Promise<Reply<unknown>> => {
    // The door parsed it with this method's own schema.
    const ask = () => vault.call(method, input as VaultInput<PassedMethod>);
    return mapped(await (TRIES_A_SECRET.has(method) ? throttle.attempt(ask) : ask()), view);
  };
}

/** What windows may ask for: what the vault does, and the few things that main does itself. */
export function makeUseCases(parts: UseCaseParts): UseCases {
  const { vault, throttle, systemKey, status, lock } = parts;
  const passedOn = Object.fromEntries(desktopMethods.filter(isPassed).map((method) => [method, passed(parts, method)]));
  return {
    ...(passedOn as unknown as Pick<UseCases, PassedMethod>),
    ...appCases(parts),
    ...archiveCases(parts),
    ...fileCases(parts),
    ...backupCases(parts),
    ...updateCases(parts),
    ...packCases(parts),
    ...supportCases(parts),
    'app.status': async () => done(await status()),
    'vault.lock': async () => {
      await lock();
      return done(null);
    },
    'vault.unlockWithSystem': async ({ actor }) => {
      const { state } = vault;
      const secret = await systemKey.open(state.kind === 'open' ? state.status.systemBlob : null);
      return secret.ok ? silent(await vault.call('vault.unlockWithSystem', { secret: secret.value, actor })) : secret;
    },
    'vault.setSystemWrapper': async ({ proof }) => {
      const made = await systemKey.make();
      if (!made.ok) return made;
      return silent(await throttle.attempt(() => vault.call('vault.setSystemWrapper', { proof, ...made.value })));
    },
    'recovery.retry': () => vault.retry(),
    'recovery.setAside': () => vault.setAside(),
  };
}
