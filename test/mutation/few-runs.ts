import { vi } from 'vitest';

const RUNS = 15;
const SEED = 20_261_126;

/** Fewer cases for every property, the same ones for every mutant, and no search for the smallest that fails. */
vi.mock('fast-check', async (original) => {
  const { default: fc } = await original<typeof import('fast-check')>();
  const assert: typeof fc.assert = (property, { numRuns = RUNS, ...parameters } = {}) =>
    fc.assert(property as never, {
      ...(parameters as object),
      numRuns: Math.min(numRuns, RUNS),
      seed: SEED,
      endOnFailure: true,
    });
  return { default: { ...fc, assert } };
});
