import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sentinel } from '../../shared/bridge/vault-status';
import { readSentinel, writeSentinel } from '../backup/sentinel';
import type { Remembered, VaultPlace } from './vault-place';

const NAME = /^vault(?:-([2-9]|[1-9]\d{1,5}))?(?:\.json)?$/;

const numberOf = (name: string): number => {
  const match = NAME.exec(name);
  return match === null ? 0 : Number(match[1] ?? 1);
};

const folderNumbered = (number: number): string => (number === 1 ? 'vault' : `vault-${number}`);

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
  if (!written.ok) throw new Error(written.error.params.reason);
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
  return placeIn(dataFolder, lastNumber(await readdir(dataFolder)));
}

/** Begins a place beside all others; they stay as they are. */
export async function nextPlace(dataFolder: string): Promise<VaultPlace> {
  const number = lastNumber(await readdir(dataFolder)) + 1;
  await remember(join(dataFolder, `${folderNumbered(number)}.json`), 'adit', null);
  return placeIn(dataFolder, number);
}
