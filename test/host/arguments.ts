import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { AppStart } from './api/app';

/** What stands on the command line after the program, sorted. */
export interface HostArguments {
  /** Modules to load before the app (`-r`): Playwright's way in. */
  readonly requires: readonly string[];
  readonly switches: ReadonlyMap<string, string>;
  /** The app: a folder with package.json, or one file. */
  readonly app: string;
}

export function sortArguments(args: readonly string[]): HostArguments {
  const requires: string[] = [];
  const switches = new Map<string, string>();
  let app: string | undefined;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '-r' || arg === '--require') {
      index += 1;
      requires.push(args[index] ?? '');
    } else if (arg.startsWith('--')) {
      const [, name = '', value = ''] = /^--([^=]*)=?(.*)$/s.exec(arg) ?? [];
      switches.set(name, value);
    } else {
      app ??= arg;
    }
  }
  if (app === undefined) throw new Error('say which app to start: electron FOLDER');
  return { requires, switches, app };
}

interface Manifest {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
}

/** The app's entry and what its package.json says of it. */
export function findApp({ app, switches }: HostArguments): AppStart & { readonly entry: string } {
  const path = resolve(app);
  if (!statSync(path).isDirectory()) {
    return { entry: path, folder: dirname(path), name: 'Electron', version: '0', switches };
  }
  const manifest: Manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  return {
    entry: resolve(path, manifest.main ?? 'index.js'),
    folder: path,
    name: manifest.productName ?? manifest.name ?? 'Electron',
    version: manifest.version ?? '0',
    switches,
  };
}
