import { copyFile, link, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { nodeFileSystem } from '../backup/node-file-system';
import { ignoringMissing } from './storage-files';

const COPIES_KEPT = 3;
const TABLE = /\.(ldb|sst)$/;
const PART = '.part';

export interface KeptCopies {
  /** The folder in which copies are kept. */
  readonly folder: string;
  /** The name of the vault that they are of. */
  readonly vault: string;
  /** The file in which main remembers that vault: without it a copy that is put back would pass for a loss. */
  readonly memory: string;
}

type CopyFile = (from: string, to: string) => Promise<void>;

const copyAndSync: CopyFile = async (from, to) => {
  await copyFile(from, to);
  const file = await open(to, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};

/**
 * Tables and attachments are written once and later deleted, never changed, so a second name for one is a copy that
 * takes no room. Some disks cannot give one.
 */
const linkOrCopy: CopyFile = (from, to) => link(from, to).catch(() => copyAndSync(from, to));

async function copyFolder(from: string, to: string, copyOf: (name: string) => CopyFile): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true }).catch(ignoringMissing);
  if (entries === null) return;
  await mkdir(to, { recursive: true });
  for (const entry of entries) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyFolder(source, target, copyOf);
    // LOCK is never opened: closing it would give up the lock that Chromium, in this process, may hold on it.
    else if (entry.isFile() && entry.name !== 'LOCK') await copyOf(entry.name)(source, target);
  }
  await nodeFileSystem.syncFolder(to);
}

async function fill(part: string, database: string, memory: string, note: object): Promise<void> {
  const name = basename(database);
  await copyFolder(database, join(part, name), (file) => (TABLE.test(file) ? linkOrCopy : copyAndSync));
  // Attachments lie beside the database, and are part of it.
  const blobs = [database, name].map((path) => path.replace(/\.leveldb$/, '.blob'));
  await copyFolder(blobs[0] ?? '', join(part, blobs[1] ?? ''), () => linkOrCopy);
  await copyAndSync(memory, join(part, basename(memory))).catch(ignoringMissing);
  await writeFile(join(part, 'note.json'), `${JSON.stringify(note)}\n`);
}

/** Deletes all but the newest copies of this vault, and what an attempt that was cut short left. */
async function prune({ folder, vault }: KeptCopies): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(`${vault}_`));
  const whole = names.filter((name) => !name.endsWith(PART)).sort();
  const old = [...whole.slice(0, -COPIES_KEPT), ...names.filter((name) => name.endsWith(PART))];
  for (const name of old) await rm(join(folder, name), { recursive: true, force: true });
}

/**
 * Copies a database aside, as it is, before it is mended or upgraded. `note` says what is going to be done to it. Throws where the
 * disk refuses; then nothing is left behind.
 */
export async function keepCopy(copies: KeptCopies, database: string, note: object, now: Date): Promise<void> {
  const path = join(copies.folder, `${copies.vault}_${now.toISOString().replaceAll(/[:.]/g, '-')}`);
  try {
    await fill(`${path}${PART}`, database, copies.memory, note);
    await rename(`${path}${PART}`, path);
  } finally {
    await prune(copies);
  }
  await nodeFileSystem.syncFolder(copies.folder);
}
