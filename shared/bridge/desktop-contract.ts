import { z } from 'zod';
import { systemKeyFaults } from './desktop-errors';
import { filesContract } from './desktop-files';
import { errorSchema, jobIdSchema, jobSchema, wantsSchema } from './desktop-jobs';
import { menuCommands } from './desktop-menu';
import type { DesktopMethod } from './desktop-methods';
import { packsContract } from './desktop-packs';
import { settingsChangesSchema, settingsSchema } from './desktop-settings';
import { supportContract } from './desktop-support';
import { templateContract } from './desktop-template';
import { updatesContract } from './desktop-updates';
import { heldPolicySchema } from './firm-policy';
import { isVaultMethod, type VaultContract, type VaultOutput, vaultContract } from './vault-contract';
import { changedEventSchema } from './vault-messages';
import { sentinelChecks, type Written } from './vault-status';

const nothing = z.strictObject({});
const actor = vaultContract['vault.unlock'].input.shape.actor;
const proof = vaultContract['vault.renewRecovery'].input.shape.proof;

const openShape = {
  /** How the database compares with what main remembers of it. */
  check: z.enum(sentinelChecks),
  problems: z.array(z.string()),
  /** True while what main remembers could not be written, as on a full disk. Saves are kept all the same. */
  sentinelStale: z.boolean(),
};

const vaultStateSchema = z.discriminatedUnion('state', [
  /** `upgrading`: another version of Adit wrote the vault; its files are copied aside, then it is opened. */
  z.strictObject({ state: z.literal('starting'), upgrading: z.boolean() }),
  /** `backups` are those in the folder for them: whoever has some may want them back, and not a new vault. */
  z.strictObject({ state: z.literal('new'), ...openShape, backups: z.int().min(0) }),
  z.strictObject({ state: z.enum(['locked', 'unlocked']), ...openShape }),
  z.strictObject({ state: z.literal('recovery'), reason: errorSchema }),
]);

const appStatusSchema = z.strictObject({
  version: z.string(),
  vault: vaultStateSchema,
  /** Seconds until the next passphrase may be tried. */
  waitSeconds: z.int().min(0),
  /** Whether this computer's key store may unlock the vault, and whether it does. */
  systemKey: z.strictObject({ fault: z.enum(systemKeyFaults).nullable(), set: z.boolean() }),
  /** True where the settings could not be read: their file was set aside, and these are the settings of the beginning. */
  settingsReset: z.boolean(),
});
export type AppStatus = Readonly<z.infer<typeof appStatusSchema>>;

/** What shows that nothing leaves the machine; counted since the app was started. */
const proofSchema = z.strictObject({
  refusedRequests: z.int().min(0),
  permissionsRefused: z.int().min(0),
  navigationsRefused: z.int().min(0),
  /** The switches that keep Chromium offline. */
  switches: z.array(z.string()),
  /** The content policy of windows. */
  policy: z.string(),
});
export type Proof = Readonly<z.infer<typeof proofSchema>>;

/** Folders, as a person would find them. */
const whereSchema = z.strictObject({ data: z.string(), vault: z.string(), backups: z.string() });
export type Where = Readonly<z.infer<typeof whereSchema>>;

/** What main does itself, or does otherwise than the vault: it holds the secret of the system's key, not the page. */
export const ownContract = {
  'app.status': { input: nothing, output: appStatusSchema },
  'app.proof': { input: nothing, output: proofSchema },
  'app.where': { input: nothing, output: whereSchema },
  /** What the firm has set for this installation; it is read when the app starts. */
  'app.policy': { input: nothing, output: heldPolicySchema },
  /** Whose work is in Adit beside its own, and under which licences. */
  'app.notices': { input: nothing, output: z.strictObject({ text: z.string() }) },
  /** The answer to `closing`: the window may close, or stays because something typed could not be saved. */
  'app.leave': { input: z.strictObject({ ready: z.boolean() }), output: z.null() },
  'settings.get': { input: nothing, output: settingsSchema },
  'settings.save': { input: z.strictObject({ changes: settingsChangesSchema }), output: settingsSchema },
  'jobs.cancel': { input: z.strictObject({ job: jobIdSchema }), output: z.null() },
  'vault.lock': { input: nothing, output: z.null() },
  'vault.unlockWithSystem': { input: z.strictObject({ actor }), output: z.null() },
  'vault.setSystemWrapper': { input: z.strictObject({ proof }), output: z.null() },
  'recovery.retry': { input: nothing, output: z.null() },
  /** Leaves the vault that does not open where it is, untouched, and begins another beside it. */
  'recovery.setAside': { input: nothing, output: z.strictObject({ folder: z.string() }) },
  ...filesContract,
  ...updatesContract,
  ...packsContract,
  ...supportContract,
  ...templateContract,
} as const;
export type OwnContract = typeof ownContract;
export type OwnMethod = keyof OwnContract;

/** Methods that the vault answers; a window sees the value of a write, and main keeps the sentinel. */
export type PassedMethod = Exclude<DesktopMethod, OwnMethod>;

type WithoutSentinel<T> = T extends Written<infer V> ? V : T;

export type DesktopInput<M extends DesktopMethod> = M extends OwnMethod
  ? z.input<OwnContract[M]['input']>
  : M extends keyof VaultContract
    ? z.input<VaultContract[M]['input']>
    : never;

export type DesktopOutput<M extends DesktopMethod> = M extends OwnMethod
  ? z.output<OwnContract[M]['output']>
  : M extends 'vault.unlock' | 'vault.unlockWithRecovery'
    ? null
    : M extends keyof VaultContract
      ? WithoutSentinel<VaultOutput<M>>
      : never;

export const isOwnMethod = (name: string): name is OwnMethod => Object.hasOwn(ownContract, name);

/** What the input of a method is parsed with. */
export const inputOf = (method: DesktopMethod): z.ZodType => {
  if (isOwnMethod(method)) return ownContract[method].input;
  return isVaultMethod(method) ? vaultContract[method].input : z.never();
};

/** What main tells windows unasked. */
export const newsSchema = z.discriminatedUnion('event', [
  changedEventSchema,
  z.strictObject({ event: z.literal('status'), status: appStatusSchema }),
  z.strictObject({ event: z.literal('settings'), settings: settingsSchema }),
  z.strictObject({ event: z.literal('job'), job: jobSchema }),
  /** The system asked for an archive to be opened: `archives.opened` says which. */
  z.strictObject({ event: z.literal('opened') }),
  /** A body of law came in. */
  z.strictObject({ event: z.literal('packs') }),
  wantsSchema,
  /** How long until the vault is locked because nobody touches the machine; null when somebody does again. */
  z.strictObject({ event: z.literal('idle'), secondsLeft: z.int().min(0).nullable() }),
  /** The window is about to close; it saves what is typed and answers with `app.leave`. */
  z.strictObject({ event: z.literal('closing') }),
  z.strictObject({ event: z.literal('menu'), command: z.enum(menuCommands) }),
]);
export type News = z.infer<typeof newsSchema>;
