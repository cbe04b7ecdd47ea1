import { expect, test } from 'vitest';
import { OsWrapper, type SystemStore } from '../../../main/keys/os-wrapper';
import { refuse } from '../../../shared/bridge/desktop-errors';

/** Seals by turning every byte over; another key is another number. */
function store(over: Partial<SystemStore> = {}, key = 7): SystemStore {
  const turn = (bytes: Uint8Array) => bytes.map((byte) => byte ^ key);
  return {
    platform: 'linux',
    linuxBackend: () => 'gnome_libsecret',
    isAvailable: () => Promise.resolve(true),
    seal: (text) => Promise.resolve(turn(Buffer.from(text))),
    open: (sealed) => Promise.resolve(Buffer.from(turn(sealed)).toString()),
    ...over,
  };
}

const refused = (reason: 'no-protection' | 'unavailable' | 'changed' | 'none' | 'unreadable') =>
  refuse('system-key/refused', { reason });

async function made(of: SystemStore) {
  const reply = await new OsWrapper(of).make();
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}

test('what it made, it opens', async () => {
  const { secret, blob } = await made(store());
  expect(secret).toHaveLength(32);
  expect(Buffer.from(blob).toString()).not.toContain(Buffer.from(secret).toString('base64'));
  expect(await new OsWrapper(store()).open(blob)).toEqual({ ok: true, value: secret });
});

test.each(['basic_text', 'unknown', 'kwallet99', ''])(
  'a backend that does not protect is refused: %j',
  async (name) => {
    const wrapper = new OsWrapper(store({ linuxBackend: () => name }));
    const { blob } = await made(store());
    expect(await wrapper.fault()).toBe('no-protection');
    expect(await wrapper.make()).toEqual(refused('no-protection'));
    expect(await wrapper.open(blob)).toEqual(refused('no-protection'));
  },
);

test.each(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'])('%s protects', async (name) => {
  expect(await new OsWrapper(store({ linuxBackend: () => name })).fault()).toBeNull();
});

test.each(['darwin', 'win32'] as const)('%s has one key store, and is not asked for a backend', async (platform) => {
  const linuxBackend = () => {
    throw new Error('only on Linux');
  };
  expect(await new OsWrapper(store({ platform, linuxBackend })).fault()).toBeNull();
});

test('a key store that is not there', async () => {
  expect(await new OsWrapper(store({ isAvailable: () => Promise.resolve(false) })).make()).toEqual(
    refused('unavailable'),
  );
  expect(await new OsWrapper(store({ isAvailable: () => Promise.reject(new Error()) })).fault()).toBe('unavailable');
  expect(await new OsWrapper(store({ seal: () => Promise.reject(new Error()) })).make()).toEqual(
    refused('unavailable'),
  );
});

test('another backend or another key than sealed it', async () => {
  const { blob } = await made(store());
  expect(await new OsWrapper(store({ linuxBackend: () => 'kwallet6' })).open(blob)).toEqual(refused('changed'));
  expect(await new OsWrapper(store({ open: () => Promise.reject(new Error()) })).open(blob)).toEqual(
    refused('changed'),
  );
  expect(await new OsWrapper(store({}, 9)).open(blob)).toEqual(refused('unreadable'));
});

test('nothing stored, or nonsense', async () => {
  const wrapper = new OsWrapper(store());
  expect(await wrapper.open(null)).toEqual(refused('none'));
  for (const text of ['', '{}', 'x', '{"version":2,"backend":"dpapi","sealed":""}']) {
    expect(await wrapper.open(Buffer.from(text))).toEqual(refused('unreadable'));
  }
});
