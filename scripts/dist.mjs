/** Builds everything and makes this system's installers; further arguments go to electron-builder. */
import { ensure } from './ensure.mjs';
import { signingArguments } from './signing.mjs';

await ensure();

const { buildApp } = await import('./build-app.mjs');
const { runTool } = await import('./run.mjs');

await buildApp();
const args = ['--config', 'electron-builder.yml', '--publish', 'never', ...signingArguments(process.env)];
process.exitCode = (await runTool('electron-builder/cli.js', [...args, ...process.argv.slice(2)])).code;
