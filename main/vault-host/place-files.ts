import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sentinel } from '../../shared/bridge/vault-status';
import { readSentinel, writeSentinel } from '../backup/sentinel';
import type { Remembered, TrialPlace, VaultPlace } from './vault-place';

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
 * Chromium holds the files of a vault that does not open as firmly as those of one that does. Either trace of a vault
 * counts, its folder or its sentinel, so that losing one does not bring an older vault back.
 */
const lastNumber = (names: readonly string[]): number => Math.max(1, ...names.map(numberOf));

async function remembered(file: string): Promise<Remembered> {
  const reading = await readSentinel(file);
  return reading.state === 'present' ? { state: 'present', ...reading.record } : reading;
}

async function remember(file: string, database: string, sentinel: Sentinel | null): Promise<void> {
  const written = await writeSentinel(file, { database, sentinel });
  if (written.ok) return;
  const { reason } = written.error.params;
  throw Object.assign(new Error(reason), { code: reason });
}

function placeIn(dataFolder: string, number: number): VaultPlace {
  const folder = folderNumbered(number);
  const file = join(dataFolder, `${folder}.json`);
  return {
    folder,
    remembered: () => remembered(file),
    remember: (database, sentinel) => remember(file, database, sentinel),
  };
}

/** The place of the vault in use. */
export async function currentPlace(dataFolder: string): Promise<VaultPlace> {
  await mkdir(dataFolder, { recursive: true });
  const names = await readdir(dataFolder);
  const trials = trialsOf(names);
  return placeIn(dataFolder, lastNumber(names.filter((name) => !trials.has(numberOf(name)))));
}

async function beginPlace(dataFolder: string, number: number): Promise<VaultPlace> {
  await remember(join(dataFolder, `${folderNumbered(number)}.json`), 'adit', null);
  return placeIn(dataFolder, number);
}

const nextNumber = async (dataFolder: string): Promise<number> => lastNumber(await readdir(dataFolder)) + 1;

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
