import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeDoor, type UseCases } from '../../../main/ipc/door';
import { isTrusted, type Sender } from '../../../main/ipc/sender';
import { barredBy } from '../../../main/policy/hold';
import { INTERFACE } from '../../../main/security/origin';
import { done, type Reply, refuse } from '../../../shared/bridge/desktop-errors';
import { RANGE_BYTES } from '../../../shared/bridge/desktop-jobs';
import { desktopMethods } from '../../../shared/bridge/desktop-methods';

const OWN = 'app-adit://app/index.html';
const top = (url: string) => ({ url, parent: null });
const from = (id: number, senderFrame: Sender['senderFrame']): Sender => ({ sender: { id }, senderFrame });
const own = from(1, top(OWN));

const asked: [string, unknown][] = [];
const askedBy: number[] = [];
const reported: unknown[] = [];
const refused: string[] = [];
let answer: (method: string) => Promise<Reply<unknown>>;

const useCases = Object.fromEntries(
  desktopMethods.map((method) => [
    method,
    (input: unknown, window: number) => {
      asked.push([method, input]);
      askedBy.push(window);
      return answer(method);
    },
  ]),
) as unknown as UseCases;

const door = makeDoor({
  isTrusted: (event) => isTrusted(event, new Set([1, 2]), INTERFACE),
  useCases,
  bars: (method, input) => barredBy({ allowedExports: ['word'] }, method, input),
  report: (error) => reported.push(error),
  onRefused: (method, code) => refused.push(`${method} ${code}`),
});

beforeEach(() => {
  asked.length = 0;
  askedBy.length = 0;
  reported.length = 0;
  refused.length = 0;
  answer = () => Promise.resolve(done(null));
});

describe('who may speak', () => {
  test('the top frame of a known window, on the own origin', async () => {
    expect(await door(own, 'vault.lock', {})).toEqual(done(null));
    expect(asked).toEqual([['vault.lock', {}]]);
    expect(askedBy).toEqual([1]);
  });

  const strangers: Readonly<Record<string, Sender>> = {
    'another window': from(3, top(OWN)),
    'a frame within': from(1, { url: OWN, parent: top(OWN) }),
    'a frame that has gone': from(1, null),
    'another host': from(1, top('app-adit://other/index.html')),
    'the vault page': from(1, top('app-vault://vault/index.html')),
    'the web': from(1, top('https://app/index.html')),
    'the own address in a query': from(1, top(`https://x/?${OWN}`)),
    'a file': from(1, top('file:///app/index.html')),
    'an empty page': from(1, top('about:blank')),
    'no address': from(1, top('')),
  };
  test.each(Object.entries(strangers))('not %s', async (_name, sender) => {
    expect(await door(sender, 'vault.lock', {})).toEqual(refuse('desktop/refused', {}));
    expect(asked).toEqual([]);
  });
});

describe('what may be said', () => {
  test('a page names no path, gives no more than it is asked for, and hands over nothing endless', async () => {
    const invalid = async (method: string, input: unknown) => {
      const reply = await door(own, method, input);
      return reply.ok ? null : reply.error.params;
    };
    const changes = { backup: { folder: '/etc' } };
    expect(await invalid('settings.save', { changes })).toEqual({ place: 'changes.backup.folder' });
    const job = crypto.randomUUID();
    const archive = (file: unknown) => invalid('archives.import', { job, file, passphrase: null, copy: false });
    expect(await archive({ path: '/etc/passwd', size: 1 })).toEqual({ place: 'file' });
    expect(await archive({ opened: '/etc/passwd' })).toEqual({ place: 'file.opened' });
    expect(await invalid('files.open', { handle: '/etc/passwd' })).toEqual({ place: 'handle' });
    const bytes = new Uint8Array(RANGE_BYTES + 1);
    expect(await invalid('files.give', { ticket: job, bytes })).toEqual({ place: 'bytes' });
    expect(await invalid('files.save', { name: 'x', kind: 'exe', bytes })).toEqual({ place: 'kind' });
    expect(asked).toEqual([]);
  });

  test.each(['vault.open', 'vault.flush', 'vault.status', 'incoming.give', 'toString', '__proto__', '', 7, null])(
    '%j is no method',
    async (method) => {
      expect(await door(own, method, {})).toEqual(refuse('desktop/unknown-method', {}));
    },
  );

  test('input is parsed: what is missing, too much or of another kind is named by its place', async () => {
    const at = (place: string) => refuse('desktop/invalid-input', { place });
    expect(await door(own, 'matters.get', { id: '../../etc/passwd' })).toEqual(at('id'));
    expect(await door(own, 'vault.unlock', { passphrase: 'x' })).toEqual(at('actor'));
    expect(await door(own, 'vault.lock', { path: '/etc/passwd' })).toEqual(at(''));
    expect(await door(own, 'app.status', undefined)).toEqual(at(''));
    expect(asked).toEqual([]);
  });

  test('what the firm does not have is refused before anything is begun, by whichever window asks', async () => {
    const bytes = new Uint8Array(1);
    const barred = refuse('policy/barred', { what: 'lists' });
    expect(await door(own, 'files.save', { name: 'x', kind: 'csv', bytes })).toEqual(barred);
    expect(await door(own, 'print.paper', {})).toEqual(refuse('policy/barred', { what: 'print' }));
    expect(refused).toEqual(['files.save policy/barred', 'print.paper policy/barred']);
    expect(asked).toEqual([]);
    expect(await door(own, 'files.save', { name: 'x', kind: 'docx', bytes })).not.toMatchObject({
      error: { code: 'policy/barred' },
    });
    expect(asked).toHaveLength(1);
  });

  test('what is deeper than can be followed is refused like anything else', async () => {
    let content: unknown = 'bottom';
    for (let level = 0; level < 100_000; level += 1) content = { content };
    const input = { matterId: crypto.randomUUID(), value: { title: 'memo', content } };
    expect(await door(own, 'memos.create', input)).toEqual(refuse('desktop/internal', {}));
    expect(asked).toEqual([]);
  });

  test('defaults are filled in', async () => {
    await door(own, 'matters.list', {});
    expect(asked).toEqual([['matters.list', { order: 'recent', after: null, limit: 50 }]]);
  });

  test('what main answers itself is parsed too', async () => {
    answer = () => Promise.resolve(done({ secret: 'kept' }));
    expect(await door(own, 'vault.lock', {})).toEqual(refuse('desktop/invalid-output', { place: '' }));
  });

  test('a bug is a value without words, and is reported', async () => {
    const bug = new Error('Client Li');
    answer = () => Promise.reject(bug);
    expect(await door(own, 'vault.lock', {})).toEqual(refuse('desktop/internal', {}));
    expect(reported).toEqual([bug]);
  });
});

test('10,000 malformed calls: a typed error each, no throw, and nothing gets through', {
  timeout: 60_000,
}, async () => {
  const anything = fc.anything({ maxDepth: 2, maxKeys: 4 });
  const method = fc.oneof(fc.constantFrom(...desktopMethods), fc.string(), anything);
  const frame = fc.oneof(
    fc.constant(top(OWN)),
    fc.constant(null),
    fc.record({ url: fc.oneof(fc.webUrl(), fc.string()), parent: fc.constant(null) }),
  );
  // An object with a key that no method knows: malformed for every method, whatever else it holds.
  const input = fc.oneof(
    anything.filter((value) => typeof value !== 'object' || value === null || Object.keys(value).length > 0),
    fc.dictionary(fc.string(), anything).map((some) => ({ ...some, 'no such key': 1 })),
  );
  const CODE = /^desktop\/(refused|unknown-method|invalid-input)$/;
  let calls = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(1, 2, 3), frame, method, input, async (id, senderFrame, name, given) => {
      calls += 1;
      const reply = await door(from(id, senderFrame), name, given);
      expect(reply.ok ? 'let through' : reply.error.code).toMatch(CODE);
      structuredClone(reply);
    }),
    { numRuns: 10_000 },
  );
  expect(calls).toBe(10_000);
  expect(asked).toEqual([]);
  expect(reported).toEqual([]);
});
