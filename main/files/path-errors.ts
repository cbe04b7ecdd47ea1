import type { InputError } from '../../shared/bridge/errors';
import { inputError } from '../../shared/bridge/errors';

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';

/** Failures that a path explains. Others, such as a full disk or a broken one, are not the fault of the input. */
const pathFailures: ReadonlySet<string> = new Set([
  'EACCES',
  'EBUSY',
  'ELOOP',
  'ENAMETOOLONG',
  'ENXIO',
  'EPERM',
  'EROFS',
  'ERR_INVALID_ARG_VALUE',
  'ETXTBSY',
  'EINVAL',
]);

/** What a failed read says about its path. Rethrows what the path does not explain. */
export const readProblem = (cause: unknown): InputError => {
  const code = codeOf(cause);
  if (code === 'ENOENT' || code === 'ENOTDIR') return inputError('file/missing', '', {});
  if (code === 'EISDIR') return inputError('file/directory', '', {});
  if (pathFailures.has(code)) return inputError('file/unreadable', '', { reason: code });
  throw cause;
};

/** What a failed write says about its path. Rethrows what the path does not explain. */
export const writeProblem = (cause: unknown): InputError => {
  const code = codeOf(cause);
  if (code === 'ENOENT' || code === 'ENOTDIR') return inputError('file/no-folder', '', {});
  if (code === 'EISDIR' || code === 'EEXIST' || code === 'ENOTEMPTY') return inputError('file/directory', '', {});
  if (pathFailures.has(code)) return inputError('file/unwritable', '', { reason: code });
  throw cause;
};
