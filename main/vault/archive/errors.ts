import type { ArchiveError, ArchiveErrorCode, ArchiveErrorParams } from '../../../shared/bridge/archive-errors';

/** Carries an error through streams and libraries inside this folder; the folder's functions return it as a value. */
export class ArchiveFault extends Error {
  readonly error: ArchiveError;

  constructor(error: ArchiveError) {
    super(error.code);
    this.name = 'ArchiveFault';
    this.error = error;
  }
}

/** Builds the exception for one reason. */
export const fault = <Code extends ArchiveErrorCode>(code: Code, params: ArchiveErrorParams[Code]): ArchiveFault =>
  new ArchiveFault({ code, params } as ArchiveError);

/**
 * What was thrown while a library read a hostile file, as a fault: one of ours that it wrapped, or damage to the entry.
 * What an aborted signal throws stays as it is.
 */
export const asFault = (cause: unknown, entry: string): unknown => {
  let at: unknown = cause;
  for (let depth = 0; depth < 8 && at instanceof Error; depth += 1) {
    if (at instanceof ArchiveFault || at.name === 'AbortError') return at;
    at = at.cause;
  }
  return fault('archive/damaged', { entry });
};

/** A name from a hostile file, cut to what a message can show. */
export const shown = (name: string): string => (name.length > 80 ? `${name.slice(0, 80)}…` : name);
