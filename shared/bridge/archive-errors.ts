/** Which size went past its limit. */
export type ArchiveMeasure = 'entries' | 'directory' | 'manifest' | 'records' | 'record' | 'attachment' | 'total';

/** What an archive was made for. */
export const archivePurposes = ['backup', 'matter', 'export'] as const;
export type ArchivePurpose = (typeof archivePurposes)[number];

/** Every way in which an archive can be refused, by code, with what its message needs to say. */
export interface ArchiveErrorParams {
  /** The file could not be read at all; `reason` is the system's word for it. */
  'archive/unreadable': { readonly reason: string };
  'archive/not-an-archive': Record<never, never>;
  /** Made by a later Adit; `app` is the version that made it, empty where the file does not say. */
  'archive/newer': { readonly version: number; readonly supported: number; readonly app: string };
  'archive/header': Record<never, never>;
  /** Key derivation weaker than Adit ever writes, or so heavy that it would stall the machine. */
  'archive/key-parameters': Record<never, never>;
  /** The file names a key that the caller does not have. */
  'archive/no-key': Record<never, never>;
  /** The passphrase or key does not fit, or the header was altered: one cannot be told from the other. */
  'archive/wrong-key': Record<never, never>;
  'archive/not-sealed': Record<never, never>;
  'archive/truncated': Record<never, never>;
  'archive/trailing-bytes': Record<never, never>;
  'archive/damaged': { readonly entry: string };
  'archive/entry-name': { readonly name: string };
  'archive/duplicate-entry': { readonly name: string };
  'archive/missing-entry': { readonly name: string };
  'archive/too-large': { readonly measure: ArchiveMeasure; readonly found: number; readonly limit: number };
  'archive/manifest': { readonly place: string };
  'archive/table': { readonly table: string };
  /** `line` counts from 1 within the entry; `place` is a path inside the record. Never the value itself. */
  'archive/record': { readonly entry: string; readonly line: number; readonly place: string };
  'archive/count': { readonly entry: string; readonly claimed: number; readonly found: number };
  /** A backup where a matter is wanted, or the other way round. */
  'archive/purpose': { readonly found: ArchivePurpose; readonly wanted: ArchivePurpose };
  /** Each part is sound, and they do not make one whole; `table` is where that showed. */
  'archive/content': { readonly table: string };
  'archive/cancelled': Record<never, never>;
}

export type ArchiveErrorCode = keyof ArchiveErrorParams;

/** One reason for refusing an archive. */
export type ArchiveError<Code extends ArchiveErrorCode = ArchiveErrorCode> = {
  [C in Code]: { readonly code: C; readonly params: ArchiveErrorParams[C] };
}[Code];
