import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that read no pack of a whole country first: a mutant is done with as soon as one test fails. */
class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) =>
      Number(/cn-mining|random-/.test(readFileSync(moduleId, 'utf8')));
    return Promise.resolve([...files].sort((a, b) => isSlow(a) - isSlow(b)));
  }
}

/** What these find, others find sooner: whole packs, whole assessments and whole search spaces, seconds for every mutant. */
const slow = [
  'archetypes',
  'combinations',
  'confidence-why',
  'decided-cases',
  'dispute',
  'flips',
  'leave-one-out',
  'properties',
  'reassess',
  'time',
  'variants',
  'what-would-change',
];

/** The tests of the reasoning alone, each property over few cases: thousands of mutants go through them. */
export default defineConfig({
  test: {
    include: ['test/unit/reasoning/**/*.test.ts'],
    exclude: slow.map((name) => `**/${name}.test.ts`),
    setupFiles: ['test/mutation/few-runs.ts'],
    testTimeout: 60_000,
    sequence: { sequencer: QuickFirst },
  },
});
