import { z } from 'zod';
import { systemKeyFaults } from './desktop-errors';
import type { DesktopMethod } from './desktop-methods';
import { isVaultMethod, type VaultContract, type VaultOutput, vaultContract } from './vault-contract';
import { changedEventSchema } from './vault-messages';
import { sentinelChecks, type Written } from './vault-status';

const nothing = z.strictObject({});
const actor = vaultContract['vault.unlock'].input.shape.actor;
const proof = vaultContract['vault.renewRecovery'].input.shape.proof;

const errorSchema = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

const vaultStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('starting') }),
  z.strictObject({
    state: z.enum(['new', 'locked', 'unlocked']),
    /** How the database compares with what main remembers of it. */
    check: z.enum(sentinelChecks),
    problems: z.array(z.string()),
    /** True while what main remembers could not be written, as on a full disk. Saves are kept all the same. */
    sentinelStale: z.boolean(),
  }),
  z.strictObject({ state: z.literal('recovery'), reason: errorSchema }),
]);

const appStatusSchema = z.strictObject({
  version: z.string(),
  vault: vaultStateSchema,
  /** Seconds until the next passphrase may be tried. */
  waitSeconds: z.int().min(0),
  /** Whether this computer's key store may unlock the vault, and whether it does. */
  systemKey: z.strictObject({ fault: z.enum(systemKeyFaults).nullable(), set: z.boolean() }),
});
export type AppStatus = Readonly<z.infer<typeof appStatusSchema>>;

/** What main does itself, or does otherwise than the vault: it holds the secret of the system's key, not the page. */
export const ownContract = {
  'app.status': { input: nothing, output: appStatusSchema },
  'vault.lock': { input: nothing, output: z.null() },
  'vault.unlockWithSystem': { input: z.strictObject({ actor }), output: z.null() },
  'vault.setSystemWrapper': { input: z.strictObject({ proof }), output: z.null() },
  'recovery.retry': { input: nothing, output: z.null() },
  /** Leaves the vault that does not open where it is, untouched, and begins another beside it. */
  'recovery.setAside': { input: nothing, output: z.strictObject({ folder: z.string() }) },
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
]);
export type News = z.infer<typeof newsSchema>;
