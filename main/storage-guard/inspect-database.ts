import type { StoragePart } from '../../shared/bridge/desktop-errors';
import type { FileReader, FolderEntry } from '../backup/file-system';
import { type LogReading, type RecordSink, readLog } from './read-log';
import type { StorageFiles } from './storage-files';
import { tableIsWhole } from './table-file';
import { type Version, VersionEdits } from './version';

/** A log to be cut where its last whole record ends. */
export interface Cut {
  readonly name: string;
  readonly end: number;
}

/** What Chromium would find. `damaged` is what it would delete, or what it would lose silently. */
export type Verdict =
  | { readonly state: 'sound' }
  | { readonly state: 'torn'; readonly cuts: readonly Cut[] }
  | { readonly state: 'damaged'; readonly part: StoragePart };

const SOUND: Verdict = { state: 'sound' };
const damaged = (part: StoragePart): Verdict => ({ state: 'damaged', part });

/** Chromium notes here that it met corruption, and deletes the database when it next opens it. */
const MARK = 'corruption_info.json';
const FIRST_MANIFEST = 'MANIFEST-000001';
const NUMBERED = /^(\d+)\.(log|ldb|sst)$/;
/** Sequence number (8 bytes) and count (4); LevelDB takes a shorter record for corruption. */
const BATCH_HEADER = 12;
const LARGEST_CURRENT = 64;

const fileNumber = (number: number): string => String(number).padStart(6, '0');

/** One look at one database. Tables are written once, so what was found whole is not read again. */
export class DatabaseLook {
  readonly #files: StorageFiles;
  readonly #folder: string;
  readonly #knownTables: Set<string>;

  constructor(files: StorageFiles, folder: string, knownTables: Set<string>) {
    this.#files = files;
    this.#folder = folder;
    this.#knownTables = knownTables;
  }

  async verdict(): Promise<Verdict> {
    const entries = await this.#files.list(this.#folder);
    const has = (name: string) => entries.some((entry) => entry.name === name);
    if (has(MARK)) return damaged('mark');
    // Before it names a MANIFEST, a database that is being created has nothing but the first one.
    if (!has('CURRENT')) return entries.every(({ name }) => isOfBeginning(name)) ? SOUND : damaged('current');
    const manifest = await this.#read('CURRENT', manifestIn);
    if (manifest === null) return damaged('current');
    if (!has(manifest)) return damaged('manifest');
    const edits = new VersionEdits();
    const reading = await this.#read(manifest, (file) =>
      readLog(
        file,
        collecting((record) => edits.add(record)),
      ),
    );
    const version = edits.result();
    if (reading.state === 'broken' || version === null) return damaged('manifest');
    if (!(await this.#tablesAreWhole(version, entries))) return damaged('table');
    return await this.#withLogs(version, entries, cutsOf(manifest, reading));
  }

  async #withLogs(version: Version, entries: readonly FolderEntry[], cuts: readonly Cut[]): Promise<Verdict> {
    const logs = logsOf(version, entries);
    if (logs === null) return damaged('log');
    let open = cuts;
    for (const name of logs) {
      const reading = await this.#read(name, (file) => readLog(file, batches()));
      // LevelDB goes on writing in the last log only. An older one was finished before the next was begun.
      if (reading.state === 'broken' || (reading.state === 'torn' && name !== logs.at(-1))) return damaged('log');
      open = [...open, ...cutsOf(name, reading)];
    }
    return open.length === 0 ? SOUND : { state: 'torn', cuts: open };
  }

  async #tablesAreWhole({ tables }: Version, entries: readonly FolderEntry[]): Promise<boolean> {
    for (const [number, size] of tables) {
      const names = [`${fileNumber(number)}.ldb`, `${fileNumber(number)}.sst`];
      const entry = entries.find(({ name }) => names.includes(name));
      if (entry?.bytes !== size) return false;
      const key = `${this.#folder}/${entry.name}/${size}/${entry.modified}`;
      if (this.#knownTables.has(key)) continue;
      if (!(await this.#read(entry.name, tableIsWhole))) return false;
      this.#knownTables.add(key);
    }
    return true;
  }

  async #read<T>(name: string, use: (file: FileReader) => Promise<T>): Promise<T> {
    const file = await this.#files.open(this.#folder, name);
    try {
      return await use(file);
    } finally {
      await file.close();
    }
  }
}

const isOfBeginning = (name: string): boolean =>
  !NUMBERED.test(name) && (!name.startsWith('MANIFEST-') || name === FIRST_MANIFEST);

async function manifestIn(file: FileReader): Promise<string | null> {
  const text = new TextDecoder().decode(await file.read(0, LARGEST_CURRENT));
  return /^(MANIFEST-\d+)\n$/.exec(text)?.[1] ?? null;
}

const cutsOf = (name: string, reading: LogReading): readonly Cut[] =>
  reading.state === 'torn' ? [{ name, end: reading.end }] : [];

/** The logs that count, oldest first; null where the one that the MANIFEST names is missing. */
function logsOf({ log, previousLog }: Version, entries: readonly FolderEntry[]): readonly string[] | null {
  const logs = entries.flatMap(({ name }) => {
    const [, number, kind] = NUMBERED.exec(name) ?? [];
    return kind === 'log' ? [{ name, number: Number(number) }] : [];
  });
  const counting = logs.filter(({ number }) => number >= log || number === previousLog);
  if (log !== 0 && !counting.some(({ number }) => number === log)) return null;
  return counting.sort((a, b) => a.number - b.number).map(({ name }) => name);
}

/** Puts each record together. */
function collecting(take: (record: Uint8Array) => boolean): RecordSink {
  const pieces: Uint8Array[] = [];
  return {
    piece: (bytes) => pieces.push(bytes),
    end: () => take(Buffer.concat(pieces.splice(0))),
  };
}

/** Only how long a batch is matters, and a batch may be long. */
function batches(): RecordSink {
  let length = 0;
  return {
    piece: (bytes) => {
      length += bytes.length;
    },
    end: () => {
      const enough = length >= BATCH_HEADER;
      length = 0;
      return enough;
    },
  };
}
