import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORTED = /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{},\s]+?from)?\s*["'](\.\.?\/[^"']+\.js)["']/g;
const NAMED = /(?:src|href)="([^"]+\.js)"/g;

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
const named = (text, pattern) => [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []);

/**
 * How many bytes of script a built page loads at once: what it names, and what that imports in turn.
 *
 * @param {string} folder holds index.html
 */
export function entryBytes(folder) {
  /** @type {Set<string>} */
  const files = new Set();
  /** @param {string} file */
  const visit = (file) => {
    if (files.has(file)) return;
    files.add(file);
    for (const name of named(readFileSync(file, 'utf8'), IMPORTED)) visit(join(dirname(file), name));
  };
  for (const name of named(readFileSync(join(folder, 'index.html'), 'utf8'), NAMED)) visit(join(folder, name));
  return [...files].reduce((sum, file) => sum + statSync(file).size, 0);
}
