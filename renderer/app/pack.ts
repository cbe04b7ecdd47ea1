import { createContext, use } from 'react';
import type { MatterRecord } from '../../shared/bridge/vault-records';
import type { Pack } from '../../shared/packs/schema';
import { importedRelease, loadShelf, type Packs, type Shelf, useShelf } from './pack-shelf';

/** The law of this computer, in a screen; what stands around it waits for it. */
export function usePackShelf(): Shelf {
  const shelf = useShelf((state) => state.shelf);
  return shelf ?? use(loadShelf());
}

/** Of each body of law the release in use. */
export const usePacks = (): Packs => usePackShelf().inUse;

/** The body of law that what stands within is about: the matter's own, or the one that is looked at. */
export const PackContext = createContext<Pack | null>(null);

/** The body of law, in a screen. */
export function usePack(): Pack {
  const [usual] = usePacks();
  return use(PackContext) ?? usual;
}

type Naming = Pick<MatterRecord, 'pack' | 'packRelease'>;

/**
 * The release that a matter is assessed under: the one that it names, or else that which Adit carries; null where it is
 * not on this computer. A promise where it is not read yet: the same one for all who ask.
 */
export function packOf(
  { builtIn, inUse }: Shelf,
  { pack: id, packRelease }: Naming,
): Pack | null | Promise<Pack | null> {
  const ofId = [...builtIn, ...inUse].filter(({ manifest }) => manifest.id === id);
  if (packRelease === undefined) return ofId[0] ?? null;
  const known = ofId.find(({ manifest }) => manifest.release === packRelease);
  return known ?? importedRelease({ id, release: packRelease });
}

/** What a matter names so that it stays with a release: nothing where it is that which Adit carries. */
export const namingOf = ({ builtIn }: Shelf, pack: Pack): Naming => {
  const { id, release } = pack.manifest;
  return builtIn.includes(pack) ? { pack: id } : { pack: id, packRelease: release };
};
