import { expect, test } from 'vitest';
import { makeUseCases } from '../../../main/ipc/use-cases';
import type { HostState } from '../../../main/vault-host/host-state';
import { isOwnMethod } from '../../../shared/bridge/desktop-contract';
import { done, type Reply, refuse } from '../../../shared/bridge/desktop-errors';
import { desktopMethods } from '../../../shared/bridge/desktop-methods';
import { defaultSettings } from '../../../shared/bridge/desktop-settings';
import { isVaultMethod } from '../../../shared/bridge/vault-contract';

const SENTINEL = { databaseId: crypto.randomUUID(), revision: 1, auditHead: '0'.repeat(64) };
const secret = new Uint8Array(32);
const blob = new Uint8Array([1]);

function bench(answer: Reply<unknown>, { systemKey = true }: { readonly systemKey?: boolean } = {}) {
  const log: string[] = [];
  const calls: unknown[] = [];
  const state: HostState = {
    kind: 'open',
    status: { state: 'locked', check: 'match', sentinel: SENTINEL, systemBlob: blob, problems: [] },
  };
  const useCases = makeUseCases({
    vault: {
      state,
      call: (method, input) => {
        log.push(method);
        calls.push(input);
        return Promise.resolve(answer) as never;
      },
      lock: () => Promise.resolve(void log.push('locked')),
      retry: () => Promise.resolve(done(null)),
      setAside: () => Promise.resolve(done({ folder: 'vault' })),
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
    status: () => Promise.reject(new Error('not asked')),
    settings: { current: defaultSettings, change: () => Promise.resolve(done(defaultSettings)) },
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
  expect(await useCases['vault.create']({ passphrase: 'long enough', actor: 'Li' })).toEqual(
    done({ recoveryKey: 'K' }),
  );
});

test('unlocking says nothing but that it worked', async () => {
  const { useCases } = bench(done({ state: 'unlocked', systemBlob: blob }));
  expect(await useCases['vault.unlock']({ passphrase: 'x', actor: 'Li' })).toEqual(done(null));
});

const proof = { passphrase: 'x' };
test('whatever a secret is tried with is throttled', async () => {
  const { useCases, log } = bench(refuse('vault/refused', {}));
  await useCases['vault.unlock']({ passphrase: 'x', actor: 'Li' });
  await useCases['vault.unlockWithRecovery']({ recoveryKey: 'x', actor: 'Li' });
  await useCases['vault.changePassphrase']({ proof, next: 'long enough' });
  await useCases['vault.renewRecovery']({ proof });
  await useCases['vault.setSystemWrapper']({ proof });
  expect(log.filter((entry) => entry === 'throttled')).toHaveLength(5);
  await useCases['matters.list']({});
  expect(log.filter((entry) => entry === 'throttled')).toHaveLength(5);
});

test('the secret of the system key never comes from a window, and goes to none', async () => {
  const { useCases, calls } = bench(done({ value: null, sentinel: SENTINEL }));
  expect(await useCases['vault.setSystemWrapper']({ proof })).toEqual(done(null));
  expect(await useCases['vault.unlockWithSystem']({ actor: 'Li' })).toEqual(done(null));
  expect(calls).toEqual([
    { proof, secret, blob },
    { secret, actor: 'Li' },
  ]);
});

test('without a key store the vault is not even asked', async () => {
  const { useCases, log } = bench(done(null), { systemKey: false });
  const refused = refuse('system-key/refused', { reason: 'none' });
  expect(await useCases['vault.setSystemWrapper']({ proof })).toEqual(refused);
  expect(await useCases['vault.unlockWithSystem']({ actor: 'Li' })).toEqual(refused);
  expect(log).toEqual([]);
});
