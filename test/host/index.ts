/** Stands where Electron's binary stands: reads its command line, runs the app's main bundle, starts Chromium for it. */
import { readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { app } from './api/app';
import { HostEvent } from './api/emitter';
import { WebContents } from './api/web-contents';
import { findApp, sortArguments } from './arguments';
import { Chromium } from './browser/chromium';
import { electronApi } from './electron-api';
import { provideElectron, runFile } from './electron-module';
import { servePages } from './page-server';
import { runtime } from './runtime';

/** Long enough for the app to write down what happened. */
const LAST_WORDS_MS = 300;

/** Meant for Node, or decided by the host. */
const OWN_SWITCHES: ReadonlySet<string> = new Set([
  'inspect',
  'no-sandbox',
  'user-data-dir',
  'remote-debugging-pipe',
  'host-resolver-rules',
]);

const args = sortArguments(process.argv.slice(2));
const start = findApp(args);

function electronVersion(): string {
  const manifest = createRequire(import.meta.url).resolve('electron/package.json');
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}

/** What Electron adds to Node's `process`. */
function dressProcess(): void {
  const versions = { ...process.versions, electron: electronVersion(), chrome: '' };
  Object.defineProperty(process, 'versions', { value: versions });
  Object.defineProperty(process, 'type', { value: 'browser' });
  Object.defineProperty(process, 'defaultApp', { value: true });
  // Electron's first argument is the binary; Node puts itself before the script.
  process.argv = [process.argv[1] ?? '', ...process.argv.slice(2)];
}

/** The browser is dead, by another hand than ours: everything that it ran went with it. */
function browserGone(): void {
  if (runtime.ending) return;
  runtime.ending = true;
  const details = { reason: 'killed' as const, exitCode: 9 };
  for (const contents of WebContents.getAllWebContents()) contents.reportGone(details);
  app.emit('child-process-gone', new HostEvent(), { type: 'Utility', name: 'Chromium', ...details });
  setTimeout(() => process.exit(1), LAST_WORDS_MS);
}

async function startBrowser(): Promise<void> {
  const wanted = [...args.switches, ...app.appended].filter(([name]) => !OWN_SWITCHES.has(name));
  const chromium = await Chromium.launch({
    profile: join(app.getPath('sessionData'), 'chromium'),
    port: await servePages(),
    switches: wanted.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
    onExit: browserGone,
  });
  Object.assign(process.versions, { chrome: await chromium.version() });
  runtime.start(chromium);
  app.emit('will-finish-launching');
  app.emit('ready', new HostEvent(), {});
}

function fail(error: unknown): never {
  console.error('App threw an error during load\n', error);
  process.exit(1);
}

function run(): void {
  // Prints the line that Playwright waits for.
  if (args.switches.has('inspect')) inspector.open(Number(args.switches.get('inspect') || 9229), '127.0.0.1');
  dressProcess();
  provideElectron(electronApi);
  app.begin(start);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
  for (const file of args.requires) runFile(resolve(file));
  runFile(start.entry);
  // The app has had its say about folders, schemes and switches, all of which must come before Chromium.
  setImmediate(() => {
    if (!app.isQuitting) startBrowser().catch(fail);
  });
}

try {
  run();
} catch (error) {
  fail(error);
}
