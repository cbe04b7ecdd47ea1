/**
 * Writes NOTICES.txt: what of others is in the packed app, and under which licence. `node scripts/notices.mjs` after
 * every change of the dependencies; a test holds the file against package-lock.json.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

/** @typedef {{ version: string, license?: string, dev?: boolean, devOptional?: boolean, optional?: boolean }} Locked */

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;
const RULE = '-'.repeat(80);

const HEAD = `Adit is licensed under the Apache License, version 2.0 (LICENSE.txt).

The packed app is built with the packages below and contains most of them, or parts of them. It runs on Electron (MIT),
which contains Chromium and Node.js; their licences come with Electron's own files. scripts/notices.mjs makes this list.
`;

/**
 * The texts of licences in a package, also of parts of it in folders of their own.
 *
 * @param {string} folder
 * @returns {string[]}
 */
function licencesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name !== 'node_modules');
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return licencesIn(path);
      // A program may be called so as well, such as `license.js`.
      const isText = LICENCE_FILE.test(entry.name) && !/\.(?:[cm]?[jt]s|map|json)$/.test(entry.name);
      return isText ? [readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim()] : [];
    });
}

/** @param {string} folder @param {Locked} locked */
function noticeOf(folder, { version, license }) {
  const path = join(root, folder);
  const { author, license: declared } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const texts = [...new Set(licencesIn(path))];
  const by = typeof author === 'string' ? author : author?.name;
  const stated = `It carries no text of a licence; it declares ${license ?? declared}${by === undefined ? '' : ` and names ${by} as its author`}.`;
  const body = texts.length === 0 ? stated : texts.join('\n\n');
  return {
    key: `${name} ${version}`,
    text: `${RULE}\n${name} ${version} (${license ?? declared})\n${RULE}\n\n${body}\n`,
  };
}

/** The whole text, from package-lock.json and the packages as installed. */
export function notices() {
  /** @type {{ packages: Record<string, Locked> }} */
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const found = Object.entries(packages)
    .filter(([folder, { dev, devOptional, optional }]) => folder !== '' && !(dev || devOptional || optional))
    .map(([folder, locked]) => noticeOf(folder, locked));
  const unique = [...new Map(found.map((notice) => [notice.key, notice.text]))];
  unique.sort(([a], [b]) => (a < b ? -1 : 1));
  return [HEAD, ...unique.map(([, text]) => text)].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(join(root, 'NOTICES.txt'), notices());
}
