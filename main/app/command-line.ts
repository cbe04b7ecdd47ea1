import { commandNames, helpWords } from '../cli/command-names';

/** Says that whatever follows is for the command line: a command that does not exist is then a fault, and no start. */
const MARK = '--cli';

const KNOWN: ReadonlySet<string> = new Set([...commandNames, ...helpWords]);

/** The command line that the app was started for, out of what followed the program's name; null where it is the desk. */
export function commandLineOf(args: readonly string[]): readonly string[] | null {
  const [first, ...rest] = args;
  if (first === MARK) return rest;
  return first !== undefined && KNOWN.has(first) ? args : null;
}
