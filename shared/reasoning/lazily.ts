/** Builds a value on first use and keeps it, so that the order in which things are named is irrelevant. */
export const lazily = <K, T>(build: (key: K) => T): ((key: K) => T) => {
  const built = new Map<K, T>();
  return (key) => {
    const known = built.get(key);
    if (known !== undefined) return known;
    const value = build(key);
    built.set(key, value);
    return value;
  };
};

/** The same for a single value. */
export const once = <T>(build: () => T): (() => T) => {
  const get = lazily(build);
  return () => get(undefined as never);
};
