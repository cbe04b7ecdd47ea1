import type { ArchiveErrorParams } from './archive-errors';

/**
 * Every way in which the vault can refuse, by code, with what its message needs to say. Nothing that a client or a
 * lawyer typed is ever a parameter: errors reach logs. An archive that comes in is refused by its own codes.
 */
export interface VaultErrorParams extends ArchiveErrorParams {
  /** A message that is not `{id, method, input}`. */
  'port/malformed': Record<never, never>;
  'port/unknown-method': Record<never, never>;
  /** `place` is where in the input, such as `fact.status`. */
  'port/invalid-input': { readonly place: string };
  /** The vault was about to answer outside its own contract: a bug. */
  'port/invalid-output': { readonly place: string };
  'vault/not-open': Record<never, never>;
  'vault/locked': Record<never, never>;
  'vault/already-open': Record<never, never>;
  'vault/already-unlocked': Record<never, never>;
  /** Create was asked for where a vault is. */
  'vault/exists': Record<never, never>;
  /** Unlock was asked for where no vault is. */
  'vault/none': Record<never, never>;
  /** Wrong passphrase, recovery key or secret, or a tampered wrap. Which of them is not said, nor known. */
  'vault/refused': Record<never, never>;
  /** The header asks for a key derivation outside the limits: it was tampered with. */
  'vault/derivation-refused': { readonly memoryKib: number; readonly iterations: number; readonly parallelism: number };
  /** The header belongs to another vault than the rows beside it. */
  'vault/foreign-header': Record<never, never>;
  'vault/no-system-wrapper': Record<never, never>;
  /** Written by a newer Adit. `needed` is the first release that reads it. */
  'vault/newer': { readonly needed: string; readonly found: number; readonly supported: number };
  /** The browser cannot open the database; `reason` is the name of its error. */
  'vault/unreadable': { readonly reason: string };
  'vault/damaged': { readonly part: VaultPart };
  /** The sentinel knows of saves that the database does not hold. */
  'sentinel/lost': Record<never, never>;
  'sentinel/rolled-back': { readonly expected: number; readonly found: number };
  'sentinel/foreign': Record<never, never>;
  'sentinel/diverged': { readonly revision: number };
  /** `group` counts from 1. */
  'recovery/mistyped': { readonly group: number };
  'recovery/length': { readonly expected: number; readonly found: number };
  'record/missing': { readonly table: string };
  /** Somebody saved it in between. */
  'record/conflict': { readonly expected: number; readonly found: number };
  /** Bits flipped, or a row moved, pasted or replaced. */
  'record/damaged': { readonly table: string };
  /** Longer than a backup could carry; both in bytes. Nothing of it was kept. */
  'record/too-large': { readonly table: string; readonly found: number; readonly limit: number };
  /** Rows of a matter are missing or were put back to an older state. */
  'matter/incomplete': { readonly table: string };
  /** A matter with its id, or a record of it, is in the vault already; it can be taken in as a copy. */
  'matter/exists': Record<never, never>;
  'fact/nothing-to-undo': Record<never, never>;
  'memo/issued': Record<never, never>;
  'attachment/out-of-order': { readonly expected: number; readonly found: number };
  'attachment/chunk-size': { readonly expected: number; readonly found: number };
  'attachment/hash': Record<never, never>;
  'storage/full': Record<never, never>;
  /** Another page wrote in between; nothing of this save was kept. */
  'storage/second-writer': Record<never, never>;
  'storage/failed': { readonly reason: string };
  /** Another archive is on its way in the same direction. */
  'transfer/busy': Record<never, never>;
  /** There is no such transfer, or none any more. */
  'transfer/unknown': Record<never, never>;
  internal: Record<never, never>;
}

/** A part of the vault that checks found wanting. */
export const vaultParts = ['header', 'head', 'audit', 'summaries', 'matter-key'] as const;
export type VaultPart = (typeof vaultParts)[number];

export type VaultErrorCode = keyof VaultErrorParams;

/** One refusal of the vault. */
export type VaultError<Code extends VaultErrorCode = VaultErrorCode> = {
  [C in Code]: { readonly code: C; readonly params: VaultErrorParams[C] };
}[Code];

/**
 * Reasons of `storage/failed` that mean the disk refused in the middle of a write. Chromium goes on writing behind what
 * it had begun, and cannot read that again: nothing more may be saved until the database has been opened anew.
 */
export const brokenWrites: ReadonlySet<string> = new Set(['AbortError', 'DatabaseClosedError', 'UnknownError']);
