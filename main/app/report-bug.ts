/**
 * What may be said of a bug: its kind and where in the program it happened. Never its message, which may quote what
 * somebody typed.
 */
export function describeBug(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
