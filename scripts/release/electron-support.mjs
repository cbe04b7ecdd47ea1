/**
 * `node scripts/release/electron-support.mjs [date]`: is the Electron that Adit is built on still supported?
 *
 * Electron supports its three latest majors, and a new one comes every eight weeks. electron-support.json has the days on
 * which npm got each X.0.0; whoever raises Electron adds a line. A day that is not there yet is reckoned.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const DAY_MS = 86_400_000;
const MAJORS_SUPPORTED = 3;
const DAYS_BETWEEN_MAJORS = 56;
/** Time to move to the next one. */
const DAYS_OF_WARNING = 28;

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

/**
 * The day from which a major is no longer supported.
 *
 * @param {number} major
 * @param {Readonly<Record<string, string>>} released
 */
export function endOfSupport(major, released) {
  const successor = released[String(major + MAJORS_SUPPORTED)];
  if (successor !== undefined) return new Date(successor);
  const own = released[String(major)];
  if (own === undefined) throw new Error(`Electron ${major} is not in electron-support.json`);
  return new Date(new Date(own).getTime() + MAJORS_SUPPORTED * DAYS_BETWEEN_MAJORS * DAY_MS);
}

/**
 * @param {number} major
 * @param {Readonly<Record<string, string>>} released
 * @param {Date} today
 * @returns {{ ok: boolean, message: string }}
 */
export function support(major, released, today) {
  const end = endOfSupport(major, released);
  const left = Math.floor((end.getTime() - today.getTime()) / DAY_MS);
  const day = end.toISOString().slice(0, 10);
  if (left < 0) return { ok: false, message: `Electron ${major} has not been supported since ${day}.` };
  if (left < DAYS_OF_WARNING) return { ok: false, message: `Electron ${major} is supported for ${left} more days.` };
  return { ok: true, message: `Electron ${major} is supported until about ${day}.` };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const major = Number.parseInt(readJson('../../package.json').devDependencies.electron, 10);
  const today = process.argv[2] === undefined ? new Date() : new Date(process.argv[2]);
  const { ok, message } = support(major, readJson('electron-support.json'), today);
  console.log(message);
  process.exitCode = ok ? 0 : 1;
}
