/**
 * Builds and runs test/bench/, which writes out/bench.json. A measurement, not a test: it sets no bar here.
 *
 *     npm run bench                 everything, in moderate sizes
 *     npm run bench -- vault        what has this in its name; `desk` is the built app, started as it is for a lawyer
 *     npm run bench -- --full       1 GB of attachments, and more rounds
 */
import { join } from 'node:path';
import { buildApp } from './build-app.mjs';
import { bundle, bundlePage } from './bundle.mjs';
import { ensure } from './ensure.mjs';
import { root, run } from './run.mjs';

await ensure();
const program = join(root, 'out', 'bench', 'bench.mjs');
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (names.length === 0 || names.some((name) => name.startsWith('desk'))) await buildApp();
await bundlePage('test/bench/vault/page', join(root, 'out', 'bench', 'page'));
await bundle('test/bench/index.ts', program, { standalone: false });
const { code } = await run(process.execPath, ['--expose-gc', program, ...process.argv.slice(2)]);
process.exitCode = code;
