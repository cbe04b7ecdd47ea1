/** A value with the keys of its objects in order, so that equal values read alike. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
};

/** JSON with the keys of every object in order: equal values give equal text, whoever made them. */
export const canonicalJson = (value: unknown): string => JSON.stringify(ordered(value));
