import { createContext, use } from 'react';
import type { Pack } from '../../shared/packs/schema';

/** The bodies of law at hand; the first is that of a new matter where nothing is chosen. */
export type Packs = readonly [Pack, ...Pack[]];

let loading: Promise<Packs> | null = null;

/** The bodies of law that matters are assessed under; read once, when they are first wanted. */
function loadPacks(): Promise<Packs> {
  loading ??= import('./pack-chunk').then(({ builtInPacks }) => builtInPacks);
  return loading;
}

/** All bodies of law, in a screen; what stands around it waits for them. */
export const usePacks = (): Packs => use(loadPacks());

/** The body of law that what stands within is about: the matter's own, or the one that is looked at. */
export const PackContext = createContext<Pack | null>(null);

/** The body of law, in a screen. */
export function usePack(): Pack {
  const [usual] = usePacks();
  return use(PackContext) ?? usual;
}
