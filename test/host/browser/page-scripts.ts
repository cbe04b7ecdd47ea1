import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageConfig } from '../wire';
import { RECEIVER } from './page-line';

export const BINDING = '__aditHostPost';

/** The bundles of test/host/page/, beside this one in out/host/. */
const folder = dirname(fileURLToPath(import.meta.url));
const bundled = (name: string) => readFileSync(join(folder, name), 'utf8');

/** Electron gives a sandboxed preload these names, and no others. */
const asFunction = (preload: string) =>
  `function (require, module, exports, process) { ${readFileSync(preload, 'utf8')}\n}`;

export interface PageScripts {
  readonly mainWorld: string;
  readonly isolatedWorld: string;
}

/** The two scripts that every document of a window runs first, one for each world. */
export function pageScripts(preload: string | undefined, config: Pick<PageConfig, 'process' | 'mark'>): PageScripts {
  const secret = randomUUID();
  const whole: PageConfig = { ...config, secret, receiver: RECEIVER, binding: BINDING };
  return {
    mainWorld: `(() => { const hostConfig = ${JSON.stringify({ secret })};\n${bundled('main-world.js')}\n})();`,
    isolatedWorld: `(() => { const hostConfig = ${JSON.stringify(whole)};
const hostPreload = ${preload === undefined ? 'null' : asFunction(preload)};
${bundled('isolated-world.js')}
})();`,
  };
}
