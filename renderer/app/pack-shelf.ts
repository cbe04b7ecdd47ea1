import { create } from 'zustand';
import type { ImportedPack } from '../../shared/bridge/desktop-packs';
import { type PackRelease, releaseInUse } from '../../shared/packs/release';
import type { Pack } from '../../shared/packs/schema';
import { api } from './api';
import { listenToNews } from './news';
import { useSettings } from './settings';

/** The bodies of law at hand; the first is that of a new matter where nothing is chosen. */
export type Packs = readonly [Pack, ...Pack[]];

/** The law of this computer: what Adit carries, and what was imported. */
export interface Shelf {
  readonly builtIn: Packs;
  /** What was imported, oldest release first, by name. */
  readonly imported: readonly ImportedPack[];
  /** Files among the imported that do not hold any more. */
  readonly damaged: number;
  /** Of each body of law the release in use, in full: the newest, unless another was chosen. */
  readonly inUse: Packs;
}

export const useShelf = create<{ readonly shelf: Shelf | null }>(() => ({ shelf: null }));

const releases = new Map<string, Promise<Pack | null>>();

/** An imported release in full; null where it is not here, or not any more. */
export function importedRelease({ id, release }: PackRelease): Promise<Pack | null> {
  const key = `${id}@${release}`;
  const reading = releases.get(key) ?? readRelease(id, release);
  releases.set(key, reading);
  return reading;
}

async function readRelease(id: string, release: string): Promise<Pack | null> {
  const [{ parsePack }, reply] = await Promise.all([import('./pack-chunk'), api.packs.read({ id, release })]);
  if (!reply.ok) return null;
  const files = JSON.parse(new TextDecoder().decode(reply.value.bytes)) as Readonly<Record<string, unknown>>;
  const pack = parsePack(new Map(Object.entries(files)));
  return pack.ok ? pack.value : null;
}

const chosenReleases = () => useSettings.getState().settings?.releaseInUse ?? {};

async function load(): Promise<Shelf> {
  const [{ builtInPacks }, listed] = await Promise.all([import('./pack-chunk'), api.packs.list({})]);
  const { packs: imported, damaged } = listed.ok ? listed.value : { packs: [], damaged: 0 };
  const releases = [...builtInPacks.map(({ manifest }) => manifest), ...imported];
  const packInUse = async (id: string) => {
    const release = releaseInUse(releases, id, chosenReleases());
    const carried = builtInPacks.find(({ manifest }) => manifest.id === id) ?? null;
    if (release === null || release === carried?.manifest.release) return carried;
    return (await importedRelease({ id, release })) ?? carried;
  };
  const ids = [...new Set(releases.map(({ id }) => id))];
  const [first, ...rest] = (await Promise.all(ids.map(packInUse))).filter((pack) => pack !== null);
  return { builtIn: builtInPacks, imported, damaged, inUse: [first ?? builtInPacks[0], ...rest] };
}

let loading: Promise<Shelf> | null = null;

/** Reads the law; once, when it is first wanted. */
export function loadShelf(): Promise<Shelf> {
  loading ??= load().then((shelf) => {
    useShelf.setState({ shelf });
    return shelf;
  });
  return loading;
}

/** Reads the law again; what was there stays until then. */
export function reloadShelf(): Promise<Shelf> {
  loading = null;
  return loadShelf();
}

listenToNews('packs', () => void reloadShelf());

let chosenBefore = '';
useSettings.subscribe(() => {
  const chosen = JSON.stringify(chosenReleases());
  if (chosen === chosenBefore) return;
  chosenBefore = chosen;
  // Before the law is first wanted, nobody waits for it.
  if (loading !== null) void reloadShelf();
});
