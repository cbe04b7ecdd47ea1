/**
 * `node scripts/release/update-notes.mjs <folder>`: writes the signed note beside every installer in a folder, as
 * scripts/sign-update.mjs does for one; the key is in ADIT_UPDATE_SIGNING_KEY.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../run.mjs';

/** What replaces an installed Adit. The portable program and the zip for macOS replace nothing. */
const INSTALLERS = /** @type {const} */ ([
  [/-(setup|win)-(x64|arm64)\.(exe|msi)$/, 'win32'],
  [/-mac-(universal)\.dmg$/, 'darwin'],
  [/-linux-(x86_64|amd64|arm64)\.(AppImage|deb)$/, 'linux'],
]);

/**
 * The platform that an installer is for, by its name; null for what is none.
 *
 * @param {string} name
 */
export function platformOf(name) {
  const system = INSTALLERS.find(([pattern]) => pattern.test(name))?.[1];
  const arch = /-(x64|x86_64|amd64|arm64|universal)\.\w+$/.exec(name)?.[1]?.replace(/x86_64|amd64/, 'x64');
  return system === undefined || arch === undefined ? null : `${system}-${arch}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('say which folder');
  for (const name of readdirSync(folder)) {
    const platform = platformOf(name);
    if (platform === null) continue;
    const args = [join(root, 'scripts', 'sign-update.mjs'), join(folder, name), platform];
    execFileSync(process.execPath, args, { stdio: 'inherit' });
  }
}
