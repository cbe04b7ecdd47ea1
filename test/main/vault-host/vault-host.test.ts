import { expect, test } from 'vitest';
import { z } from 'zod';
import type { HostState } from '../../../main/vault-host/host-state';
import { Room } from '../../../main/vault-host/room';
import { OPENING_MS, VaultHost } from '../../../main/vault-host/vault-host';
import type { Remembered } from '../../../main/vault-host/vault-place';
import { type BridgeError, refuse } from '../../../shared/bridge/desktop-errors';
import { type VaultMethod, vaultContract } from '../../../shared/bridge/vault-contract';
import type { VaultEvent } from '../../../shared/bridge/vault-messages';
import type { VaultStatus } from '../../../shared/bridge/vault-status';
import { answerError, answerWith, FakePage, FakePlace, sentinel, status } from './fake-vault';

const RESTARTED = refuse('vault/restarted', {});
const matterId = '22222222-2222-4222-8222-222222222222';
const pause = () => new Promise((resolve) => setTimeout(resolve, 0));

const roomy = () => Promise.resolve(1e12);

interface Script {
  readonly onOpen?: VaultStatus | object;
  readonly remembered?: Remembered;
  /** Answers to other methods; what is not here is never answered. */
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly freeBytes?: () => Promise<number>;
  readonly prepare?: (page: FakePage, count: number) => void;
}

function bench({ onOpen = status(), remembered, answers = {}, freeBytes = roomy, prepare }: Script = {}) {
  const place = new FakePlace();
  if (remembered !== undefined) place.memory = remembered;
  const pages: FakePage[] = [];
  const states: HostState['kind'][] = [];
  const events: VaultEvent[] = [];
  const clock = { now: 0 };
  const files: { refusal: BridgeError | null } = { refusal: null };
  const host: VaultHost = new VaultHost({
    place,
    lookAtFiles: () => Promise.resolve(files.refusal),
    openingMs: () => OPENING_MS,
    room: new Room(freeBytes),
    now: () => clock.now,
    onState: ({ kind }) => states.push(kind),
    onEvent: (event) => events.push(event),
    openWindow: () => {
      const page = new FakePage(({ method }) => {
        if (method === 'vault.open') return 'ok' in onOpen ? onOpen : answerWith(onOpen);
        if (method === 'vault.flush') return answers[method] ?? answerWith(null);
        return answers[method];
      });
      pages.push(page);
      prepare?.(page, pages.length);
      return page;
    },
  });
  const page = () => pages.at(-1) as FakePage;
  return { host, place, pages, page, states, events, clock, files };
}

const recovery = (code: string, params: object = {}) => ({ kind: 'recovery', reason: { code, params } });
const present: Remembered = { state: 'present', database: 'adit-abc', sentinel: sentinel(5) };

test('the sentinel and the name of the database are handed to the vault on opening', async () => {
  const { host, page, states } = bench({ remembered: present });
  await host.start();
  expect(page().asked('vault.open')?.input).toEqual({ database: 'adit-abc', sentinel: sentinel(5) });
  expect(states).toEqual(['starting', 'open']);
});

test('calls wait for the vault to open', async () => {
  const { host } = bench({ answers: { 'audit.verify': answerWith({ whole: true, entries: 3 }) } });
  void host.start();
  expect(await host.call('audit.verify', {})).toEqual({ ok: true, value: { whole: true, entries: 3 } });
});

test('input and output are parsed on main’s side', async () => {
  const { host, page } = bench({ answers: { 'audit.verify': answerWith({ whole: 'perhaps' }) } });
  await host.start();
  expect(await host.call('audit.verify', {})).toEqual(refuse('desktop/invalid-output', { place: 'whole' }));
  expect(await host.call('facts.list', { matterId: 'x' })).toEqual(
    refuse('desktop/invalid-input', { place: 'matterId' }),
  );
  expect(page().asked('facts.list')).toBeUndefined();
});

test('nonsense on the port is nothing', async () => {
  const { host, page, events } = bench();
  await host.start();
  for (const data of [null, 7, {}, { id: 99, ok: true, value: 1 }, { id: null, ok: true, value: 1 }, { event: 'x' }]) {
    page().say(data);
  }
  page().say({ event: 'changed', revision: 2, matterId: null, tables: ['facts'], ids: [] });
  expect(events).toHaveLength(1);
});

test('a refusal of the vault is passed on', async () => {
  const { host } = bench({ answers: { 'facts.list': answerError('vault/locked') } });
  await host.start();
  expect(await host.call('facts.list', { matterId })).toEqual(refuse('vault/locked', {}));
});

const saved = (revision: number) => answerWith({ value: null, sentinel: sentinel(revision) });
const removal = { id: matterId, rev: 1 };

test('a save is passed on only when the sentinel is on disk', async () => {
  const { host, place } = bench({ answers: { 'notes.remove': saved(2) } });
  await host.start();
  let open: () => void = () => undefined;
  place.gate = new Promise((resolve) => {
    open = resolve;
  });
  let replied = false;
  const call = host.call('notes.remove', removal).then((reply) => {
    replied = true;
    return reply;
  });
  await pause();
  expect(replied).toBe(false);
  open();
  expect((await call).ok).toBe(true);
  expect(place.written).toEqual([2]);
});

test('saves that end meanwhile share one write, of the newest, and none is passed on before it', async () => {
  const { host, place, page } = bench();
  await host.start();
  let open: () => void = () => undefined;
  place.gate = new Promise((resolve) => {
    open = resolve;
  });
  const passedOn: number[] = [];
  const calls = [2, 3, 4, 5].map((revision) => host.call('notes.remove', removal).then(() => passedOn.push(revision)));
  await pause();
  const ids = page()
    .requests.filter(({ method }) => method === 'notes.remove')
    .map(({ id }) => id);
  page().say({ id: ids[0], ...saved(2) });
  await pause();
  // The answers may come in any order; an older sentinel never follows a newer one.
  page().say({ id: ids[3], ...saved(5) });
  page().say({ id: ids[1], ...saved(3) });
  page().say({ id: ids[2], ...saved(4) });
  await pause();
  expect(passedOn).toEqual([]);
  open();
  await Promise.all(calls);
  expect(place.written).toEqual([2, 5]);
});

test('a save stands although the sentinel could not be written; that is told, and made good', async () => {
  const { host, place } = bench({ answers: { 'notes.remove': saved(2) } });
  await host.start();
  place.full = true;
  expect((await host.call('notes.remove', removal)).ok).toBe(true);
  expect(host.sentinelStale).toBe(true);
  place.full = false;
  await host.call('notes.remove', removal);
  expect(host.sentinelStale).toBe(false);
  expect(place.written).toEqual([2]);
});

test('a database that ran ahead of its sentinel is believed once its keys have opened', async () => {
  const unlocked = status({ state: 'unlocked', check: 'ahead', sentinel: sentinel(9) });
  const { host, place } = bench({
    remembered: present,
    onOpen: status({ check: 'ahead', sentinel: sentinel(9) }),
    answers: { 'vault.unlock': answerWith(unlocked), 'vault.status': answerWith(unlocked) },
  });
  await host.start();
  expect(place.written).toEqual([]);
  await host.call('vault.unlock', { passphrase: 'x', actor: 'Li' });
  expect(place.written).toEqual([9]);
  expect(host.state).toMatchObject({ kind: 'open', status: { state: 'unlocked' } });
});

const losses = [
  [status({ state: 'new', check: 'lost', sentinel: null }), 'sentinel/lost', {}],
  [status({ check: 'foreign' }), 'sentinel/foreign', {}],
  [status({ check: 'rolled-back', sentinel: sentinel(3) }), 'sentinel/rolled-back', { expected: 5, found: 3 }],
  [status({ check: 'diverged' }), 'sentinel/diverged', { revision: 5 }],
  // A vault that forgot to compare: main remembers, so an empty database is a loss all the same.
  [status({ state: 'new', check: 'new', sentinel: null }), 'sentinel/lost', {}],
] as const;

test.each(losses)('a loss is never a new vault: %o', async (onOpen, code, params) => {
  const { host, page, place } = bench({ remembered: present, onOpen });
  await host.start();
  expect(host.state).toEqual(recovery(code, params));
  expect(page().destroyed).toBe(true);
  expect(await host.call('vault.create', { passphrase: 'long enough', actor: 'Li' })).toEqual(
    refuse('vault/recovery', {}),
  );
  expect(place.written).toEqual([]);
});

test('an empty database beside a damaged sentinel is a loss; a full one is not', async () => {
  const damaged: Remembered = { state: 'damaged' };
  const empty = bench({ remembered: damaged, onOpen: status({ state: 'new', check: 'new', sentinel: null }) });
  await empty.host.start();
  expect(empty.host.state).toEqual(recovery('sentinel/damaged'));
  const full = bench({ remembered: damaged, onOpen: status({ check: 'missing' }) });
  await full.host.start();
  expect(full.host.state).toMatchObject({ kind: 'open', status: { check: 'missing' } });
});

test.each([
  [{ state: 'newer', format: 2 }, 'sentinel/newer', { format: 2 }],
  [{ state: 'unreadable', reason: 'EIO' }, 'sentinel/unreadable', { reason: 'EIO' }],
] as const)('with %o the vault is not even opened', async (remembered, code, params) => {
  const { host, pages } = bench({ remembered });
  await host.start();
  expect(host.state).toEqual(recovery(code, params));
  expect(pages).toEqual([]);
});

test('files that must not be opened are not, whenever they are found so', async () => {
  const refusal: BridgeError = { code: 'vault/files-damaged', params: { part: 'log' } };
  const { host, pages, files } = bench();
  files.refusal = refusal;
  await host.start();
  expect([host.state, pages.length]).toEqual([recovery('vault/files-damaged', { part: 'log' }), 0]);
  files.refusal = null;
  await host.retry();
  expect([host.state.kind, pages.length]).toEqual(['open', 1]);
  files.refusal = refusal;
  pages[0]?.crash();
  await host.lock();
  expect([host.state, pages.length]).toEqual([recovery('vault/files-damaged', { part: 'log' }), 1]);
});

test('a sentinel that is lost is told, although a second one took its place', async () => {
  const unlocked = status({ state: 'unlocked', check: 'ahead', sentinel: sentinel(9) });
  const { host, place } = bench({
    remembered: { ...present, secondHand: true },
    onOpen: status({ check: 'ahead', sentinel: sentinel(9) }),
    answers: { 'vault.unlock': answerWith(unlocked), 'vault.status': answerWith(unlocked) },
  });
  await host.start();
  expect(host.state).toMatchObject({ kind: 'open', status: { check: 'missing' } });
  await host.call('vault.unlock', { passphrase: 'x', actor: 'Li' });
  expect(host.state).toMatchObject({ kind: 'open', status: { check: 'missing' } });
  expect(place.written).toEqual([9]);
});

test('a vault that does not open leads to the recovery screen, and may be tried again', async () => {
  const { host, pages } = bench({ onOpen: answerError('vault/unreadable', { reason: 'UnknownError' }) });
  await host.start();
  expect(host.state).toEqual(recovery('vault/unreadable', { reason: 'UnknownError' }));
  await host.retry();
  expect(pages).toHaveLength(2);
  expect(pages.every(({ destroyed }) => destroyed)).toBe(true);
});

test('locking flushes, destroys the renderer and opens another, which is locked', async () => {
  const unlocked = answerWith(status({ state: 'unlocked' }));
  const { host, pages, states } = bench({ answers: { 'vault.unlock': unlocked, 'vault.status': unlocked } });
  await host.start();
  await host.call('vault.unlock', { passphrase: 'x', actor: 'Li' });
  const inFlight = host.call('facts.list', { matterId });
  await host.lock();
  const [first, second] = pages;
  expect(first?.requests.at(-1)?.method).toBe('vault.flush');
  expect([first?.destroyed, first?.portClosed]).toEqual([true, true]);
  expect(await inFlight).toEqual(RESTARTED);
  expect(second?.requests.map(({ method }) => method)).toEqual(['vault.open']);
  expect(host.state).toMatchObject({ kind: 'open', status: { state: 'locked' } });
  expect(states.slice(-2)).toEqual(['starting', 'open']);
});

test('locking what is locked does nothing', async () => {
  const { host, pages } = bench();
  await host.start();
  await host.lock();
  expect(pages).toHaveLength(1);
});

test('a crash rejects the calls in flight and opens the vault again, locked', async () => {
  const { host, pages, page } = bench();
  await host.start();
  const inFlight = [host.call('facts.list', { matterId }), host.call('audit.verify', {})];
  await pause();
  page().crash();
  expect(await Promise.all(inFlight)).toEqual([RESTARTED, RESTARTED]);
  await host.lock();
  expect(pages).toHaveLength(2);
  expect(host.state.kind).toBe('open');
});

test('three crashes within a minute are too many', async () => {
  const { host, pages, page, clock } = bench();
  await host.start();
  for (const [at, kind] of [
    [0, 'open'],
    [30_000, 'open'],
    [59_999, 'recovery'],
  ] as const) {
    clock.now = at;
    page().crash();
    await pause();
    expect(host.state.kind).toBe(kind);
  }
  expect(host.state).toEqual(recovery('vault/crashing'));
  expect(pages).toHaveLength(3);
  await host.retry();
  expect(host.state.kind).toBe('open');
});

test('three crashes in longer than a minute are not', async () => {
  const { host, page, clock } = bench();
  await host.start();
  for (const at of [0, 30_000, 60_000, 90_000]) {
    clock.now = at;
    page().crash();
    await pause();
    expect(host.state.kind).toBe('open');
  }
});

test('crashes while opening count as well', async () => {
  const crashing = bench({
    prepare: (page) => {
      page.loads = false;
      setTimeout(() => page.crash(), 0);
    },
  });
  await crashing.host.start();
  expect(crashing.host.state).toEqual(recovery('vault/crashing'));
  expect(crashing.pages).toHaveLength(3);
});

test('after stopping nothing is opened again', async () => {
  const { host, pages, page } = bench();
  await host.start();
  await host.stop();
  expect(page().destroyed).toBe(true);
  page().crash();
  await pause();
  expect(pages).toHaveLength(1);
  expect(await host.call('audit.verify', {})).toEqual(RESTARTED);
});

test('stopping while it opens ends that page too', async () => {
  const { host, pages } = bench();
  void host.start();
  await host.stop();
  expect(pages.every(({ destroyed }) => destroyed)).toBe(true);
  expect(host.state.kind).toBe('stopped');
});

const note = { matterId, value: { text: 'x' } };

test('on a disk that is nearly full nothing is begun that makes the vault larger, and on a full one nothing that writes', async () => {
  let free = 8 * 1024 * 1024 - 1;
  const answers = { 'notes.remove': saved(2), 'notes.create': saved(3), 'attachments.begin': answerWith({}) };
  const { host, page } = bench({ freeBytes: () => Promise.resolve(free), answers });
  await host.start();
  expect(await host.call('notes.create', note)).toEqual(refuse('storage/full', {}));
  expect(page().asked('notes.create')).toBeUndefined();
  expect(await host.call('notes.remove', removal)).toEqual(refuse('storage/full', {}));
  expect(await host.call('evidence.withdraw', { ...removal, reason: 'r' })).toEqual(refuse('storage/full', {}));
  free = 64 * 1024 * 1024 - 1;
  expect(await host.call('notes.create', note)).toEqual(refuse('storage/full', {}));
  expect((await host.call('notes.remove', removal)).ok).toBe(true);
  free += 1_000;
  await host.call('notes.create', note);
  expect(page().asked('notes.create')).toBeDefined();
  const file = { matterId, name: 'f', bytes: 1_000 };
  expect(await host.call('attachments.begin', file)).toEqual(refuse('storage/full', {}));
  expect(page().asked('attachments.begin')).toBeUndefined();
});

test('whatever makes main write its sentinel anew is said to write', () => {
  // An import tells of its sentinel at its end, when it has written.
  const isWritten = ({ output }: (typeof vaultContract)[VaultMethod]) =>
    output instanceof z.ZodObject && Object.keys(output.shape).sort().join() === 'sentinel,value';
  const written = Object.entries(vaultContract).filter(([name, call]) => isWritten(call) && name !== 'incoming.result');
  expect(written.length).toBeGreaterThan(20);
  expect(written.filter(([, { writes }]) => writes === 'nothing')).toEqual([]);
});

test('a disk that does not say how much is free is no reason to refuse', async () => {
  const freeBytes = () => Promise.reject(new Error('ENOSYS'));
  const { host, page } = bench({ freeBytes });
  await host.start();
  void host.call('notes.create', note);
  await pause();
  expect(page().asked('notes.create')).toBeDefined();
});

test.each(['AbortError', 'DatabaseClosedError', 'UnknownError'])(
  'a write that ends in %s was broken off by the disk: the vault begins anew',
  async (reason) => {
    const { host, pages, states } = bench({ answers: { 'notes.remove': answerError('storage/failed', { reason }) } });
    await host.start();
    expect(await host.call('notes.remove', removal)).toEqual(refuse('storage/failed', { reason }));
    await host.lock();
    expect([pages.length, pages[0]?.destroyed]).toEqual([2, true]);
    expect(states).toEqual(['starting', 'open', 'starting', 'open']);
  },
);

test('a write that the disk broke off for want of room is told so', async () => {
  const answers = { 'notes.remove': answerError('storage/failed', { reason: 'AbortError' }) };
  const { host } = bench({ answers, freeBytes: () => Promise.resolve(9 * 1024 * 1024) });
  await host.start();
  expect(await host.call('notes.remove', removal)).toEqual(refuse('storage/full', {}));
});

test.each([answerError('storage/full'), answerError('storage/failed', { reason: 'DataError' })])(
  'a refusal that left nothing half written changes nothing: %j',
  async (refused) => {
    const { host, pages } = bench({ answers: { 'notes.remove': refused } });
    await host.start();
    expect(await host.call('notes.remove', removal)).toEqual(refused);
    await host.lock();
    expect(pages).toHaveLength(1);
  },
);
