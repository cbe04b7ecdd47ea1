import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The laws are lint rules: each snippet is linted, by the project's own settings, at the path it claims to have. */
interface Snippet {
  readonly path: string;
  readonly code: string;
  /** The rule that must fire; none for a snippet that keeps the law. */
  readonly rule?: string;
}

const imports = 'lint/style/noRestrictedImports';
const node = 'lint/correctness/noNodejsModules';
const plugin = 'plugin';

const breaks = (rule: string, path: string, code: string): Snippet => ({ rule, path, code });
const keeps = (path: string, code: string): Snippet => ({ path, code });

const SNIPPETS: readonly Snippet[] = [
  // shared/ runs anywhere.
  breaks(imports, 'shared/model/a.ts', `export { x } from '../../main/app/x';`),
  breaks(imports, 'shared/b.ts', `export { x } from '../renderer/app/x';`),
  breaks(imports, 'shared/model/c.ts', `export { app } from 'electron';`),
  breaks(imports, 'shared/model/c2.ts', `import type { App } from 'electron';\nexport type A = App;`),
  breaks(imports, 'shared/model/d.ts', `export { Dexie } from 'dexie';`),
  breaks(imports, 'shared/model/d2.ts', `export const load = () => import('../../main/app/x');`),
  breaks(node, 'shared/model/e.ts', `export { join } from 'node:path';`),
  breaks(node, 'shared/model/f.ts', `export { join } from 'path';`),
  breaks('lint/style/noRestrictedGlobals', 'shared/model/g.ts', `export const home = process.cwd();`),
  breaks('lint/suspicious/noConsole', 'shared/model/h.ts', `console.log('here');\nexport {};`),
  keeps('shared/model/ok.ts', `export { x } from '../packs/x';\nexport { y } from './main-point';`),
  // renderer/ never imports main/.
  breaks(imports, 'renderer/app/a.tsx', `export { x } from '../../main/security/x';`),
  breaks(imports, 'renderer/app/b.ts', `export { Dexie } from 'dexie';`),
  breaks(imports, 'renderer/app/c.ts', `export { ipcRenderer } from 'electron';`),
  breaks(node, 'renderer/app/d.ts', `export { join } from 'node:path';`),
  keeps('renderer/app/ok.ts', `export { x } from '../../shared/model/x';\nexport { y } from 'react';`),
  // main/vault and main/preload are browser code.
  breaks(node, 'main/vault/a.ts', `export { readFile } from 'node:fs/promises';`),
  breaks(imports, 'main/vault/b.ts', `export { x } from '../files/x';`),
  breaks(imports, 'main/vault/c.ts', `export { app } from 'electron';`),
  breaks(node, 'main/preload/a.ts', `export { readFile } from 'fs';`),
  breaks(imports, 'main/preload/b.ts', `export { x } from '../keys/x';`),
  keeps('main/vault/ok.ts', `export { x } from '../../shared/bridge/x';\nexport { y } from './rows';`),
  keeps('main/preload/ok.ts', `export { contextBridge } from 'electron';\nexport { x } from '../../shared/bridge/x';`),
  // Only main/vault touches Dexie.
  breaks(imports, 'main/files/a.ts', `export { Dexie } from 'dexie';`),
  breaks(imports, 'main/preload/c.ts', `export { Dexie } from 'dexie';`),
  keeps('main/vault/store.ts', `export { Dexie } from 'dexie';`),
  // Values from electron: the composition root and the preloads.
  breaks(plugin, 'main/files/b.ts', `import { dialog } from 'electron';\nexport const d = dialog;`),
  breaks(plugin, 'main/files/c.ts', `import { type Dialog } from 'electron';\nexport type D = Dialog;`),
  breaks(plugin, 'main/files/d.ts', `export { dialog } from 'electron';`),
  breaks(plugin, 'main/files/e.ts', `export const load = () => import('electron');`),
  breaks(plugin, 'main/files/f.ts', `export { dialog } from 'electron/main';`),
  keeps('main/files/ok.ts', `import type { Dialog } from 'electron';\nexport type D = Dialog;`),
  keeps('main/index.ts', `import { app } from 'electron';\nexport const a = app;`),
  breaks(imports, 'main/app/a.ts', `export { x } from '../../renderer/app/x';`),
  breaks(imports, 'main/app/b.ts', `export { x } from '../vault/x';`),
  // Style: no enums, no default exports, kebab-case names.
  breaks('lint/style/noEnum', 'shared/model/i.ts', `export enum Side {\n  Left = 'left',\n}`),
  breaks('lint/style/noDefaultExport', 'shared/model/j.ts', `export default 1;`),
  breaks('lint/style/useFilenamingConvention', 'shared/model/camelCase.ts', `export const a = 1;`),
  breaks('lint/suspicious/noExplicitAny', 'shared/model/k.ts', `export const a = (b: any) => b;`),
  keeps('some.config.ts', `export default {};`),
];

const root = fileURLToPath(new URL('../../..', import.meta.url));
const rulesByPath = new Map<string, string[]>();
let folder: string;

/** A lint run ends with 1 when it found something; its report is on standard output all the same. */
function lint(): string {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  try {
    return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adit-laws-'));
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  cpSync(join(root, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true });
  for (const { path, code } of SNIPPETS) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), `${code}\n`);
  }
  const report = JSON.parse(lint()) as { diagnostics: readonly { category: string; location: { path: string } }[] };
  for (const { category, location } of report.diagnostics) {
    rulesByPath.set(location.path, [...(rulesByPath.get(location.path) ?? []), category]);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const { path, code, rule } of SNIPPETS) {
  const [line] = code.split('\n');
  if (rule === undefined) {
    test(`${path} may: ${line}`, () => expect(rulesByPath.get(path) ?? []).toEqual([]));
  } else {
    test(`${path} may not: ${line}`, () => expect(rulesByPath.get(path) ?? []).toContain(rule));
  }
}
