import { resolve } from 'node:path';

const SWITCH = '--adit-data=';

/**
 * Where the app keeps its data, if not in the system's usual place: for a firm with a drive of its own for client data,
 * and for tests. The switch wins over the variable.
 */
export function dataFolder(args: readonly string[], variable: string | undefined): string | null {
  const given = args.find((arg) => arg.startsWith(SWITCH))?.slice(SWITCH.length) ?? variable ?? '';
  return given === '' ? null : resolve(given);
}
