import { dirname } from 'node:path';
import type { CliIo } from './io';

type Environment = Readonly<Record<string, string | undefined>>;

/** A reader that went away, such as `head`, has seen enough: that is no fault. */
const writerTo = (stream: NodeJS.WriteStream): ((text: string) => Promise<void>) => {
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause;
  });
  return (text) => new Promise((resolve) => stream.write(text, () => resolve()));
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The day on the wall calendar of the person who asks. */
const localDay = (now: Date): string =>
  `${String(now.getFullYear()).padStart(4, '0')}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;

/**
 * The folder in which the person stands. `npm run adit` moves to the folder of package.json first and remembers where
 * it was called from.
 */
export const callersFolder = (cwd: string, environment: Environment): string => {
  const { npm_lifecycle_event: script, npm_package_json: manifest, INIT_CWD: calledFrom } = environment;
  const movedByNpm = script === 'adit' && manifest !== undefined && dirname(manifest) === cwd;
  return movedByNpm && calledFrom !== undefined ? calledFrom : cwd;
};

/** The world as Node shows it. */
export const nodeIo = (): CliIo => ({
  cwd: callersFolder(process.cwd(), process.env),
  environment: process.env,
  stdout: writerTo(process.stdout),
  stderr: writerTo(process.stderr),
  today: () => localDay(new Date()),
});
