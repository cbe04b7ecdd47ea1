import { FALSE, TRUE } from './truth';

/** More changes than anyone looks for. */
export const TOO_FAR = 7;

/**
 * How many facts must change at least before a condition is true, is false, is no longer true, is no longer false:
 * four numbers in one, three bits each. A lower bound, never too high, which tells a search where not to look.
 */
export type Distance = number;
export type Measure = () => Distance;

/** Joins the four. */
export const pack4 = (toTrue: number, toFalse: number, offTrue: number, offFalse: number): Distance =>
  toTrue | (toFalse << 3) | (offTrue << 6) | (offFalse << 9);
export const toTrue = (distance: Distance): number => distance & 7;
export const toFalse = (distance: Distance): number => (distance >> 3) & 7;
export const offTrue = (distance: Distance): number => (distance >> 6) & 7;
export const offFalse = (distance: Distance): number => (distance >> 9) & 7;

/** The least of several ways. */
export const nearest = (distances: readonly number[]): number => Math.min(TOO_FAR, ...distances);

/** Of several things that must all change: those that share no fact need changes of their own. */
export type Together = (distances: readonly number[]) => number;

/** For parts that read the facts given. */
export const togetherOf = (reads: readonly ReadonlySet<string>[]): Together => {
  const clusters: { readonly keys: Set<string>; readonly members: number[] }[] = [];
  for (const [index, keys] of reads.entries()) {
    const touching = clusters.filter((cluster) => [...keys].some((key) => cluster.keys.has(key)));
    const merged = {
      keys: new Set([...keys, ...touching.flatMap((cluster) => [...cluster.keys])]),
      members: [index, ...touching.flatMap(({ members }) => members)],
    };
    clusters.splice(0, clusters.length, ...clusters.filter((cluster) => !touching.includes(cluster)), merged);
  }
  return (distances) => {
    let sum = 0;
    for (const { members } of clusters) {
      let most = 0;
      for (const member of members) most = Math.max(most, distances[member] ?? 0);
      sum += most;
    }
    return Math.min(TOO_FAR, sum);
  };
};

/** Of something that holds, does not or is open, with how far it is to either verdict. */
export const ofTruth = (truth: number, reach: (wanted: boolean) => number): Distance =>
  pack4(
    truth === TRUE ? 0 : reach(true),
    truth === FALSE ? 0 : reach(false),
    truth === TRUE ? reach(false) : 0,
    truth === FALSE ? reach(true) : 0,
  );
