import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CurrentVault } from '../../../main/vault-host/current-vault';
import { currentPlace, nextPlace, trialPlace } from '../../../main/vault-host/place-files';
import type { VaultHost } from '../../../main/vault-host/vault-host';
import { VaultMemory } from '../../../main/vault-host/vault-memory';
import { refuse } from '../../../shared/bridge/desktop-errors';
import { sentinel } from './fake-vault';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'adit-place-'));
});
afterEach(() => rm(data, { recursive: true }));

test('at first there is one place, and nothing is remembered', async () => {
  const place = await currentPlace(join(data, 'new'));
  expect(place.folder).toBe('vault');
  expect(await place.remembered()).toEqual({ state: 'missing' });
});

test('what is remembered is read again', async () => {
  await (await currentPlace(data)).remember('adit-2', sentinel(7));
  expect(await (await currentPlace(data)).remembered()).toEqual({
    state: 'present',
    database: 'adit-2',
    sentinel: sentinel(7),
  });
});

test('a file that says something else is damage, not a beginning', async () => {
  await writeFile(join(data, 'vault.json'), '{');
  expect((await (await currentPlace(data)).remembered()).state).toBe('damaged');
});

test('the next place leaves the others untouched and is the current one from then on', async () => {
  const first = await currentPlace(data);
  await first.remember('adit', sentinel(7));
  await mkdir(join(data, first.folder));
  const before = await readFile(join(data, 'vault.json'));
  const second = await nextPlace(data);
  expect(second.folder).toBe('vault-2');
  expect(await second.remembered()).toEqual({ state: 'present', database: 'adit', sentinel: null });
  expect((await currentPlace(data)).folder).toBe('vault-2');
  expect((await nextPlace(data)).folder).toBe('vault-3');
  expect(await readFile(join(data, 'vault.json'))).toEqual(before);
  expect((await readdir(data)).sort()).toEqual(['vault', 'vault-2.json', 'vault-3.json', 'vault-kept', 'vault.json']);
});

const vaultFile = () => join(data, 'vault.json');

test('what is remembered outlives its first file', async () => {
  await (await currentPlace(data)).remember('adit-2', sentinel(7));
  for (const lose of [() => rm(vaultFile()), () => writeFile(vaultFile(), '{')]) {
    await lose();
    expect(await (await currentPlace(data)).remembered()).toEqual({
      state: 'present',
      database: 'adit-2',
      sentinel: sentinel(7),
      secondHand: true,
    });
  }
  await writeFile(join(data, 'vault-kept', 'vault.json'), '{');
  expect((await (await currentPlace(data)).remembered()).state).toBe('damaged');
  await rm(vaultFile());
  expect((await (await currentPlace(data)).remembered()).state).toBe('damaged');
});

test('the second file lags behind within a run, and never speaks of another database', async () => {
  const place = await currentPlace(data);
  for (const [database, revision] of [
    ['adit', 1],
    ['adit', 2],
    ['adit-2', 1],
    ['adit-2', 2],
  ] as const) {
    await place.remember(database, sentinel(revision));
    expect(await place.remembered()).toMatchObject({ database, sentinel: sentinel(revision) });
    const away = await readFile(vaultFile());
    await rm(vaultFile());
    expect(await place.remembered()).toMatchObject({ database, sentinel: sentinel(1), secondHand: true });
    await writeFile(vaultFile(), away);
  }
  await (await currentPlace(data)).remember('adit-2', sentinel(3));
  await rm(vaultFile());
  expect(await place.remembered()).toMatchObject({ sentinel: sentinel(3) });
});

test('a second file that cannot be written keeps no save back', async () => {
  await writeFile(join(data, 'vault-kept'), 'in the way');
  const place = new VaultMemory(vaultFile(), join(data, 'vault-kept', 'vault.json'));
  await place.remember('adit', sentinel(1));
  expect(await place.remembered()).toMatchObject({ sentinel: sentinel(1) });
  await rm(join(data, 'vault-kept'));
  await place.remember('adit', sentinel(2));
  expect(await new VaultMemory(join(data, 'none'), join(data, 'vault-kept', 'vault.json')).remembered()).toMatchObject({
    sentinel: sentinel(2),
  });
});

test('a vault of which nothing is left but the second file is the one in use', async () => {
  await nextPlace(data);
  await rm(join(data, 'vault-2.json'));
  expect((await currentPlace(data)).folder).toBe('vault-2');
});

test('either trace of a vault counts: losing one does not bring an older vault back', async () => {
  await mkdir(join(data, 'vault'));
  await mkdir(join(data, 'vault-2'));
  await writeFile(join(data, 'vault-x'), '');
  await writeFile(join(data, 'vault-1'), '');
  await writeFile(join(data, 'vault-02.json'), '');
  expect((await currentPlace(data)).folder).toBe('vault-2');
  expect((await (await currentPlace(data)).remembered()).state).toBe('missing');
});

test('a place on trial counts for nothing until it is kept, and its number is not given to another', async () => {
  await (await currentPlace(data)).remember('adit', sentinel(7));
  const { place, keep } = await trialPlace(data);
  expect(place.folder).toBe('vault-2');
  await mkdir(join(data, place.folder));
  await place.remember('adit-abc', sentinel(9));
  // As after a kill: the vault from before is the one in use.
  expect((await currentPlace(data)).folder).toBe('vault');
  expect((await trialPlace(data)).place.folder).toBe('vault-3');
  await keep();
  const kept = await currentPlace(data);
  expect(kept.folder).toBe('vault-2');
  expect(await kept.remembered()).toEqual({ state: 'present', database: 'adit-abc', sentinel: sentinel(9) });
  expect((await nextPlace(data)).folder).toBe('vault-4');
});

function fakeHost(kind: 'open' | 'recovery', log: string[]): VaultHost {
  const host = {
    state: { kind },
    start: () => Promise.resolve(void log.push('start')),
    stop: () => Promise.resolve(void log.push('stop')),
  };
  return host as unknown as VaultHost;
}

test('a vault that does not open is set aside for another; one that opens is not', async () => {
  const log: string[] = [];
  const vaults = { current: () => currentPlace(data), next: () => nextPlace(data), trial: () => trialPlace(data) };
  const vault = new CurrentVault({
    ...vaults,
    hostAt: ({ folder }) => {
      log.push(folder);
      return fakeHost(folder === 'vault' ? 'recovery' : 'open', log);
    },
  });
  await vault.start();
  expect(await vault.setAside()).toEqual({ ok: true, value: { folder: 'vault' } });
  expect(log).toEqual(['vault', 'start', 'stop', 'vault-2', 'start']);
  expect(await vault.setAside()).toEqual(refuse('recovery/not-needed', {}));
});
