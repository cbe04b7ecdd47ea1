import { currentPlace } from '../../../main/vault-host/place-files';
import type { DesktopApi } from '../../../shared/bridge/desktop-api';
import { withPageIn } from '../vault/in-page';
import { type Running, startAdit, unlockedVault, windowOf } from './launch';

declare const adit: DesktopApi;

/**
 * Adit on a new folder, unlocked, with so many matters in its list. The vault's own modules write them, at the vault's
 * own address in the profile of the stand-in and while the app is closed: through the desk it would take an hour.
 */
export async function startFull(folder: string, matters: number): Promise<Running> {
  const { app } = await startAdit(folder);
  const address = (await windowOf(app, 'vault')).url();
  const data = await app.evaluate(({ app: electron }) => electron.getPath('sessionData'));
  await app.close();
  const { name, sentinel } = await withPageIn(`${data}/chromium`, address, (page) =>
    page.evaluate((count) => globalThis.vaultBench.prepareUnlock(count), matters),
  );
  await (await currentPlace(folder)).remember(name, sentinel);
  const running = await startAdit(folder);
  await unlockedVault(running);
  // The vault builds its search index once the first page is out; a question waits for it.
  await running.page.evaluate(() => adit.search.find({ query: 'settled', lane: 'bench' }));
  return running;
}
