import type { BackupError } from '../../shared/bridge/backup-errors';
import type { Result } from '../../shared/model/result';
import { fail, succeed } from '../../shared/model/result';
import { cleanAfter } from './clean';
import { backupError, reasonOf } from './errors';
import type { BackupFileSystem, FileReader } from './file-system';
import { spaceProblem } from './free-space';
import { listBackups } from './list-backups';
import type { BackupFile } from './names';
import type { RotationPolicy } from './rotation';
import type { WrittenBackup } from './write-backup';
import { writeBackup } from './write-backup';

/** What the service needs from outside. */
export interface BackupSurroundings {
  readonly files: BackupFileSystem;
  readonly now: () => Date;
  /** 16 hexadecimal digits, never the same twice. */
  readonly newId: () => string;
  /**
   * Outside the folder that Chromium keeps, at best on another disk. It belongs to one vault alone: names do not say
   * whose backup a file is, and rotation would let go of a neighbour's.
   */
  readonly folder: string;
  readonly rotation: RotationPolicy;
}

export interface BackupRun {
  /** The most that the archive may take: what the vault holds, uncompressed. */
  readonly estimate: number;
  /** Begins delivering the sealed archive; called only when there is room. */
  readonly content: () => AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (bytes: number) => void;
}

/** The backups of one folder. */
export class Backups {
  readonly #outside: BackupSurroundings;
  #running = false;

  constructor(outside: BackupSurroundings) {
    this.#outside = outside;
  }

  /** Writes a backup, reads it back, and only then lets go of what it makes superfluous. */
  async write(run: BackupRun): Promise<Result<WrittenBackup, BackupError>> {
    // Two at once would each take the other's part for a leftover.
    if (this.#running) return fail(backupError('backup/failed', { step: 'create', reason: 'EBUSY' }));
    this.#running = true;
    try {
      return await this.#write(run);
    } finally {
      this.#running = false;
    }
  }

  /** Newest first. */
  list(): Promise<Result<readonly BackupFile[], BackupError>> {
    return listBackups(this.#outside.files, this.#outside.folder);
  }

  /** Opens a backup to be read by range, as the vault reads archives. The caller closes it. */
  async open(name: string): Promise<Result<FileReader, BackupError>> {
    try {
      return succeed(await this.#outside.files.open(this.#outside.folder, name));
    } catch (cause) {
      return fail(backupError('backup/failed', { step: 'verify', reason: reasonOf(cause) }));
    }
  }

  async #write({ estimate, content, ...run }: BackupRun): Promise<Result<WrittenBackup, BackupError>> {
    const { files, folder, now, newId, rotation } = this.#outside;
    const lacking = await spaceProblem(files, folder, estimate);
    if (lacking !== null) return fail(lacking);
    const written = await writeBackup({ ...run, files, folder, now: now(), id: newId(), content: content() });
    if (written.ok) await cleanAfter(files, folder, written.value.name, rotation);
    return written;
  }
}
