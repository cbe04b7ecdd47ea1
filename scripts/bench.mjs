/**
 * Builds and runs test/bench/, which writes out/bench.json. A measurement, not a test: it sets no bar here.
 *
 *     npm run bench                 everything, in moderate sizes
 *     npm run bench -- vault        what has this in its name
 *     npm run bench -- --full       1 GB of attachments, and more rounds
 */
import { join } from 'node:path';
import { bundle, bundlePage } from './bundle.mjs';
import { ensure } from './ensure.mjs';
import { root, run } from './run.mjs';

await ensure();
const program = join(root, 'out', 'bench', 'bench.mjs');
await bundlePage('test/bench/vault/page', join(root, 'out', 'bench', 'page'));
await bundle('test/bench/index.ts', program, { standalone: false });
const { code } = await run(process.execPath, ['--expose-gc', program, ...process.argv.slice(2)]);
process.exitCode = code;
