import type { BackupFileSystem, FolderEntry } from '../../../main/backup/file-system';

interface Stored {
  bytes: Uint8Array;
  modified: number;
}

const coded = (code: string): Error => Object.assign(new Error(code), { code });

/**
 * A folder in memory that notes each step, and fails or stops at the one that a test names. After a stop nothing works
 * any more, as after a crash.
 */
export class FakeDisk implements BackupFileSystem {
  readonly stored = new Map<string, Stored>();
  readonly steps: string[] = [];
  free = Number.MAX_SAFE_INTEGER;
  clock = 1;
  failAt: { readonly step: number; readonly code: string } | null = null;
  crashAt: number | null = null;
  /** Changes what is read back. */
  corrupt = false;

  #step(name: string): void {
    const at = this.steps.push(name) - 1;
    if (this.crashAt !== null && at >= this.crashAt) throw coded('CRASH');
    if (this.failAt !== null && at === this.failAt.step) throw coded(this.failAt.code);
  }

  #file(name: string): Stored {
    const file = this.stored.get(name);
    if (file === undefined) throw coded('ENOENT');
    return file;
  }

  put(name: string, bytes = new Uint8Array([1]), modified = this.clock): void {
    this.stored.set(name, { bytes, modified });
  }

  get names(): readonly string[] {
    return [...this.stored.keys()].sort();
  }

  async list(): Promise<readonly FolderEntry[]> {
    await Promise.resolve(this.#step('list'));
    return [...this.stored].map(([name, { bytes, modified }]) => ({ name, bytes: bytes.length, modified }));
  }

  async create(_: string, name: string) {
    await Promise.resolve(this.#step('create'));
    if (this.stored.has(name)) throw coded('EEXIST');
    this.clock += 1;
    const file = { bytes: new Uint8Array(), modified: this.clock };
    this.stored.set(name, file);
    return {
      write: async (bytes: Uint8Array) => {
        await Promise.resolve(this.#step('write'));
        if (bytes.length > this.free) throw coded('ENOSPC');
        this.free -= bytes.length;
        file.bytes = Uint8Array.from([...file.bytes, ...bytes]);
      },
      sync: async () => await Promise.resolve(this.#step('sync')),
      close: async () => await Promise.resolve(this.#step('close')),
    };
  }

  async open(_: string, name: string) {
    await Promise.resolve(this.#step('open'));
    const { bytes } = this.#file(name);
    return {
      size: bytes.length,
      read: async (offset: number, length: number) => {
        await Promise.resolve(this.#step('read'));
        const part = bytes.slice(offset, offset + length);
        return this.corrupt ? part.map((byte) => byte ^ 1) : part;
      },
      close: async () => await Promise.resolve(this.#step('close-read')),
    };
  }

  async rename(_: string, from: string, to: string): Promise<void> {
    await Promise.resolve(this.#step('rename'));
    const file = this.#file(from);
    this.stored.delete(from);
    this.stored.set(to, file);
  }

  async remove(_: string, name: string): Promise<void> {
    await Promise.resolve(this.#step('remove'));
    this.free += this.#file(name).bytes.length;
    this.stored.delete(name);
  }

  async syncFolder(): Promise<void> {
    await Promise.resolve(this.#step('sync-folder'));
  }

  async freeBytes(): Promise<number> {
    await Promise.resolve(this.#step('free'));
    return this.free;
  }
}
