/** Builds everything and makes this system's installers; further arguments go to electron-builder. */
import { ensure } from './ensure.mjs';

await ensure();

const { buildApp } = await import('./build-app.mjs');
const { buildCli } = await import('./cli.mjs');
const { runTool } = await import('./run.mjs');

await buildApp();
await buildCli();
const args = ['--config', 'electron-builder.yml', '--publish', 'never', ...process.argv.slice(2)];
process.exitCode = (await runTool('electron-builder/cli.js', args)).code;
