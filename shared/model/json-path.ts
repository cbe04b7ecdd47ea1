/** The keys and indexes that lead from the root of a JSON value to a place in it. */
export type JsonPath = readonly PropertyKey[];

const segment = (step: PropertyKey): string => {
  if (typeof step === 'number') return `[${step}]`;
  const name = String(step);
  return /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
};

/** A path as people write it: `facts[3].value`. The root is the empty text. */
export const renderPath = (path: JsonPath): string => path.map(segment).join('').replace(/^\./, '');

/** The value at a path, undefined where the path leads nowhere. */
export const valueAt = (root: unknown, path: JsonPath): unknown => {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
};
