/// <reference types="vite/types/importMeta.d.ts" />
import { builtInPack } from '../built-in';
import type { Pack } from '../schema';

const files = import.meta.glob<unknown>('./**/*.json', { eager: true, import: 'default' });

/** Mainland China: virtual-currency mining set apart from computing, storage and node services. */
export const cnMining: Pack = builtInPack('cn-mining', files);
