/** `npm run dist:check`: what can be said about packaging without building a package. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensure } from './ensure.mjs';
import { root } from './run.mjs';

await ensure();

const { getConfig, validateConfiguration } = await import('app-builder-lib/out/util/config/config.js');

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

const config = await getConfig(root, 'electron-builder.yml', null);
const fuses = readJson('node_modules/app-builder-lib/scheme.json').definitions.FuseOptionsV1.properties;
const files = [config.files ?? []]
  .flat()
  .flatMap((entry) => (typeof entry === 'string' ? entry : (entry.filter ?? [])));
const mainFolder = readJson('package.json').main.replace(/[^/]+$/, '**');

/** electron-builder wants its debug log; there is nothing to keep. */
const silent = /** @type {any} */ ({ isEnabled: false, add: () => undefined });

/** @type {readonly (readonly [what: string, check: () => unknown])[]} */
const checks = [
  ['electron-builder.yml fits electron-builder’s own schema', () => validateConfiguration(config, silent)],
  [
    'every fuse that electron-builder knows is decided',
    () => {
      const open = Object.keys(fuses).filter((name) => !Object.hasOwn(config.electronFuses ?? {}, name));
      if (open.length > 0) throw new Error(`undecided: ${open.join(', ')}`);
    },
  ],
  [
    'only built files are packed, the entry among them, and no node_modules',
    () => {
      const stray = files.filter((pattern) => !/^(!|out\/|package\.json$)/.test(pattern));
      if (stray.length > 0) throw new Error(`not on the list: ${stray.join(', ')}`);
      for (const needed of [mainFolder, '!node_modules/**']) {
        if (!files.includes(needed)) throw new Error(`missing: ${needed}`);
      }
    },
  ],
  [
    'uninstalling keeps the user’s data',
    () => {
      if (config.nsis?.deleteAppDataOnUninstall !== false)
        throw new Error('nsis.deleteAppDataOnUninstall is not false');
    },
  ],
];

for (const [what, check] of checks) {
  try {
    await check();
    console.log(`ok      ${what}`);
  } catch (error) {
    console.log(`FAILED  ${what}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
console.log('Not checked here: building a package, its contents, its fuses, signing, installing.');
