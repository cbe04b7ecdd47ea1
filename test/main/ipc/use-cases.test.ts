import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeUseCases } from '../../../main/ipc/use-cases';
import type { HostState } from '../../../main/vault-host/host-state';
import { isOwnMethod } from '../../../shared/bridge/desktop-contract';
import { done, type Reply, refuse } from '../../../shared/bridge/desktop-errors';
import { desktopMethods } from '../../../shared/bridge/desktop-methods';
import { isVaultMethod } from '../../../shared/bridge/vault-contract';
import { DeskBench, WINDOW } from './desk-bench';

const SENTINEL = { databaseId: crypto.randomUUID(), revision: 1, auditHead: '0'.repeat(64) };
const secret = new Uint8Array(32);
const blob = new Uint8Array([1]);

let desk: DeskBench;
beforeEach(async () => {
  desk = await DeskBench.make();
});
afterEach(() => desk.drop());

function bench(answer: Reply<unknown>, { systemKey = true }: { readonly systemKey?: boolean } = {}) {
  const log: string[] = [];
  const calls: unknown[] = [];
  const state: HostState = {
    kind: 'open',
    status: { state: 'locked', check: 'match', sentinel: SENTINEL, systemBlob: blob, problems: [] },
  };
  const useCases = makeUseCases({
    ...desk.parts,
    vault: {
      ...desk.parts.vault,
      state,
      call: (method, input) => {
        log.push(method);
        calls.push(input);
        return Promise.resolve(answer) as never;
      },
    },
    throttle: {
      attempt: (run) => {
        log.push('throttled');
        return run();
      },
    },
    systemKey: {
      make: () =>
        Promise.resolve(systemKey ? done({ secret, blob }) : refuse('system-key/refused', { reason: 'none' })),
      open: () => Promise.resolve(systemKey ? done(secret) : refuse('system-key/refused', { reason: 'none' })),
    },
  });
  return { useCases, log, calls };
}

test('every name that a window may say is a use case, and each that main does not do itself is one of the vault', () => {
  const { useCases } = bench(done(null));
  expect(Object.keys(useCases).sort()).toEqual([...desktopMethods].sort());
  expect(desktopMethods.filter((method) => !isOwnMethod(method) && !isVaultMethod(method))).toEqual([]);
});

test('a window sees the value of a save, and not the sentinel', async () => {
  const { useCases } = bench(done({ value: { recoveryKey: 'K' }, sentinel: SENTINEL }));
  expect(await useCases['vault.create']({ passphrase: 'long enough', actor: 'Li' }, WINDOW)).toEqual(
    done({ recoveryKey: 'K' }),
  );
});

test('unlocking says nothing but that it worked', async () => {
  const { useCases } = bench(done({ state: 'unlocked', systemBlob: blob }));
  expect(await useCases['vault.unlock']({ passphrase: 'x', actor: 'Li' }, WINDOW)).toEqual(done(null));
});

const proof = { passphrase: 'x' };
test('whatever a secret is tried with is throttled', async () => {
  const { useCases, log } = bench(refuse('vault/refused', {}));
  await useCases['vault.unlock']({ passphrase: 'x', actor: 'Li' }, WINDOW);
  await useCases['vault.unlockWithRecovery']({ recoveryKey: 'x', actor: 'Li' }, WINDOW);
  await useCases['vault.changePassphrase']({ proof, next: 'long enough' }, WINDOW);
  await useCases['vault.renewRecovery']({ proof }, WINDOW);
  await useCases['vault.setSystemWrapper']({ proof }, WINDOW);
  expect(log.filter((entry) => entry === 'throttled')).toHaveLength(5);
  await useCases['matters.list']({}, WINDOW);
  expect(log.filter((entry) => entry === 'throttled')).toHaveLength(5);
});

test('the secret of the system key never comes from a window, and goes to none', async () => {
  const { useCases, calls } = bench(done({ value: null, sentinel: SENTINEL }));
  expect(await useCases['vault.setSystemWrapper']({ proof }, WINDOW)).toEqual(done(null));
  expect(await useCases['vault.unlockWithSystem']({ actor: 'Li' }, WINDOW)).toEqual(done(null));
  expect(calls).toEqual([
    { proof, secret, blob },
    { secret, actor: 'Li' },
  ]);
});

test('without a key store the vault is not even asked', async () => {
  const { useCases, log } = bench(done(null), { systemKey: false });
  const refused = refuse('system-key/refused', { reason: 'none' });
  expect(await useCases['vault.setSystemWrapper']({ proof }, WINDOW)).toEqual(refused);
  expect(await useCases['vault.unlockWithSystem']({ actor: 'Li' }, WINDOW)).toEqual(refused);
  expect(log).toEqual([]);
});

test('locking puts things in order first', async () => {
  expect(await desk.cases['vault.lock']({}, WINDOW)).toEqual(done(null));
  expect(desk.shown).toEqual(['locked']);
});

test('settings are read and changed; where things are and what proves the silence is told', async () => {
  const { cases } = desk;
  expect(await cases['settings.save']({ changes: { idleMinutes: 3 } }, WINDOW)).toMatchObject({ ok: true });
  expect(await cases['settings.get']({}, WINDOW)).toMatchObject({ value: { idleMinutes: 3 } });
  expect(await cases['app.where']({}, WINDOW)).toMatchObject({ value: { data: desk.data } });
  expect(await cases['app.notices']({}, WINDOW)).toEqual({ ok: true, value: { text: 'licences' } });
  expect(await cases['app.leave']({ ready: false }, WINDOW)).toEqual({ ok: true, value: null });
  expect(desk.left).toEqual([[WINDOW, false]]);
  expect(await cases['app.proof']({}, WINDOW)).toMatchObject({ value: { navigationsRefused: 3 } });
});
