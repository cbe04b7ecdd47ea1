import { randomUUID } from 'node:crypto';
import { currentPlace } from '../../../main/vault-host/place-files';
import type { DesktopApi } from '../../../shared/bridge/desktop-api';
import { withPageIn } from '../vault/in-page';
import { type Running, startAdit, unlockedVault, windowOf, withFolder } from './launch';

declare const adit: DesktopApi;

/** Writes so many matters into the vault of a folder, with its own modules and at its own address, while Adit is closed. */
async function fill(folder: string, matters: number): Promise<void> {
  const { app } = await startAdit(folder);
  const address = (await windowOf(app, 'vault')).url();
  const data = await app.evaluate(({ app: electron }) => electron.getPath('sessionData'));
  await app.close();
  const { name, sentinel } = await withPageIn(`${data}/chromium`, address, (page) =>
    page.evaluate((count) => globalThis.vaultBench.prepareUnlock(count), matters),
  );
  await (await currentPlace(folder)).remember(name, sentinel);
}

/** Lends Adit on a folder of its own, unlocked, with so many matters in its list: through the desk it would take an hour. */
export const withFull = <T>(matters: number, work: (running: Running) => Promise<T>): Promise<T> =>
  withFolder(async (folder) => {
    await fill(folder, matters);
    const running = await startAdit(folder);
    try {
      await unlockedVault(running);
      // The vault builds its search index once the first page is out; a question waits for it.
      await running.page.evaluate(() => adit.search.find({ query: 'settled', lane: 'bench' }));
      // Within a minute it would make its first backup by itself, in the midst of what is measured.
      await running.page.evaluate((job) => adit.backups.make({ job }), randomUUID());
      return await work(running);
    } finally {
      await running.app.close();
    }
  });
