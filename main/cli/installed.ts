import { z } from 'zod';
import { nodeIo } from './node-io';
import { run } from './run';

z.config({ jitless: true });

/** The commands for the installed app, whose main process runs them: it may be no Node of its own. Gives the exit code. */
export const runCommand = (argv: readonly string[]): Promise<number> => run(argv, nodeIo());
