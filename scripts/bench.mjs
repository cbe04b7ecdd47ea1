/** Builds and runs test/bench/, which writes out/bench.json. A measurement, not a test: it sets no bar here. */
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { ensure } from './ensure.mjs';
import { root, run } from './run.mjs';

await ensure();
const program = join(root, 'out', 'bench', 'bench.mjs');
await bundle('test/bench/index.ts', program, { standalone: false });
const { code } = await run(process.execPath, ['--expose-gc', program, ...process.argv.slice(2)]);
process.exitCode = code;
