import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';

type Name = 'home' | 'appData' | 'userData' | 'sessionData' | 'temp' | 'exe' | 'desktop' | 'documents' | 'downloads';

/** Linux's folders, as Electron finds them. `--user-data-dir` is not among their sources: real Electron decides. */
export class AppPaths {
  readonly #set = new Map<string, string>();
  readonly #appName: () => string;

  constructor(appName: () => string) {
    this.#appName = appName;
  }

  get(name: string): string {
    const path = this.#set.get(name) ?? this.#standard(name as Name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  set(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    this.#set.set(name, path);
  }

  #standard(name: Name): string | undefined {
    const home = homedir();
    switch (name) {
      case 'home':
        return home;
      case 'appData':
        return process.env['XDG_CONFIG_HOME'] || join(home, '.config');
      case 'userData':
        return join(this.get('appData'), this.#appName());
      case 'sessionData':
        return this.get('userData');
      case 'temp':
        return tmpdir();
      case 'exe':
        return process.argv[0];
      case 'desktop':
        return join(home, 'Desktop');
      case 'documents':
        return join(home, 'Documents');
      case 'downloads':
        return join(home, 'Downloads');
    }
  }
}
