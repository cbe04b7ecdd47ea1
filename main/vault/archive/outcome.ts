import type { ArchiveError } from '../../../shared/bridge/archive-errors';
import type { Result } from '../../../shared/model/result';
import { fail } from '../../../shared/model/result';
import { ArchiveFault } from './errors';

/** Something that the caller's own code threw, on its way through: it is not the archive's fault. */
class Foreign extends Error {
  constructor(cause: unknown) {
    super('thrown by the caller', { cause });
    this.name = 'Foreign';
  }
}

/** Marks what the caller's code throws, so that it is told from damage. */
export const guarded = async <T>(work: () => Promise<T> | T): Promise<T> => {
  try {
    return await work();
  } catch (cause) {
    throw new Foreign(cause);
  }
};

/** Turns archive faults and an aborted signal into values. What the caller's code threw, and bugs, are thrown on. */
export const asValue = async <T>(
  work: () => Promise<Result<T, ArchiveError>>,
  signal?: AbortSignal,
): Promise<Result<T, ArchiveError>> => {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Foreign) throw cause.cause;
    if (signal?.aborted === true) return fail({ code: 'archive/cancelled', params: {} });
    if (cause instanceof ArchiveFault) return fail(cause.error);
    throw cause;
  }
};
