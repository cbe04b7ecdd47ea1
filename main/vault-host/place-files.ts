import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VaultMemory } from './vault-memory';
import type { TrialPlace, VaultPlace } from './vault-place';

/** Here main keeps what must outlive the vault's own files: a second sentinel, and copies made before mending. */
export const KEPT = 'vault-kept';

const NAME = /^vault(?:-([2-9]|[1-9]\d{1,5}))?(?:\.json|\.trial)?$/;
const TRIAL = '.trial';

const numberOf = (name: string): number => {
  const match = NAME.exec(name);
  return match === null ? 0 : Number(match[1] ?? 1);
};

const folderNumbered = (number: number): string => (number === 1 ? 'vault' : `vault-${number}`);

/** Places in which a restore was begun that came to nothing. */
const trialsOf = (names: readonly string[]): ReadonlySet<number> =>
  new Set(names.filter((name) => name.endsWith(TRIAL)).map(numberOf));

/**
 * The vault in use is the last one begun. Setting one aside begins the next beside it, and nothing is moved or renamed:
 * Chromium holds the files of a vault that does not open as firmly as those of one that does. Every trace of a
 * vault counts, its folder or either sentinel, so that losing one does not bring an older vault back.
 */
const lastNumber = (names: readonly string[]): number => Math.max(1, ...names.map(numberOf));

function memoryOf(dataFolder: string, folder: string): VaultMemory {
  return new VaultMemory(join(dataFolder, `${folder}.json`), join(dataFolder, KEPT, `${folder}.json`));
}

function placeIn(dataFolder: string, number: number): VaultPlace {
  const folder = folderNumbered(number);
  const memory = memoryOf(dataFolder, folder);
  return {
    folder,
    remembered: () => memory.remembered(),
    remember: (database, sentinel) => memory.remember(database, sentinel),
  };
}

async function traces(dataFolder: string): Promise<readonly string[]> {
  const kept = await readdir(join(dataFolder, KEPT)).catch(() => []);
  return [...(await readdir(dataFolder)), ...kept];
}

/** The place of the vault in use. */
export async function currentPlace(dataFolder: string): Promise<VaultPlace> {
  await mkdir(dataFolder, { recursive: true });
  const names = await traces(dataFolder);
  const trials = trialsOf(names);
  return placeIn(dataFolder, lastNumber(names.filter((name) => !trials.has(numberOf(name)))));
}

async function beginPlace(dataFolder: string, number: number): Promise<VaultPlace> {
  await memoryOf(dataFolder, folderNumbered(number)).remember('adit', null);
  return placeIn(dataFolder, number);
}

const nextNumber = async (dataFolder: string): Promise<number> => lastNumber(await traces(dataFolder)) + 1;

/** Begins a place beside all others; they stay as they are. */
export async function nextPlace(dataFolder: string): Promise<VaultPlace> {
  return beginPlace(dataFolder, await nextNumber(dataFolder));
}

/**
 * Begins a place for a restore beside a vault that does not open. Until it is kept it counts for nothing: whatever ends
 * the restore, also a power cut, leaves the vault from before the one in use.
 */
export async function trialPlace(dataFolder: string): Promise<TrialPlace> {
  const number = await nextNumber(dataFolder);
  const mark = join(dataFolder, `${folderNumbered(number)}${TRIAL}`);
  await writeFile(mark, '', { flag: 'wx' });
  return { place: await beginPlace(dataFolder, number), keep: () => rm(mark) };
}
