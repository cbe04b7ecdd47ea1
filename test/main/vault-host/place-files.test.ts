import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CurrentVault } from '../../../main/vault-host/current-vault';
import { currentPlace, nextPlace, trialPlace } from '../../../main/vault-host/place-files';
import type { VaultHost } from '../../../main/vault-host/vault-host';
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
  expect((await readdir(data)).sort()).toEqual(['vault', 'vault-2.json', 'vault-3.json', 'vault.json']);
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
