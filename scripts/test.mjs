/** `npm test`: every stage, or those named as arguments, in lanes, then one line with the sum. */
import { ensure } from './ensure.mjs';
import { stagesFor } from './stages.mjs';
import { ensureSystemPackages, INSTALLER_NEEDS } from './system-packages.mjs';

const stages = stagesFor(process.argv.slice(2));

await ensure();
if (stages.some((stage) => stage.needsSystem)) await ensureSystemPackages();
if (stages.some((stage) => stage.needsInstallers)) await ensureSystemPackages(INSTALLER_NEEDS);

const sum = { passed: 0, failed: 0, skipped: 0 };

/** @param {readonly import('./stages.mjs').Stage[]} lane */
async function runLane(lane) {
  for (const stage of lane) {
    const started = performance.now();
    const { passed, failed, skipped } = await stage.run();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${stage.name}: ${failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s (${passed}/${failed}/${skipped})`);
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
}

/** @param {string | undefined} name */
const laneOf = (name) => stages.filter(({ lane }) => lane === name);
const lanes = [...new Set(stages.flatMap(({ lane }) => lane ?? []))];
await Promise.all(lanes.map((name) => runLane(laneOf(name))));
await runLane(laneOf(undefined));

console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
