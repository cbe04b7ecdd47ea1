/// <reference types="vite/types/importMeta.d.ts" />
import { parsePack } from '../load';
import type { Pack } from '../schema';

const files = import.meta.glob<unknown>('./**/*.json', { eager: true, import: 'default' });

const load = (): Pack => {
  const pack = parsePack(new Map(Object.entries(files).map(([path, content]) => [path.slice(2), content])));
  if (pack.ok) return pack.value;
  const [first] = pack.error;
  throw new Error(`The built-in pack cn-mining is broken: ${first?.file} ${first?.place}: ${first?.message}`);
};

/** Mainland China: virtual-currency mining set apart from computing, storage and node services. */
export const cnMining: Pack = load();
