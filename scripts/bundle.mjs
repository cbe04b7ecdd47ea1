import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from './run.mjs';

/**
 * The latest change below `path`, folders included: deleting a file changes its folder only.
 *
 * @param {string} path
 * @returns {number}
 */
function lastChange(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, lastChange(join(path, name))), stat.mtimeMs);
}

/**
 * True when `file` was built after every change of its sources.
 *
 * @param {string} file
 * @param {readonly string[]} sources
 */
export function isFresh(file, sources) {
  if (!existsSync(file)) return false;
  const built = statSync(file).mtimeMs;
  return sources.every((source) => lastChange(join(root, source)) < built);
}

/**
 * Bundles one entry into one ES module for Node. It is built aside and renamed, so that a program started meanwhile
 * sees the old file or the new one, never half of one.
 *
 * @param {string} entry below the repository
 * @param {string} file where the bundle goes
 * @param {{ standalone: boolean }} options standalone: carries its packages, needs only Node
 */
export async function bundle(entry, file, { standalone }) {
  const { build } = await import('vite');
  const started = new Date();
  const name = basename(file);
  mkdirSync(dirname(file), { recursive: true });
  const aside = mkdtempSync(join(root, 'out', '.build-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      ssr: { target: 'node', ...(standalone ? { noExternal: true } : {}) },
      build: {
        ssr: entry,
        outDir: aside,
        target: 'node20',
        minify: false,
        rolldownOptions: { output: { format: 'es', entryFileNames: name, codeSplitting: false } },
      },
    });
    // Dated from before the build: a source saved while it ran makes the bundle stale.
    utimesSync(join(aside, name), started, started);
    renameSync(join(aside, name), file);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
