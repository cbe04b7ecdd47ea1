import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PackStore } from '../../../main/packs/pack-store';
import { done, refuse } from '../../../shared/bridge/desktop-errors';
import type { BackupView } from '../../../shared/bridge/desktop-files';
import { bytesOfFile, newSigner, packFiles, signedFile } from '../../fixtures/signed-pack';
import { DeskBench, hostState, OWN_ID, WINDOW } from './desk-bench';
import { RESTORED } from './fake-transfers';

const JOB = '88888888-8888-4888-8888-888888888888';
const TOKEN = '55555555-5555-4555-8555-555555555555';
const OTHER_ID = '99999999-9999-4999-8999-999999999999';

let desk: DeskBench;
beforeEach(async () => {
  desk = await DeskBench.make();
});
afterEach(() => desk.drop());

async function make(): Promise<BackupView> {
  const made = await desk.cases['backups.make']({ job: JOB }, WINDOW);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

async function list(): Promise<readonly BackupView[]> {
  const listed = await desk.cases['backups.list']({}, WINDOW);
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value;
}

const own = (...names: readonly string[]) => join(desk.data, 'backups', OWN_ID, ...names);

describe('making and listing', () => {
  test('at first there is none, one is due, and it would be on the disk of the vault', async () => {
    expect(await list()).toEqual([]);
    expect(await desk.cases['backups.status']({}, WINDOW)).toEqual(
      done({ folder: join(desk.data, 'backups'), sameDisk: true, last: null, lastError: null, due: true }),
    );
    expect(await readdir(desk.data)).toEqual([]);
  });

  test('one that is made is in the folder of this vault, and the last', async () => {
    desk.now = new Date();
    const made = await make();
    expect(made).toMatchObject({ bytes: 4, own: true, date: desk.now.toISOString().slice(0, 10) });
    expect([...(await readFile(own(made.name)))]).toEqual([1, 2, 3, 4]);
    expect(await readdir(own())).toEqual([made.name]);
    expect(await list()).toMatchObject([{ name: made.name, own: true }]);
    expect(await desk.cases['backups.status']({}, WINDOW)).toMatchObject({
      value: { last: { name: made.name }, due: false },
    });
    expect(desk.transfers.log.slice(0, 1)).toEqual(['outgoing.begin']);
  });

  test('those of other vaults are there too, and are not this one’s; other files are not backups', async () => {
    const made = await make();
    const other = join(desk.data, 'backups', OTHER_ID);
    await mkdir(other);
    await writeFile(join(other, 'adit-2020-01-01-00000000000000aa.adit'), 'x');
    await writeFile(join(desk.data, 'backups', 'adit-2019-01-01-00000000000000ab.adit'), 'x');
    await writeFile(join(other, 'adit-2020-01-01-00000000000000aa.adit.part'), 'x');
    await mkdir(join(desk.data, 'backups', 'holidays'));
    await writeFile(join(desk.data, 'backups', 'holidays', 'adit-2018-01-01-00000000000000ac.adit'), 'x');
    expect((await list()).map(({ name, own: mine }) => [name, mine])).toEqual([
      [made.name, true],
      ['adit-2020-01-01-00000000000000aa.adit', false],
      ['adit-2019-01-01-00000000000000ab.adit', false],
    ]);
    expect(await desk.store.count()).toBe(3);
  });

  test('rotation lets go of this vault’s alone', async () => {
    await desk.settings.change({ backup: { keep: { daily: 1, weekly: 0, monthly: 0 } } });
    const other = join(desk.data, 'backups', OTHER_ID);
    await mkdir(other, { recursive: true });
    await mkdir(own(), { recursive: true });
    for (const folder of [other, own()]) await writeFile(join(folder, 'adit-2020-01-01-00000000000000aa.adit'), 'x');
    const made = await make();
    expect(await readdir(own())).toEqual([made.name]);
    expect(await readdir(other)).toHaveLength(1);
  });

  test('a failure is kept until a backup succeeds', async () => {
    desk.transfers.failAfter = 0;
    expect(await desk.cases['backups.make']({ job: JOB }, WINDOW)).toEqual(refuse('vault/restarted', {}));
    const failed = await desk.cases['backups.status']({}, WINDOW);
    expect(failed).toMatchObject({ value: { lastError: { code: 'vault/restarted' } } });
    expect(await readdir(own())).toEqual([]);
    desk.transfers.failAfter = 9;
    await make();
    expect(await desk.cases['backups.status']({}, WINDOW)).toMatchObject({ value: { lastError: null } });
  });

  test('cancelled, it leaves nothing and is no failure', async () => {
    desk.transfers.onRead = () => desk.running.cancel(JOB);
    expect(await desk.cases['backups.make']({ job: JOB }, WINDOW)).toEqual(refuse('job/cancelled', {}));
    expect(await readdir(own())).toEqual([]);
    expect(await desk.cases['backups.status']({}, WINDOW)).toMatchObject({ value: { lastError: null } });
  });
});

describe('the folder', () => {
  const choose = () => desk.cases['backups.chooseFolder']({}, WINDOW);

  test('is chosen in a dialog, and backups go there from then on', async () => {
    desk.answer = await elsewhere();
    expect(await choose()).toEqual(done({ folder: desk.answer }));
    expect(await desk.cases['settings.get']({}, WINDOW)).toMatchObject({ value: { backup: { folder: desk.answer } } });
    const made = await make();
    expect(await readdir(join(desk.answer, OWN_ID))).toEqual([made.name]);
  });

  test('a dialog that is closed changes nothing', async () => {
    expect(await choose()).toEqual(done(null));
    expect(desk.settings.current.backup.folder).toBeNull();
  });

  test.each([[['vault']], [['vault', 'IndexedDB']], [[]]])('is not one of the vault’s own (%j)', async (path) => {
    desk.answer = join(desk.data, ...path);
    await mkdir(desk.answer, { recursive: true });
    expect(await choose()).toEqual(refuse('backup/folder-inside', {}));
    expect(desk.settings.current.backup.folder).toBeNull();
  });

  test('that is gone, as a disk that is not connected, is not made anew', async () => {
    desk.answer = await elsewhere();
    await choose();
    await rename(desk.answer, `${desk.answer}-away`);
    expect(await desk.cases['backups.make']({ job: JOB }, WINDOW)).toEqual(refuse('backup/folder-missing', {}));
    expect(await desk.cases['backups.list']({}, WINDOW)).toEqual(refuse('backup/folder-missing', {}));
    await expect(readdir(desk.answer)).rejects.toMatchObject({ code: 'ENOENT' });
    await rename(`${desk.answer}-away`, desk.answer);
  });

  async function elsewhere(): Promise<string> {
    const other = await DeskBench.make();
    others.push(other);
    return other.data;
  }
  const others: DeskBench[] = [];
  afterEach(async () => {
    for (const other of others.splice(0)) await other.drop();
  });
});

describe('a drill', () => {
  test('reads a backup through with the key of the vault in use, and counts', async () => {
    const { name } = await make();
    expect(await desk.cases['backups.drill']({ job: JOB, name }, WINDOW)).toEqual(done({ records: 3, attachments: 1 }));
    expect(desk.transfers.asked).toEqual({ purpose: { kind: 'drill' }, credential: { kind: 'session' } });
    expect([...desk.transfers.received]).toEqual([1, 2, 3, 4]);
  });

  test.each(['none.adit', '../settings.json', 'adit-2020-01-01-00000000000000aa.adit'])(
    'knows backups only: %s is missing',
    async (name) => {
      await writeFile(join(desk.data, 'settings.json'), '{}');
      await make();
      expect(await desk.cases['backups.drill']({ job: JOB, name }, WINDOW)).toEqual(refuse('backup/missing', {}));
    },
  );
});

describe('a restore', () => {
  const credential = { passphrase: 'long enough' };

  test('goes into a new database, from a backup by its name', async () => {
    const { name } = await make();
    desk.state = hostState('locked');
    const restored = await desk.cases['backups.restore']({ job: JOB, source: { name }, credential }, WINDOW);
    expect(restored).toEqual(done({ records: 3, attachments: 1 }));
    expect(desk.transfers.asked).toEqual({
      purpose: { kind: 'restore', database: expect.stringMatching(/^adit-[0-9a-f]{16}$/) },
      credential: { kind: 'passphrase', passphrase: 'long enough' },
    });
    expect(desk.adopted).toEqual([RESTORED.revision]);
    expect(desk.tried).toEqual(['right']);
  });

  test('or from a file that was chosen in the window, with the recovery key', async () => {
    desk.state = hostState('new');
    const file = new Uint8Array([9, 8, 7, 6, 5]);
    const stop = desk.serve(file);
    const source = { file: { token: TOKEN, size: file.length } };
    const recovery = { recoveryKey: 'ABCD' };
    expect(await desk.cases['backups.restore']({ job: JOB, source, credential: recovery }, WINDOW)).toMatchObject({
      ok: true,
    });
    stop();
    expect([...desk.transfers.received]).toEqual([...file]);
    expect(desk.transfers.asked?.credential).toEqual({ kind: 'recovery', recoveryKey: 'ABCD' });
  });

  test('brings the packs from outside with it, and whose signature counts', async () => {
    const signer = newSigner('Law Editors LLP');
    const bytes = bytesOfFile(signedFile(packFiles('2026.12.0'), signer));
    const seen = await desk.packs.inspect(bytes);
    await desk.packs.import(bytes, seen.ok ? seen.value.signer.fingerprint : '');
    const { name } = await make();
    await rm(join(desk.data, 'packs'), { recursive: true });
    const empty = new PackStore(join(desk.data, 'packs'));
    expect((await empty.list()).packs).toEqual([]);
    desk.state = hostState('locked');
    await desk.cases['backups.restore']({ job: JOB, source: { name }, credential }, WINDOW);
    const { packs } = await new PackStore(join(desk.data, 'packs')).list();
    expect(packs).toMatchObject([{ id: 'ru-mining', release: '2026.12.0', signer: { name: 'Law Editors LLP' } }]);
    expect(desk.shown).toContain('packs');
  });

  test('that cannot keep its packs leaves the vault that is there', async () => {
    const { name } = await make();
    desk.transfers.packs = [bytesOfFile(signedFile(packFiles('2026.12.0'), newSigner('Law Editors LLP')))];
    await writeFile(join(desk.data, 'packs'), 'no folder');
    desk.state = hostState('locked');
    const restored = await desk.cases['backups.restore']({ job: JOB, source: { name }, credential }, WINDOW);
    expect(restored).toMatchObject({ ok: false, error: { code: 'pack/unsaved' } });
    expect(desk.adopted).toEqual([]);
  });

  test('is not made over a vault that is unlocked', async () => {
    const { name } = await make();
    const refused = await desk.cases['backups.restore']({ job: JOB, source: { name }, credential }, WINDOW);
    expect(refused).toEqual(refuse('restore/unlocked', {}));
    expect(desk.transfers.asked).toBeNull();
  });

  test('with a wrong passphrase counts as an attempt, and changes nothing', async () => {
    const { name } = await make();
    desk.state = hostState('locked');
    desk.transfers.refusal = refuse('archive/wrong-key', {});
    const refused = await desk.cases['backups.restore']({ job: JOB, source: { name }, credential }, WINDOW);
    expect(refused).toEqual(refuse('archive/wrong-key', {}));
    expect(desk.tried).toEqual(['archive/wrong-key']);
    expect(desk.adopted).toEqual([]);
  });
});
