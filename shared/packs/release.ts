import cnMining from './cn-mining/pack.json';
import ruMining from './ru-mining/pack.json';

/** One release of a pack, by name. */
export interface PackRelease {
  readonly id: string;
  readonly release: string;
}

/** The releases that Adit carries, without the law itself. */
export const builtInReleases: readonly PackRelease[] = [cnMining, ruMining].map(({ id, release }) => ({ id, release }));

/**
 * The release of a body of law that is in use: the one that was chosen, as long as it is here, or else the newest. Null
 * where there is none.
 */
export function releaseInUse(
  releases: readonly PackRelease[],
  id: string,
  chosen: Readonly<Record<string, string>>,
): string | null {
  const known = releases.filter((one) => one.id === id).map(({ release }) => release);
  const wanted = known.find((release) => release === chosen[id]);
  return wanted ?? [...known].sort(compareReleases).at(-1) ?? null;
}

/** Negative where a release is older than another: year, month, then number, each as a number. */
export const compareReleases = (a: string, b: string): number => {
  const [before, after] = [a, b].map((release) => release.split('.').map(Number));
  const steps = (before ?? []).map((part, index) => part - (after?.[index] ?? 0));
  return steps.find((step) => step !== 0) ?? 0;
};
