import { existsSync } from 'node:fs';

/** Debian's first. The script of that name becomes the browser (`exec`), so the process id is the browser's. */
const PROGRAMS = [
  process.env['ADIT_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The system's Chromium. */
export function findChromium(): string {
  const program = PROGRAMS.find((path) => path !== undefined && existsSync(path));
  if (program === undefined) {
    throw new Error('no Chromium: install it (Debian: apt-get install chromium) or set ADIT_CHROMIUM=<program>');
  }
  return program;
}
