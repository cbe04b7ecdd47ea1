import { basename, dirname, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DesktopOutput } from '../../shared/bridge/desktop-contract';
import { done, type Reply, refuse } from '../../shared/bridge/desktop-errors';
import { reasonOf } from '../backup/errors';
import type { BackupFileSystem, FileReader } from '../backup/file-system';

const EXTENSION = '.adit';

/** The archive that a command line names, as a whole path; null where it names none. Some desktops hand over URLs. */
export function archiveNamed(args: readonly string[], folder: string): string | null {
  const named = args.find((arg) => !arg.startsWith('-') && extname(arg).toLowerCase() === EXTENSION);
  if (named === undefined) return null;
  if (!named.startsWith('file:')) return resolve(folder, named);
  try {
    return fileURLToPath(named);
  } catch {
    // Of another computer, or no URL at all.
    return null;
  }
}

interface Parts {
  readonly files: Pick<BackupFileSystem, 'open'>;
  readonly newId: () => string;
}

interface Kept {
  readonly id: string;
  readonly path: string;
}

/**
 * The archive that the system asked Adit to open, last: a double click, or its name on the command line. Its path stays
 * in main; a window is offered it once, by name, and may have it read by an id. Nothing is taken in before a person says so.
 */
export class OpenedArchive {
  readonly #parts: Parts;
  #kept: Kept | null = null;
  #isWaiting = false;
  #hear: () => void = () => undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Calls back whenever one has come. */
  listen(hear: () => void): void {
    this.#hear = hear;
  }

  keep(path: string | null): void {
    if (path === null) return;
    this.#kept = { id: this.#parts.newId(), path };
    this.#isWaiting = true;
    this.#hear();
  }

  /** What has come and was not offered yet. */
  async take(): Promise<DesktopOutput<'archives.opened'>> {
    if (this.#kept === null || !this.#isWaiting) return null;
    this.#isWaiting = false;
    const { id, path } = this.#kept;
    const opened = await this.open(id);
    if (!opened.ok) return { opened: id, name: basename(path), size: null };
    const { size } = opened.value;
    await opened.value.close();
    return { opened: id, name: basename(path), size };
  }

  /** Opens it to be read by range. The caller closes it. */
  async open(id: string): Promise<Reply<FileReader>> {
    if (this.#kept?.id !== id) return refuse('archive/unreadable', { reason: 'ENOENT' });
    const { path } = this.#kept;
    try {
      return done(await this.#parts.files.open(dirname(path), basename(path)));
    } catch (cause) {
      return refuse('archive/unreadable', { reason: reasonOf(cause) });
    }
  }
}
