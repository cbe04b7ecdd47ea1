import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { path7za } from '7zip-bin';
import { runTool } from '../../../scripts/run.mjs';
import { writeStubElectron } from './stub-electron';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const require = createRequire(import.meta.url);
const { version: electronVersion } = require('electron/package.json') as { readonly version: string };

export const rigFolder = join(root, 'out', 'packaging');
const stubFolder = join(rigFolder, 'electron');

export const readText = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8');

export const packageJson = JSON.parse(readText('package.json')) as {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** npm's copy of 7-Zip comes without the right to be run. */
export function sevenZip(): string {
  const file = join(rigFolder, '7za');
  mkdirSync(rigFolder, { recursive: true });
  copyFileSync(path7za, file);
  chmodSync(file, 0o755);
  return file;
}

/**
 * Runs electron-builder itself on the real configuration; only where Electron and the tools come from is the rig's.
 *
 * @returns the folder with what it made
 */
export async function build(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const output = join(rigFolder, name);
  rmSync(output, { recursive: true, force: true });
  writeStubElectron(stubFolder, electronVersion);
  const settings = {
    'directories.output': output,
    electronDist: stubFolder,
    // A repository on a forge has an address that electron-builder finds by itself.
    'extraMetadata.homepage': 'https://adit.invalid',
  };
  const { code, output: said } = await runTool(
    'electron-builder/cli.js',
    [
      '--config=electron-builder.yml',
      '--publish=never',
      ...Object.entries(settings).map(([key, value]) => `--config.${key}=${value}`),
      ...args,
    ],
    {
      output: 'capture',
      env: {
        ELECTRON_BUILDER_7ZIP_PATH: sevenZip(),
        // Nothing is fetched, so nothing is worth waiting for.
        ELECTRON_BUILDER_OFFLINE: 'true',
        CUSTOM_FPM_PATH: join(root, 'test', 'packaging', 'rig', 'fpm.mjs'),
        CSC_IDENTITY_AUTO_DISCOVERY: 'false',
        ...env,
      },
    },
  );
  if (code !== 0) throw new Error(`electron-builder ended with ${code}:\n${said}`);
  return output;
}
