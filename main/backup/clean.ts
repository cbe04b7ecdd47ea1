import type { BackupFileSystem } from './file-system';
import { listBackups } from './list-backups';
import { isPart } from './names';
import type { RotationPolicy } from './rotation';
import { expired } from './rotation';

/**
 * Removes what a new backup makes superfluous: expired backups and parts that were left by a crash. Called only with
 * the name of a backup that was written and read back in this run; where the folder does not show it, nothing goes.
 *
 * Says how many files went. What cannot be removed stays, and is tried again after the next backup.
 */
export const cleanAfter = async (
  files: BackupFileSystem,
  folder: string,
  justWritten: string,
  policy: RotationPolicy,
): Promise<number> => {
  const backups = await listBackups(files, folder);
  if (!backups.ok) return 0;
  const written = backups.value.find(({ name }) => name === justWritten);
  if (written === undefined || written.bytes === 0) return 0;
  const parts = await files.list(folder).catch(() => []);
  const superfluous = [...expired(backups.value, justWritten, policy), ...parts.filter(({ name }) => isPart(name))];
  let removed = 0;
  for (const { name } of superfluous) {
    const gone = await files.remove(folder, name).then(
      () => true,
      () => false,
    );
    if (gone) removed += 1;
  }
  return removed;
};
