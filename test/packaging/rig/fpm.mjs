#!/usr/bin/env node
/**
 * Stands in for fpm, which electron-builder would fetch: makes the .deb from fpm's arguments with dpkg-deb. Only what
 * electron-builder passes for a deb is understood; anything else is an error.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const FLAGS = ['--force'];
const REPEATED = ['-d', '--deb-recommends'];

/** @type {Map<string, string[]>} */
const options = new Map();
/** @type {string[]} */
const mappings = [];
const args = process.argv.slice(2);
while (args.length > 0) {
  const arg = String(args.shift());
  if (FLAGS.includes(arg)) continue;
  if (arg.startsWith('-')) options.set(arg, [...(options.get(arg) ?? []), String(args.shift())]);
  else mappings.push(arg);
}

/** @param {string} name */
function only(name) {
  const values = options.get(name) ?? [];
  if (values.length !== 1 && !REPEATED.includes(name))
    throw new Error(`fpm stand-in: ${name} given ${values.length} times`);
  return values.join(', ');
}

if (only('-t') !== 'deb' || only('-s') !== 'dir') throw new Error('fpm stand-in: makes a deb from folders only');

const tree = mkdtempSync(join(tmpdir(), 'adit-deb-'));
const control = join(tree, 'DEBIAN');
mkdirSync(control);
for (const mapping of mappings) {
  const [from = '', to = ''] = mapping.split('=');
  mkdirSync(dirname(join(tree, to)), { recursive: true });
  cpSync(from, join(tree, to), { recursive: true, verbatimSymlinks: true });
}
for (const [option, script] of /** @type {const} */ ([
  ['--after-install', 'postinst'],
  ['--after-remove', 'postrm'],
])) {
  copyFileSync(only(option), join(control, script));
  chmodSync(join(control, script), 0o755);
}
const fields = {
  Package: only('--name'),
  Version: only('--version'),
  Architecture: only('--architecture'),
  Maintainer: only('--maintainer'),
  Depends: only('-d'),
  Recommends: only('--deb-recommends'),
  Homepage: only('--url'),
  Priority: only('--deb-priority'),
  Section: 'utils',
  Description: only('--description').trim(),
};
writeFileSync(
  join(control, 'control'),
  Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join(''),
);
execFileSync('/usr/bin/dpkg-deb', ['--root-owner-group', '-Zgzip', '--build', tree, only('--package')]);
rmSync(tree, { recursive: true });
