import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { INSTALLER_NEEDS } from '../../../scripts/system-packages.mjs';
import { rigFolder, root } from './build';

/** Debian's packages that are missing for building and running Windows programs here. */
export const missingTools: readonly string[] = INSTALLER_NEEDS.filter(({ file }) => !existsSync(file)).map(
  (need) => need.package,
);

const PLUGINS = ['UAC', 'StdUtils', 'WinShell', 'Nsis7z'];
const folder = join(rigFolder, 'windows');
const home = join(folder, 'home');
const prefix = join(folder, 'wine');
const drive = join(prefix, 'drive_c');

function script(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
}

/** NSIS as electron-builder looks for it: Debian's, told to make 64-bit installers, for 32-bit wine is hard to come by. */
function layNsis(): void {
  const nsis = join(folder, 'nsis');
  const plugins = join(folder, 'plugins', 'amd64-unicode');
  mkdirSync(nsis, { recursive: true });
  for (const name of readdirSync('/usr/share/nsis')) symlinkSync(join('/usr/share/nsis', name), join(nsis, name));
  const asked = `"-XTarget amd64-unicode" "-X!addplugindir /amd64-unicode ${plugins}"`;
  script(join(nsis, 'linux', 'makensis'), `#!/bin/sh\nexec /usr/bin/makensis ${asked} "$@"\n`);
  writeFileSync(join(nsis, 'elevate.exe'), '');
  mkdirSync(join(folder, 'plugins', 'x86-unicode'), { recursive: true });
  mkdirSync(plugins, { recursive: true });
  const library = join(plugins, `${PLUGINS[0]}.dll`);
  const source = join(root, 'test', 'packaging', 'rig', 'nsis', 'stand-ins.c');
  execFileSync('/usr/bin/x86_64-w64-mingw32-gcc', ['-shared', '-Os', '-s', '-o', library, source, '-lshell32']);
  for (const name of PLUGINS.slice(1)) copyFileSync(library, join(plugins, `${name}.dll`));
}

/** What electron-builder needs to know to build with these tools, and wine to run in a place of its own. */
export const windowsEnv = {
  ELECTRON_BUILDER_NSIS_DIR: join(folder, 'nsis'),
  ELECTRON_BUILDER_NSIS_RESOURCES_DIR: folder,
  USE_SYSTEM_OSSLSIGNCODE: 'true',
  PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
  HOME: home,
  WINEPREFIX: prefix,
  WINEDEBUG: '-all',
  WINEDLLOVERRIDES: 'winemenubuilder.exe=d;mscoree=d;mshtml=d',
  ADIT_RIG_7ZA: `Z:${join(dirname(createRequire(import.meta.url).resolve('7zip-bin')), 'win', 'x64', '7za.exe')}`,
};

/** Built for 64 bits, NSIS warns of branches for 32 that are never taken; the release's installer is built strictly. */
export const SIXTY_FOUR_BIT = ['--config.nsis.warningsAsErrors=false', '--config.portable.warningsAsErrors=false'];

/** A Windows program out of a source of the rig's; without a console, as Electron's is. */
export function compile(source: string, program: string): void {
  mkdirSync(dirname(program), { recursive: true });
  const file = join(root, 'test', 'packaging', 'rig', source);
  execFileSync('/usr/bin/x86_64-w64-mingw32-gcc', ['-mwindows', '-Os', '-s', '-o', program, file]);
}

/** Runs a Windows program and waits until nothing of it is left. */
export function wine(...args: readonly string[]): string {
  const env = { ...process.env, ...windowsEnv };
  const said = execFileSync('/usr/lib/wine/wine64', [...args], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  execFileSync('/usr/lib/wine/wineserver64', ['--wait'], { env });
  return said;
}

/** Lays the tools and an empty Windows. */
export function layWindows(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  layNsis();
  script(join(folder, 'bin', 'wine'), '#!/bin/sh\nexec /usr/lib/wine/wine64 "$@"\n');
  wine('wineboot', '--init');
  // Wine's stand-ins for these find whatever they are asked for, which the installer takes for a running Adit.
  rmSync(onDrive('windows/system32/findstr.exe'));
  rmSync(onDrive('windows/system32/WindowsPowerShell/v1.0/powershell.exe'));
}

/** Where a file of this Windows lies. */
export const onDrive = (path: string): string => join(drive, path);

/** A value in the registry, or null. */
export function registryValue(key: string, name: string): string | null {
  try {
    const said = wine('reg', 'query', key, ...(name === '' ? ['/ve'] : ['/v', name]));
    return /\sREG_\w+\s+(.*?)\r?\n/.exec(said)?.[1]?.trim() ?? null;
  } catch {
    return null;
  }
}
