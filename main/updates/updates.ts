import { createReadStream } from 'node:fs';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { done, type Reply, refuse } from '../../shared/bridge/desktop-errors';
import type { ChosenUpdate } from '../../shared/bridge/desktop-updates';
import type { BackupFileSystem } from '../backup/file-system';
import { type FileSum, hashFile } from '../backup/hash-file';
import type { Dialogs } from '../files/dialogs';
import { readInputFile } from '../files/read-file';
import { saveStream } from '../files/save-file';
import type { Shell } from '../files/saved-files';
import type { Job } from '../jobs/jobs';
import { type Installed, misfitOf } from './fits';
import { type Manifest, readManifest } from './manifest';

/** What is added to the name of an installer for that of the note beside it. */
const NOTE = '.update';
const LARGEST_NOTE = 16_384;

export interface UpdatesParts {
  /** Whose signature counts; null where this build trusts nobody's. */
  readonly key: string | null;
  readonly installed: Installed;
  /** Where verified copies are kept until they are handed over. */
  readonly folder: string;
  readonly files: BackupFileSystem;
  readonly dialogs: Pick<Dialogs, 'file'>;
  readonly shell: Pick<Shell, 'openPath'>;
  readonly newHandle: () => string;
  /** A backup of the vault in use, as it is now. */
  readonly backUp: () => Promise<Reply<unknown>>;
  /** Puts things in order and locks. */
  readonly lock: () => Promise<void>;
  /** Ends the app, so that the installer finds nothing of it running. */
  readonly quit: () => void;
}

const isAsSigned = (sum: FileSum, { bytes, sha256 }: Manifest): boolean => sum.bytes === bytes && sum.sha256 === sha256;

/** Updates from files. What is handed to the system is a copy that was verified, never the file that was chosen. */
export class Updates {
  readonly #parts: UpdatesParts;
  readonly #verified = new Map<string, Manifest>();

  constructor(parts: UpdatesParts) {
    this.#parts = parts;
  }

  /** Takes away what an earlier run left; an installer that is still at work keeps its file. */
  async clean(): Promise<void> {
    await rm(this.#parts.folder, { recursive: true, force: true }).catch(() => undefined);
  }

  async choose(
    window: number,
    run: (work: (job: Job) => Promise<Reply<ChosenUpdate>>) => Promise<Reply<ChosenUpdate>>,
  ) {
    const path = await this.#parts.dialogs.file(window);
    return path === null ? done(null) : run((job) => this.#take(path, job));
  }

  async install(handle: string): Promise<Reply<null>> {
    const manifest = this.#verified.get(handle);
    if (manifest === undefined) return refuse('update/unknown', {});
    const { backUp, lock, files, shell, quit } = this.#parts;
    const backup = await backUp();
    if (!backup.ok) return backup;
    await lock();
    const folder = this.#folderOf(handle);
    // It may have lain there for a while.
    const sum = await hashFile(files, folder, manifest.file).catch(() => null);
    if (sum === null || !isAsSigned(sum, manifest)) return refuse('update/changed', {});
    if ((await shell.openPath(join(folder, manifest.file))) !== '') return refuse('update/not-opened', {});
    quit();
    return done(null);
  }

  #folderOf(handle: string): string {
    return join(this.#parts.folder, handle);
  }

  /** What the note beside a file says, where it is for this installation. */
  async #manifestOf(path: string): Promise<Reply<Manifest>> {
    const { key, installed } = this.#parts;
    if (key === null) return refuse('update/no-key', {});
    const note = await readInputFile(`${path}${NOTE}`, LARGEST_NOTE);
    if (!note.ok) return refuse(note.error.code === 'file/missing' ? 'update/no-note' : 'update/note', {});
    const manifest = readManifest(new TextDecoder().decode(note.value), key);
    if (!manifest.ok) return manifest;
    const misfit = misfitOf(manifest.value, installed);
    return misfit === null ? manifest : { ok: false, error: misfit };
  }

  async #take(path: string, { signal, progress }: Job): Promise<Reply<ChosenUpdate>> {
    const read = await this.#manifestOf(path);
    if (!read.ok) return read;
    const manifest = read.value;
    const { file, version, bytes } = manifest;
    const handle = this.#parts.newHandle();
    const folder = this.#folderOf(handle);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const copied = await saveStream({
      files: this.#parts.files,
      path: join(folder, file),
      id: handle,
      estimate: bytes,
      // No more than was signed: what is longer is wrong by then.
      content: () => createReadStream(path, { end: bytes }),
      isRight: (sum) => isAsSigned(sum, manifest),
      signal,
      onProgress: (copiedBytes) => progress(copiedBytes, bytes),
    });
    if (!copied.ok) {
      await rm(folder, { recursive: true, force: true });
      return copied.error.code === 'save/unverified' ? refuse('update/changed', {}) : copied;
    }
    await chmod(join(folder, file), 0o700);
    this.#verified.set(handle, manifest);
    return done({ handle, version, file, bytes });
  }
}
