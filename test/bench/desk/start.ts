import { type BenchRow, median, row } from '../row';
import { bareProgram, launch, startAdit, unlockedVault, withFolder } from './launch';

const ROUNDS = 5;

/** From the spawn of the program until something can be typed. */
async function timeToField(start: () => ReturnType<typeof launch>): Promise<number> {
  const from = performance.now();
  const { app, page } = await start();
  await page.locator('input[type=password]:enabled').first().waitFor();
  const took = performance.now() - from;
  await app.close();
  return took;
}

/** From spawn to the usable screen for unlocking, against a window with one field of bare HTML in the same Electron. */
export const benchStart = (): Promise<BenchRow> =>
  withFolder((folder) =>
    withFolder(async (bare) => {
      const first = await startAdit(folder);
      await unlockedVault(first);
      await first.app.close();
      const program = bareProgram(bare);
      const adit = () => timeToField(() => startAdit(folder));
      const plain = () => timeToField(() => launch(program, bare, 'bare'));
      // One of each unmeasured: the files are warm then.
      await adit();
      await plain();
      const [ours, peer]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        const pair = [async () => ours.push(await adit()), async () => peer.push(await plain())];
        for (const run of round % 2 === 0 ? pair : pair.reverse()) await run();
      }
      return row({
        name: 'desk: spawn to the usable unlock screen, warm',
        ours: median(ours),
        peer: median(peer),
        peerName: 'a page of bare HTML in the same Electron',
        unit: 'ms',
        goal: 1.5,
        growth: null,
      });
    }),
  );
