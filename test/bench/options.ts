const given = process.argv.slice(2);

/** The sizes of the goals, which take an hour; without it, sizes that show the same within minutes. */
export const full = given.includes('--full');

const names = given.filter((word) => !word.startsWith('--'));

/** True for a benchmark that was asked for: any, where none is named. */
export const isWanted = (name: string): boolean => names.length === 0 || names.some((part) => name.includes(part));
