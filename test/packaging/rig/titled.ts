/** What a group of tests is called: where it cannot run, that is said, and what would help. */
export const titled = (title: string, missing: readonly string[]): string =>
  missing.length === 0 ? title : `skipped: ${title}, install ${missing.join(' ')}`;
