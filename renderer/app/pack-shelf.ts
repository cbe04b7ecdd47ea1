import { create } from 'zustand';
import type { ImportedPack } from '../../shared/bridge/desktop-packs';
import type { PackRelease } from '../../shared/packs/release';
import type { Pack } from '../../shared/packs/schema';
import { api } from './api';
import { listenToNews } from './news';

/** The bodies of law at hand; the first is that of a new matter where nothing is chosen. */
export type Packs = readonly [Pack, ...Pack[]];

/** The law of this computer: what Adit carries, and what was imported. */
export interface Shelf {
  readonly builtIn: Packs;
  /** What was imported, oldest release first, by name. */
  readonly imported: readonly ImportedPack[];
  /** Files among the imported that do not hold any more. */
  readonly damaged: number;
  /** The newest release of each body of law, in full. */
  readonly newest: Packs;
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

const sameBody = (id: string) => (pack: Pick<Pack, 'manifest'>) => pack.manifest.id === id;

async function load(): Promise<Shelf> {
  const [{ builtInPacks }, listed] = await Promise.all([import('./pack-chunk'), api.packs.list({})]);
  const { packs: imported, damaged } = listed.ok ? listed.value : { packs: [], damaged: 0 };
  const latest = new Map(imported.map((one) => [one.id, one]));
  const read = (await Promise.all([...latest.values()].map(importedRelease))).filter((pack) => pack !== null);
  const [first, ...rest] = builtInPacks.map((pack) => read.find(sameBody(pack.manifest.id)) ?? pack);
  const others = read.filter(({ manifest }) => !builtInPacks.some(sameBody(manifest.id)));
  return { builtIn: builtInPacks, imported, damaged, newest: [first ?? builtInPacks[0], ...rest, ...others] };
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
