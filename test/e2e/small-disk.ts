import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BLOCK = Buffer.alloc(65_536, 1);

/** A small disk of its own, which can be filled and emptied. */
export class SmallDisk {
  readonly folder: string;

  /** Gives the reason where such a disk cannot be had. */
  static mount(megabytes: number): SmallDisk | string {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'a disk can be mounted by root on Linux only';
    const folder = mkdtempSync(join(tmpdir(), 'adit-disk-'));
    const args = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder];
    const { status, stderr } = spawnSync('/usr/bin/mount', args, { encoding: 'utf8' });
    if (status === 0) return new SmallDisk(folder);
    rmdirSync(folder);
    return `no disk can be mounted here: ${stderr.trim()}`;
  }

  private constructor(folder: string) {
    this.folder = folder;
  }

  get freeBytes(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  /** Fills the disk until so much is left. */
  fill(leftBytes: number): void {
    const file = openSync(this.#ballast, 'a');
    try {
      for (let free = this.freeBytes; free > leftBytes; free = this.freeBytes) {
        writeSync(file, BLOCK, 0, Math.min(BLOCK.length, free - leftBytes));
      }
    } finally {
      closeSync(file);
    }
  }

  empty(): void {
    rmSync(this.#ballast, { force: true });
  }

  unmount(): void {
    spawnSync('/usr/bin/umount', ['-l', this.folder]);
    rmdirSync(this.folder);
  }

  get #ballast(): string {
    return join(this.folder, 'ballast');
  }
}
