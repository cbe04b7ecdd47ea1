import { writeDocx } from '../../shared/memo/docx/write-docx';
import { composeOutline } from '../../shared/memo/editing/compose';
import { checkFinal } from '../../shared/memo/final/check-final';
import type { MemoOutline } from '../../shared/memo/model';
import { outlineMemo } from '../../shared/memo/outline';
import { largeInput, largeMemo } from '../fixtures/large-matter';
import { processorTime } from './processor-time';
import { type BenchRow, median, row } from './row';

const rounds = 5;
const larger = 4;

const growth = (large: number, small: number): number => Math.log(large / small) / Math.log(larger);

const timeOf = async (work: () => unknown): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await processorTime(work));
  return median(times);
};

/** What is held in memory and cannot be let go of. Bytes. */
const held = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** The most that is held while a memo is written, above what was held before, and the size of its file. Bytes. */
const heldFor = async (memo: MemoOutline): Promise<{ readonly memory: number; readonly bytes: number }> => {
  const { length } = await writeDocx(memo, { preset: 'firm' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  held();
  const start = held();
  let most = 0;
  const onShare = (): Promise<void> => {
    most = Math.max(most, held() - start);
    return Promise.resolve();
  };
  await writeDocx(memo, { preset: 'firm', onShare });
  return { memory: most, bytes: length };
};

const measure = async (times: number) => {
  const input = largeInput(times);
  const kept = largeMemo(input, times);
  const memo = composeOutline(kept);
  const made = await timeOf(() => outlineMemo(input));
  const composed = await timeOf(() => composeOutline(kept));
  const checked = await timeOf(() => checkFinal(memo, input));
  const written = await timeOf(() => writeDocx(memo, { preset: 'firm' }));
  return { made, composed, checked, written, ...(await heldFor(memo)) };
};

/**
 * A matter of two thousand facts, five hundred pieces of evidence and three hundred footnotes against one of four times
 * as much: time and memory may grow with it, and no faster.
 */
export const benchLargeMemo = async (): Promise<BenchRow[]> => {
  const small = await measure(1);
  const large = await measure(larger);
  const line = (name: string, of: 'made' | 'composed' | 'checked' | 'written' | 'memory', unit: string, per = 1) =>
    row({
      name: `${name}, a matter of 8,000 facts, for each 2,000`,
      ours: large[of] / larger / per,
      peer: small[of] / per,
      peerName: `a matter of 2,000 facts, ${Math.round(small.bytes / 1024)} kB of Word`,
      unit,
      // What grows with the square would come to four.
      goal: 1.5,
      growth: growth(large[of], small[of]),
    });
  return [
    line('the memo made from its matter', 'made', 'ms of processor time'),
    line("the lawyer's paragraphs put into it", 'composed', 'ms of processor time'),
    line('the check before it is final', 'checked', 'ms of processor time'),
    line('the Word file written', 'written', 'ms of processor time'),
    line('memory held while it is written', 'memory', 'MiB', 2 ** 20),
  ];
};
