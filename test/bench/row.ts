/** One line of `out/bench.json`: our cost against a named peer's, measured in the same run. */
export interface BenchRow {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  readonly unit: string;
  readonly ratio: number;
  readonly goal: number;
  readonly ok: boolean;
  /** log10(cost at ten times the size / cost): 1 is linear. */
  readonly growth: number | null;
}

type Measure = Omit<BenchRow, 'ratio' | 'ok'>;

export const row = (measure: Measure): BenchRow => {
  const ratio = measure.ours / measure.peer;
  return { ...measure, ratio, ok: ratio <= measure.goal };
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** The value below which this share of the values lies. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Medians of both, in alternating order so that neither always runs on the warmer machine. */
export const compare = (
  ours: () => void,
  peer: () => void,
  rounds = 9,
): { readonly ours: number; readonly peer: number } => {
  const [oursTimes, peerTimes]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const pair = [() => oursTimes.push(timed(ours)), () => peerTimes.push(timed(peer))];
    for (const run of round % 2 === 0 ? pair : pair.reverse()) run();
  }
  return { ours: median(oursTimes), peer: median(peerTimes) };
};

export const medianTime = (work: () => void, rounds = 9): number =>
  median(Array.from({ length: rounds }, () => timed(work)));
