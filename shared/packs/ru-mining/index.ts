/// <reference types="vite/types/importMeta.d.ts" />
import { builtInPack } from '../built-in';
import type { Pack } from '../schema';

const files = import.meta.glob<unknown>('./**/*.json', { eager: true, import: 'default' });

/** Russia: who may mine, and where; every record of it is still to be verified. */
export const ruMining: Pack = builtInPack('ru-mining', files);
