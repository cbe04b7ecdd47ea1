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
 * Builds one file. It is built aside and renamed, so that a program started meanwhile sees the old file or the new one,
 * never half of one.
 *
 * @param {string} file where the bundle goes
 * @param {(name: string) => import('vite').InlineConfig} settings
 */
async function buildFile(file, settings) {
  const { build } = await import('vite');
  const started = new Date();
  const name = basename(file);
  mkdirSync(dirname(file), { recursive: true });
  const outDir = mkdtempSync(join(root, 'out', '.build-'));
  const { build: options, ...rest } = settings(name);
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: { outDir, minify: false, ...options },
      ...rest,
    });
    // Dated from before the build: a source saved while it ran makes the bundle stale.
    utimesSync(join(outDir, name), started, started);
    renameSync(join(outDir, name), file);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/**
 * Bundles one entry into one ES module for Node.
 *
 * @param {string} entry below the repository
 * @param {string} file where the bundle goes
 * @param {{ standalone: boolean }} options standalone: carries its packages, needs only Node
 */
export async function bundle(entry, file, { standalone }) {
  await buildFile(file, (name) => ({
    ssr: { target: 'node', ...(standalone ? { noExternal: true } : {}) },
    build: {
      ssr: entry,
      target: 'node20',
      rolldownOptions: { output: { format: 'es', entryFileNames: name, codeSplitting: false } },
    },
  }));
}

/**
 * Bundles one entry into one script for a page: no imports, no exports, nothing left outside a function.
 *
 * @param {string} entry below the repository
 * @param {string} file where the bundle goes
 */
export async function bundlePageScript(entry, file) {
  await buildFile(file, (name) => ({
    build: { lib: { entry: join(root, entry), formats: ['iife'], name: 'page', fileName: () => name } },
  }));
}

/**
 * Bundles one page with its workers. Built in place: only benchmarks use it, and they run alone.
 *
 * @param {string} folder below the repository; holds index.html
 * @param {string} outDir where the page goes
 */
export async function bundlePage(folder, outDir) {
  const { build } = await import('vite');
  await build({
    root: join(root, folder),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'chrome140', assetsInlineLimit: 0, modulePreload: false },
  });
}
