import { basename, dirname } from 'node:path';
import type { BackupError } from '../../shared/bridge/backup-errors';
import type { Reply } from '../../shared/bridge/desktop-errors';
import { done, refuse } from '../../shared/bridge/desktop-errors';
import { reasonOf } from '../backup/errors';
import type { BackupFileSystem } from '../backup/file-system';
import { spaceProblem } from '../backup/free-space';
import type { FileSum } from '../backup/hash-file';
import { writeAtomically } from './atomic-write';
import { writeWhole } from './write-whole';

const isFull = (reason: string): boolean => reason === 'ENOSPC' || reason === 'EDQUOT';

/** Writes a file that is in memory already, whole or not at all. */
export async function saveBytes(path: string, bytes: Uint8Array): Promise<Reply<null>> {
  try {
    const written = await writeAtomically(path, bytes);
    if (written.ok) return done(null);
    const { error } = written;
    return refuse('save/failed', { reason: error.code === 'file/unwritable' ? error.params.reason : error.code });
  } catch (cause) {
    const reason = reasonOf(cause);
    return isFull(reason) ? refuse('save/no-space', { needed: 0, free: 0 }) : refuse('save/failed', { reason });
  }
}

/** What a failure of the steps that backups are written by means for a file that somebody saves. */
function saveProblem(error: BackupError): Reply<never> {
  switch (error.code) {
    case 'backup/no-space':
      return refuse('save/no-space', error.params);
    case 'backup/cancelled':
      return refuse('job/cancelled', {});
    case 'backup/unverified':
      return refuse('save/unverified', {});
    case 'backup/failed':
    case 'backup/folder-unwritable':
    case 'backup/source':
      return refuse('save/failed', { reason: error.params.reason });
    case 'backup/folder-missing':
      return refuse('save/failed', { reason: 'ENOENT' });
    default:
      return refuse('save/failed', { reason: error.code });
  }
}

export interface SaveStreamInput {
  readonly files: BackupFileSystem;
  readonly path: string;
  /** Names the part while it is written; never the same twice. */
  readonly id: string;
  /** Bytes at most; there has to be room for them before anything is written. */
  readonly estimate: number;
  readonly content: () => AsyncIterable<Uint8Array>;
  readonly isRight?: (sum: FileSum) => boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: (bytes: number) => void;
}

/** Writes a file as it comes, whole or not at all. One that has the name is replaced: the dialog has asked. */
export async function saveStream({ path, id, estimate, content, ...rest }: SaveStreamInput): Promise<Reply<null>> {
  const folder = dirname(path);
  const lacking = await spaceProblem(rest.files, folder, estimate);
  if (lacking !== null) return saveProblem(lacking);
  const written = await writeWhole({
    isRight: () => true,
    ...rest,
    folder,
    name: basename(path),
    part: `.adit-${id}.tmp`,
    replace: true,
    content: content(),
  });
  return written.ok ? done(null) : saveProblem(written.error);
}
