/** `npm run screens`: takes the pictures in `docs/screens/` from the built app, every screen in two dresses. */
import { buildApp } from './build-app.mjs';
import { ensure } from './ensure.mjs';
import { runTool } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

await ensure();
await ensureSystemPackages();
await buildApp();
process.exitCode = (
  await runTool('@playwright/test/cli.js', ['test', '--config=test/screens/playwright.config.ts'])
).code;
