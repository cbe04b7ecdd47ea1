import { full } from '../options';
import { type BenchRow, median, row } from '../row';
import { withPage } from './in-page';

const rounds = full ? 9 : 5;

/** From the passphrase to the first page of the list, each time in a new page. */
export const benchUnlock = (): Promise<readonly BenchRow[]> =>
  withPage(async (page) => {
    const medians = async (size: number) => {
      const filled = await page.evaluate((count) => globalThis.vaultBench.prepareUnlock(count), size);
      const times = [];
      for (let round = 0; round < rounds; round += 1) {
        await page.reload();
        const run = [filled, round % 2 === 0] as const;
        times.push(
          await page.evaluate(([vault, oursFirst]) => globalThis.vaultBench.unlockOnce(vault, oursFirst), run),
        );
      }
      return { ours: median(times.map(({ ours }) => ours)), peer: median(times.map(({ peer }) => peer)) };
    };
    const small = await medians(10_000);
    const large = await medians(100_000);
    return [
      row({
        name: 'unlock to the first page of the list of 100000 matters',
        ...large,
        peerName: 'Argon2id alone (hash-wasm)',
        unit: 'ms',
        goal: 2,
        growth: Math.log10(large.ours / small.ours),
      }),
    ];
  });
