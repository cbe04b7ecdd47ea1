import { homedir } from 'node:os';
import { join } from 'node:path';
import { ensure } from './ensure.mjs';

await ensure();

const { buildApp } = await import('./build-app.mjs');
const { findElectron } = await import('./electron-binary.mjs');
const { root, runTool } = await import('./run.mjs');

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

const args = [root, ...process.argv.slice(2)];
const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];

/** The whole app, on the stand-in for Electron that the tests use. It becomes this process: signals and exit code too. */
async function becomePreview() {
  const config = process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config');
  // Data of its own: Chromium files it elsewhere than Electron does, and Adit would take that for a loss.
  const folder = join(config, 'adit-preview');
  say(`Opening a preview in the system’s Chromium; what you enter there stays in ${folder}.`);
  process.env['ADIT_DATA'] = folder;
  process.env['ADIT_HOST_MARK'] = 'Preview without Electron · 无 Electron 的预览 · Предпросмотр без Electron';
  process.argv = [process.execPath, join(root, 'test', 'host', 'electron'), ...args];
  await import('../test/host/boot.mjs');
}

await buildApp();
const missing = await findElectron();
if (missing !== null) {
  say(`No Electron binary: ${missing}`);
  say('To get one, set ELECTRON_MIRROR=https://<mirror>/electron/ or electron_config_cache=<folder that has it>.');
}
if (!hasDisplay) {
  say('No display here to open a window on; `npm run demo` shows the main job without one.');
} else if (missing === null) {
  process.exitCode = (await runTool('electron/cli.js', args)).code;
} else if (process.platform === 'linux') {
  await becomePreview();
} else {
  say('Without it Adit can be previewed on Linux only; `npm run demo` shows the main job without a window.');
  process.exitCode = 1;
}
