import { runCli } from './cli.mjs';

await runCli(['demo', ...process.argv.slice(2)]);
