import { z } from 'zod';
import { nodeIo } from './node-io';
import { run } from './run';

z.config({ jitless: true });

// Set, not called: what was written to a pipe is still to leave the process.
process.exitCode = await run(process.argv.slice(2), nodeIo());
