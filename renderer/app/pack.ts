import { use } from 'react';
import type { Pack } from '../../shared/packs/schema';

let loading: Promise<Pack> | null = null;

/** The body of law that matters are assessed under; read once, when it is first wanted. */
function loadPack(): Promise<Pack> {
  loading ??= import('./pack-chunk').then(({ cnMining }) => cnMining);
  return loading;
}

/** The body of law, in a screen; what stands around it waits for it. */
export const usePack = (): Pack => use(loadPack());
