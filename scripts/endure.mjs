/** `npm run endure`: kills Adit 200 times at moments that nobody chose, or as often as the argument says. */
import { buildApp } from './build-app.mjs';
import { ensure } from './ensure.mjs';
import { runTool } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const [rounds = '200'] = process.argv.slice(2);

await ensure();
await ensureSystemPackages();
await buildApp();
const args = ['test', '--config=test/e2e/playwright.config.ts', 'e2e.kill'];
const { code } = await runTool('@playwright/test/cli.js', args, { env: { ADIT_KILL_ROUNDS: rounds } });
process.exitCode = code;
