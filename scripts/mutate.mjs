/**
 * Changes the reasoning in small ways, one at a time, and sees whether a test notices (docs/mutation.md). Fails where too
 * many changes go unnoticed. Writes out/mutation/report.html.
 *
 *     npm run mutate                   all of shared/reasoning/: minutes
 *     npm run mutate -- algebra limb   these files of it
 */
import { ensure } from './ensure.mjs';
import { runTool } from './run.mjs';

await ensure();
const files = process.argv.slice(2).map((name) => `shared/reasoning/${name}.ts`);
const args = ['run', 'test/mutation/stryker.config.mjs', ...(files.length === 0 ? [] : ['--mutate', files.join(',')])];
const { code } = await runTool('@stryker-mutator/core/bin/stryker.js', args);
process.exitCode = code;
