import { parsePack } from './load';
import type { Pack } from './schema';

/** Reads a pack that Adit carries from its files, keyed by their path from its folder. */
export const builtInPack = (name: string, files: Readonly<Record<string, unknown>>): Pack => {
  const pack = parsePack(new Map(Object.entries(files).map(([path, content]) => [path.replace(/^\.\//, ''), content])));
  if (pack.ok) return pack.value;
  const [first] = pack.error;
  throw new Error(`The built-in pack ${name} is broken: ${first?.file} ${first?.place}: ${first?.message}`);
};
