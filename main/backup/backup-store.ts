import { join } from 'node:path';
import type { BackupError } from '../../shared/bridge/backup-errors';
import type { BackupView } from '../../shared/bridge/desktop-files';
import type { Settings } from '../../shared/bridge/desktop-settings';
import type { Result } from '../../shared/model/result';
import { fail, succeed } from '../../shared/model/result';
import { type BackupRun, Backups } from './backups';
import { backupError, reasonOf } from './errors';
import type { BackupFileSystem, FileReader } from './file-system';
import type { BackupFolders } from './folders';
import { folderProblem, listBackups } from './list-backups';
import { type BackupFile, byAge } from './names';

export interface BackupStoreParts {
  readonly files: BackupFileSystem;
  readonly folders: BackupFolders;
  readonly now: () => Date;
  /** 16 hexadecimal digits, never the same twice. */
  readonly newId: () => string;
  /** Where Adit keeps its data, and the vault with them. */
  readonly dataFolder: string;
  /** Where backups go as long as nobody chose another place. */
  readonly ownFolder: string;
  readonly settings: () => Settings['backup'];
  /** The random id of the vault in use; null where none is open. */
  readonly vaultId: () => string | null;
}

/** A backup and the folder that it lies in. */
interface Found extends BackupFile {
  readonly folder: string;
  readonly own: boolean;
}

/** Each vault has a folder of its own, named by its random id, so that rotation lets go of nobody else's backups. */
const OF_A_VAULT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const viewOf = ({ name, date, bytes, modified, own }: Omit<Found, 'folder'>): BackupView => ({
  name,
  date,
  bytes,
  at: new Date(modified).toISOString(),
  own,
});

/** The backups of all vaults that ever wrote to the folder for them. */
export class BackupStore {
  readonly #parts: BackupStoreParts;

  constructor(parts: BackupStoreParts) {
    this.#parts = parts;
  }

  get folder(): string {
    return this.#parts.settings().folder ?? this.#parts.ownFolder;
  }

  sameDisk(): Promise<boolean> {
    return this.#parts.folders.sameDisk(this.folder, this.#parts.dataFolder);
  }

  /** Newest first. */
  async list(): Promise<Result<readonly BackupView[], BackupError>> {
    const found = await this.#find();
    return found.ok ? succeed(found.value.map(viewOf)) : found;
  }

  async count(): Promise<number> {
    const found = await this.#find();
    return found.ok ? found.value.length : 0;
  }

  /** The newest backup of the vault in use; null where there is none, or none to be seen. */
  async last(): Promise<BackupView | null> {
    const listed = await this.list();
    return (listed.ok ? listed.value.find(({ own }) => own) : undefined) ?? null;
  }

  /** Opens a backup to be read by range. The caller closes it. */
  async open(name: string): Promise<Result<FileReader, BackupError>> {
    const found = await this.#find();
    if (!found.ok) return found;
    const backup = found.value.find((one) => one.name === name);
    return backup === undefined ? fail(backupError('backup/missing', {})) : this.#backups(backup.folder).open(name);
  }

  /** Writes a backup of the vault in use. */
  async write(run: BackupRun): Promise<Result<BackupView, BackupError>> {
    const id = this.#parts.vaultId();
    if (id === null) return fail(backupError('backup/source', { reason: 'vault/locked' }));
    const folder = await this.#makeFolder(id);
    if (!folder.ok) return folder;
    const written = await this.#backups(folder.value).write(run);
    if (!written.ok) return written;
    const { name, bytes } = written.value;
    const now = this.#parts.now();
    return succeed(viewOf({ name, bytes, date: now.toISOString().slice(0, 10), modified: now.getTime(), own: true }));
  }

  /** What keeps a folder from being the one for backups; null where nothing does. */
  async problemWith(folder: string): Promise<BackupError | null> {
    const { folders, dataFolder, ownFolder } = this.#parts;
    if (await folders.isWithin(folder, ownFolder)) return null;
    return (await folders.isWithin(folder, dataFolder)) ? backupError('backup/folder-inside', {}) : null;
  }

  async #makeFolder(id: string): Promise<Result<string, BackupError>> {
    const { folders, settings, ownFolder } = this.#parts;
    try {
      if (settings().folder === null) await folders.makeOwn(ownFolder);
      await folders.make(this.folder, id);
      return succeed(join(this.folder, id));
    } catch (cause) {
      const reason = reasonOf(cause);
      const missing = reason === 'ENOENT' || reason === 'ENOTDIR';
      return fail(
        missing ? backupError('backup/folder-missing', {}) : backupError('backup/folder-unwritable', { reason }),
      );
    }
  }

  #backups(folder: string): Backups {
    const { files, now, newId, settings } = this.#parts;
    return new Backups({ files, now, newId, folder, rotation: settings().keep });
  }

  async #find(): Promise<Result<readonly Found[], BackupError>> {
    const { folders, settings } = this.#parts;
    let names: readonly string[];
    try {
      names = (await folders.names(this.folder)).filter((name) => OF_A_VAULT.test(name));
    } catch (cause) {
      const problem = folderProblem(cause);
      // Adit's own folder is made when the first backup is.
      return settings().folder === null && problem.code === 'backup/folder-missing' ? succeed([]) : fail(problem);
    }
    // Whoever carried backups here by hand may have left the folders out.
    const found = await Promise.all([
      this.#findIn(this.folder, null),
      ...names.map((id) => this.#findIn(join(this.folder, id), id)),
    ]);
    return succeed(found.flat().sort(byAge));
  }

  async #findIn(folder: string, id: string | null): Promise<readonly Found[]> {
    const listed = await listBackups(this.#parts.files, folder);
    const own = id !== null && id === this.#parts.vaultId();
    return listed.ok ? listed.value.map((backup) => ({ ...backup, folder, own })) : [];
  }
}
