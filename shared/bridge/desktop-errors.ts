import type { BackupErrorParams } from './backup-errors';
import type { FileErrorParams } from './file-errors';
import type { FirmErrorParams } from './firm-errors';
import type { PackErrorParams } from './pack-errors';
import type { VaultErrorParams } from './vault-errors';

/** Why the operating system's key store is not used. */
export const systemKeyFaults = ['no-protection', 'unavailable', 'changed', 'none', 'unreadable'] as const;
export type SystemKeyFault = (typeof systemKeyFaults)[number];

/** A part of the database's files, which main looks at before Chromium does. `mark` is Chromium's own note of damage. */
export const storageParts = ['current', 'manifest', 'log', 'table', 'mark'] as const;
export type StoragePart = (typeof storageParts)[number];

/** Every way in which the main process itself can refuse; what the vault refuses is passed on as it is. */
export interface DesktopErrorParams {
  /** Not the top frame of a known window on Adit's own origin. */
  'desktop/refused': Record<never, never>;
  'desktop/unknown-method': Record<never, never>;
  /** `place` is where in the input, such as `fact.status`. */
  'desktop/invalid-input': { readonly place: string };
  'desktop/invalid-output': { readonly place: string };
  'desktop/internal': Record<never, never>;
  /** The vault's page went away while the call was under way. A read may be asked for again; a save must be looked up. */
  'vault/restarted': Record<never, never>;
  /** The vault is not open; the recovery screen says why. */
  'vault/recovery': Record<never, never>;
  'vault/crashing': Record<never, never>;
  'vault/not-answering': Record<never, never>;
  /** Files of the database are damaged or missing. Chromium was not let near them: it deletes what it finds corrupt. */
  'vault/files-damaged': { readonly part: StoragePart };
  /** The last write was not finished, and Chromium may still hold the files. The next start mends it. */
  'vault/files-unfinished': Record<never, never>;
  /** The files could not be read, or not be secured before mending; `reason` is the system's word, such as `ENOSPC`. */
  'vault/files-unchecked': { readonly reason: string };
  /** What main keeps beside the database is damaged, and the database is empty. */
  'sentinel/damaged': Record<never, never>;
  'sentinel/unreadable': { readonly reason: string };
  /** A later Adit wrote it: this one must not touch what lies beside it. */
  'sentinel/newer': { readonly format: number };
  'unlock/wait': { readonly seconds: number };
  'system-key/refused': { readonly reason: SystemKeyFault };
  /** Setting aside is for a vault that does not open. */
  'recovery/not-needed': Record<never, never>;
}

export type BridgeErrorParams = DesktopErrorParams &
  FileErrorParams &
  FirmErrorParams &
  VaultErrorParams &
  BackupErrorParams &
  PackErrorParams;
export type BridgeErrorCode = keyof BridgeErrorParams;

/** One refusal, as the interface gets it. */
export type BridgeError<Code extends BridgeErrorCode = BridgeErrorCode> = {
  [C in Code]: { readonly code: C; readonly params: BridgeErrorParams[C] };
}[Code];

/** Electron keeps only the message of an error that crosses IPC, so answers are values. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: BridgeError };

export const done = <T>(value: T): Reply<T> => ({ ok: true, value });

export const refuse = <Code extends BridgeErrorCode>(code: Code, params: BridgeErrorParams[Code]): Reply<never> => ({
  ok: false,
  error: { code, params } as BridgeError,
});
