import { statSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The shortest files first: a mutant is done with as soon as one test fails. */
class ShortestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const size = ({ moduleId }: TestSpecification): number => statSync(moduleId).size;
    return Promise.resolve([...files].sort((a, b) => size(a) - size(b)));
  }
}

/** The tests of the reasoning alone, each property over few cases: thousands of mutants go through them. */
export default defineConfig({
  test: {
    include: ['test/unit/reasoning/**/*.test.ts'],
    // What these would find, others find sooner: whole packs and whole search spaces, seconds for every mutant.
    exclude: ['combinations', 'archetypes', 'decided-cases', 'leave-one-out'].map((name) => `**/${name}.test.ts`),
    setupFiles: ['test/mutation/few-runs.ts'],
    testTimeout: 60_000,
    sequence: { sequencer: ShortestFirst },
  },
});
