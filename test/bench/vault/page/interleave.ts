import { median } from '../../row';

/** One way to do the work of a round. */
export type Variant = (round: number) => Promise<unknown>;

export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * The median time of each variant. They take turns, and each round begins with another one, so that a busy machine or
 * a growing log weighs on all of them alike.
 */
export const interleave = async <const N extends string>(
  variants: Readonly<Record<N, Variant>>,
  rounds: number,
): Promise<Readonly<Record<N, number>>> => {
  const all = Object.entries<Variant>(variants).map(([name, run]) => ({ name, run, times: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const at of all.keys()) {
      const one = all[(at + round) % all.length];
      if (one !== undefined) one.times.push(await timed(() => one.run(round)));
    }
  }
  return Object.fromEntries(all.map(({ name, times }) => [name, median(times)])) as Record<N, number>;
};
