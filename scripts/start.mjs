import { ensure } from './ensure.mjs';

await ensure();

const { buildApp } = await import('./build-app.mjs');
const { findElectron } = await import('./electron-binary.mjs');
const { runTool } = await import('./run.mjs');
const { openPreview } = await import('../test/host/preview.mjs');

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];

await buildApp();
const missing = await findElectron();
if (missing !== null) {
  say(`No Electron binary: ${missing}`);
  say('To get one, set ELECTRON_MIRROR=https://<mirror>/electron/ or electron_config_cache=<folder that has it>.');
}
if (!hasDisplay) {
  say('No display here to open a window on; `npm run demo` shows the main job without one.');
} else if (missing === null) {
  process.exitCode = (await runTool('electron/cli.js', ['.', ...process.argv.slice(2)])).code;
} else {
  process.exitCode = await openPreview(say);
}
