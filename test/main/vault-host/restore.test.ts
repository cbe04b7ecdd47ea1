import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CurrentVault, type Vaults } from '../../../main/vault-host/current-vault';
import { currentPlace, nextPlace, trialPlace } from '../../../main/vault-host/place-files';
import { Room } from '../../../main/vault-host/room';
import { OPENING_MS, VaultHost } from '../../../main/vault-host/vault-host';
import type { VaultPlace } from '../../../main/vault-host/vault-place';
import { done, refuse } from '../../../shared/bridge/desktop-errors';
import type { VaultStatus } from '../../../shared/bridge/vault-status';
import { answerError, answerWith, FakePage, sentinel, status } from './fake-vault';

/** A disk with more room than anything here takes. */
const ROOMY = new Room(() => Promise.resolve(Number.MAX_SAFE_INTEGER));
const DATABASE = 'adit-00000000000000aa';
const restored = { database: DATABASE, sentinel: sentinel(12) };
const UNLOCKED = status({ state: 'unlocked', sentinel: sentinel(7) });
const NEW = status({ state: 'new', check: 'new', sentinel: null });

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'adit-restore-'));
});
afterEach(() => rm(data, { recursive: true }));

interface Opening {
  readonly database: string;
  readonly folder: string;
}

/** The real places and hosts, with pages that say what a test wants of each opening. */
async function bench(says: (opening: Opening) => VaultStatus | object, more: Partial<Vaults> = {}) {
  const openings: Opening[] = [];
  const told: string[] = [];
  const hostAt = (place: VaultPlace) =>
    new VaultHost({
      place,
      lookAtFiles: () => Promise.resolve(null),
      openingMs: () => OPENING_MS,
      room: ROOMY,
      now: () => 0,
      onState: () => told.push(vault.state.kind),
      onEvent: () => undefined,
      openWindow: () =>
        new FakePage(({ method, input }) => {
          if (method === 'vault.unlock' || method === 'vault.status') return answerWith(UNLOCKED);
          if (method !== 'vault.open') return answerWith(null);
          const opening = { folder: place.folder, database: (input as Opening).database };
          openings.push(opening);
          const answer = says(opening);
          return 'ok' in answer ? answer : answerWith(answer);
        }),
    });
  const vaults = { current: () => currentPlace(data), next: () => nextPlace(data), trial: () => trialPlace(data) };
  const vault: CurrentVault = new CurrentVault({ ...vaults, hostAt, ...more });
  await vault.start();
  return { vault, openings, told };
}

const pointer = async (name: string) => JSON.parse(await readFile(join(data, name), 'utf8')).record;

test('what was restored takes the place of a locked vault: another database of the same place', async () => {
  await (await currentPlace(data)).remember('adit', sentinel(7));
  const { vault, openings } = await bench(() => status());
  expect(await vault.restore(() => Promise.resolve(done(restored)))).toEqual(done(restored));
  expect(openings).toEqual([
    { folder: 'vault', database: 'adit' },
    { folder: 'vault', database: DATABASE },
  ]);
  expect(vault.state).toMatchObject({ kind: 'open', status: { state: 'locked' } });
  expect(await pointer('vault.json')).toEqual(restored);
});

test('until it is complete nothing has changed, and where it fails nothing does', async () => {
  await (await currentPlace(data)).remember('adit', sentinel(7));
  const { vault, openings } = await bench(() => status());
  const failed = await vault.restore(async () => {
    expect(await pointer('vault.json')).toEqual({ database: 'adit', sentinel: sentinel(7) });
    return refuse('archive/wrong-key', {});
  });
  expect(failed).toEqual(refuse('archive/wrong-key', {}));
  expect(openings).toHaveLength(1);
  expect(await pointer('vault.json')).toEqual({ database: 'adit', sentinel: sentinel(7) });
});

test('the answer of a restore is of another database: what is remembered of this one stays', async () => {
  await (await currentPlace(data)).remember('adit', sentinel(7));
  const value = { kind: 'restore', records: 3, attachments: 1, packs: [] };
  const page = new FakePage(({ method }) => {
    if (method === 'vault.open') return answerWith(status());
    return answerWith(method === 'incoming.result' ? { value, sentinel: sentinel(12) } : null);
  });
  const host = new VaultHost({
    place: await currentPlace(data),
    lookAtFiles: () => Promise.resolve(null),
    openingMs: () => OPENING_MS,
    room: ROOMY,
    now: () => 0,
    onState: () => undefined,
    onEvent: () => undefined,
    openWindow: () => page,
  });
  await host.start();
  expect(await host.call('incoming.result', { id: crypto.randomUUID() })).toMatchObject({ ok: true });
  await host.flush();
  expect(await pointer('vault.json')).toEqual({ database: 'adit', sentinel: sentinel(7) });
});

test('an unlocked vault is not restored over', async () => {
  const { vault } = await bench(() => UNLOCKED);
  expect(await vault.restore(() => Promise.reject(new Error('not asked')))).toEqual(refuse('restore/unlocked', {}));
});

test('a vault that was unlocked meanwhile keeps its place', async () => {
  await (await currentPlace(data)).remember('adit', sentinel(7));
  const { vault } = await bench(() => status());
  const reply = await vault.restore(async (caller) => {
    await caller.call('vault.unlock', { passphrase: 'long enough', actor: 'Li' });
    return done(restored);
  });
  expect(reply).toEqual(refuse('restore/unlocked', {}));
  expect(await pointer('vault.json')).toEqual({ database: 'adit', sentinel: sentinel(7) });
});

test('where the disk does not take the pointer, the vault from before opens again', async () => {
  await (await currentPlace(data)).remember('adit', sentinel(7));
  const place = await currentPlace(data);
  const full = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
  const { vault, openings } = await bench(() => status(), {
    current: () => Promise.resolve({ ...place, remember: full }),
  });
  expect(await vault.restore(() => Promise.resolve(done(restored)))).toEqual(
    refuse('restore/unsaved', { reason: 'ENOSPC' }),
  );
  expect(openings.map(({ database }) => database)).toEqual(['adit', 'adit']);
  expect(vault.state.kind).toBe('open');
});

const broken = ({ folder, database }: Opening) => {
  if (folder === 'vault') return answerError('vault/unreadable', { reason: 'UnknownError' });
  return database === DATABASE ? status() : NEW;
};

test('a vault that does not open is set aside once a backup is restored beside it', async () => {
  await (await currentPlace(data)).remember('adit', sentinel(7));
  const { vault, openings, told } = await bench(broken);
  expect(vault.state.kind).toBe('recovery');
  const reply = await vault.restore(async () => {
    // A kill at this moment leaves the vault from before the one in use.
    expect((await currentPlace(data)).folder).toBe('vault');
    expect(vault.state.kind).toBe('recovery');
    return done(restored);
  });
  expect(reply).toEqual(done(restored));
  expect(openings.at(-1)).toEqual({ folder: 'vault-2', database: DATABASE });
  expect([vault.folder, vault.state.kind, told.at(-1)]).toEqual(['vault-2', 'open', 'open']);
  expect((await currentPlace(data)).folder).toBe('vault-2');
  expect(await pointer('vault-2.json')).toEqual(restored);
  expect(await pointer('vault.json')).toEqual({ database: 'adit', sentinel: sentinel(7) });
});

test('a restore beside it that fails leaves the way back', async () => {
  await (await currentPlace(data)).remember('adit', sentinel(7));
  const { vault } = await bench(broken);
  const failed = await vault.restore(() => Promise.resolve(refuse('archive/wrong-key', {})));
  expect(failed).toEqual(refuse('archive/wrong-key', {}));
  expect([vault.folder, vault.state.kind]).toEqual(['vault', 'recovery']);
  expect((await currentPlace(data)).folder).toBe('vault');
  expect(await vault.restore(() => Promise.resolve(done(restored)))).toEqual(done(restored));
  expect(vault.folder).toBe('vault-3');
  expect(await readdir(data)).toEqual(expect.arrayContaining(['vault.json', 'vault-2.trial', 'vault-3.json']));
  expect((await currentPlace(data)).folder).toBe('vault-3');
});
