import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StorageGuard } from '../../../main/storage-guard/storage-guard';
import { varint, writeLog } from './leveldb-files';

const NAME = 'app-vault_vault_0.indexeddb';
let data = '';
const database = () => join(data, 'vault', 'IndexedDB', `${NAME}.leveldb`);
const kept = () => join(data, 'vault-kept');
const inDatabase = (name: string) => join(database(), name);
const put = (name: string, content: Uint8Array | string) => writeFileSync(inDatabase(name), content);

/** An edit of a MANIFEST: the log that counts, the next number, the last sequence. */
const edit = (log: number, ...more: readonly number[]): Buffer =>
  Buffer.concat([2, log, 3, 9, 4, 12, ...more].map(varint));
const batch = (text: string): Buffer => Buffer.concat([Buffer.alloc(12), Buffer.from(text)]);
const LOG = writeLog([batch('one'), batch('two')]);

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'adit-guard-'));
  mkdirSync(database(), { recursive: true });
  put('CURRENT', 'MANIFEST-000002\n');
  put('MANIFEST-000002', writeLog([edit(4)]).bytes);
  put('000004.log', LOG.bytes);
  put('LOCK', '');
  put('LOG', 'what LevelDB tells of itself');
});
afterEach(() => rmSync(data, { recursive: true }));

function bench(onSleep: (count: number) => void = () => undefined) {
  const clock = { sleeps: 0 };
  const guard = new StorageGuard({
    session: join(data, 'vault'),
    copies: { folder: kept(), vault: 'vault', memory: join(data, 'vault.json') },
    now: () => new Date(Date.UTC(2026, 10, 22, 10, 0, clock.sleeps)),
    sleep: () => {
      clock.sleeps += 1;
      onSleep(clock.sleeps);
      return Promise.resolve();
    },
  });
  return { guard, clock };
}

const look = () => bench().guard.look();
const listing = () => readdirSync(database()).map((name) => [name, readFileSync(inDatabase(name)).toString('hex')]);
const damaged = (part: string) => ({ code: 'vault/files-damaged', params: { part } });
const TORN = writeLog([batch('three')], LOG.bytes.length).bytes.subarray(0, 9);
function empty(): void {
  for (const name of readdirSync(database())) rmSync(inDatabase(name));
}
const copies = () => (existsSync(kept()) ? readdirSync(kept()).sort() : []);

describe('what may be opened', () => {
  const lawful: readonly [string, () => void][] = [
    ['a database in order', () => undefined],
    ['an empty log', () => put('000004.log', '')],
    ['several logs', () => put('000007.log', LOG.bytes)],
    ['an old log that no longer counts, whatever is in it', () => put('000003.log', 'anything')],
    ['leftovers that nothing names', () => put('000005.ldb', 'anything')],
    ['no session yet', () => rmSync(join(data, 'vault'), { recursive: true })],
    ['no database yet', () => rmSync(database(), { recursive: true })],
    ['an empty folder', empty],
    ['a store in another form', () => renameSync(database(), join(data, 'vault', 'IndexedDB', `${NAME}.sqlite`))],
    [
      'a database that was just being made',
      () => {
        for (const name of ['CURRENT', '000004.log', 'MANIFEST-000002']) rmSync(inDatabase(name));
        put('MANIFEST-000001', writeLog([edit(0)]).bytes.subarray(0, 5));
        put('000001.dbtmp', 'MANIFEST-0');
      },
    ],
    [
      'a database that has no log yet',
      () => {
        put('MANIFEST-000002', writeLog([edit(0)]).bytes);
        rmSync(inDatabase('000004.log'));
      },
    ],
  ];
  test.each(lawful)('%s', async (_name, prepare) => {
    prepare();
    expect(await look()).toBeNull();
    expect(copies()).toEqual([]);
  });
});

describe('what is refused and left as it is', () => {
  const table = Buffer.concat([7, 0, 5, 3, 1, 97, 1, 122].map(varint));
  const withTable = () => put('MANIFEST-000002', writeLog([edit(4), table]).bytes);
  const damages: readonly [string, string, () => void][] = [
    ['CURRENT is missing', 'current', () => rmSync(inDatabase('CURRENT'))],
    ['CURRENT is empty', 'current', () => put('CURRENT', '')],
    ['CURRENT is cut', 'current', () => put('CURRENT', 'MANIFEST-000002')],
    ['CURRENT names another folder', 'current', () => put('CURRENT', '../../MANIFEST-000002\n')],
    ['the MANIFEST is missing', 'manifest', () => rmSync(inDatabase('MANIFEST-000002'))],
    ['the MANIFEST is empty', 'manifest', () => put('MANIFEST-000002', '')],
    ['the MANIFEST is garbage', 'manifest', () => put('MANIFEST-000002', 'garbage '.repeat(20))],
    ['the MANIFEST has no log', 'manifest', () => put('MANIFEST-000002', writeLog([varint(3)]).bytes)],
    ['the MANIFEST says what is unknown', 'manifest', () => put('MANIFEST-000002', writeLog([edit(4, 99)]).bytes)],
    ['the log is missing', 'log', () => rmSync(inDatabase('000004.log'))],
    ['the log is garbage', 'log', () => put('000004.log', 'garbage '.repeat(20))],
    ['a record is too short', 'log', () => put('000004.log', writeLog([Buffer.alloc(11)]).bytes)],
    [
      'an older log is unfinished',
      'log',
      () => {
        appendFileSync(inDatabase('000004.log'), TORN);
        put('000007.log', LOG.bytes);
      },
    ],
    ['a table is missing', 'table', withTable],
    [
      'a table has another size',
      'table',
      () => {
        withTable();
        put('000005.ldb', 'anything');
      },
    ],
    [
      'a table is none',
      'table',
      () => {
        withTable();
        put('000005.ldb', 'any');
      },
    ],
    ['Chromium marked it', 'mark', () => put('corruption_info.json', '{"message":"corrupt"}')],
  ];
  test.each(damages)('%s', async (_name, part, inflict) => {
    inflict();
    const before = listing();
    expect(await look()).toEqual(damaged(part));
    expect(listing()).toEqual(before);
    expect(copies()).toEqual([]);
  });

  test('damage beside an unfinished log: nothing is mended', async () => {
    appendFileSync(inDatabase('000004.log'), TORN);
    put('CURRENT', '');
    const before = listing();
    expect(await look()).toEqual(damaged('current'));
    expect(listing()).toEqual(before);
  });
});

describe('an unfinished end', () => {
  const tear = () => appendFileSync(inDatabase('000004.log'), TORN);

  test('is cut off, after a copy was kept', async () => {
    const blobs = join(data, 'vault', 'IndexedDB', `${NAME}.blob`, '1', '00');
    mkdirSync(blobs, { recursive: true });
    writeFileSync(join(blobs, 'a'), 'sealed');
    put('000005.ldb', 'a table');
    tear();
    const before = listing().filter(([name]) => name !== 'LOCK');
    expect(await look()).toBeNull();
    expect(readFileSync(inDatabase('000004.log'))).toEqual(LOG.bytes);
    const [copy] = copies();
    expect(copy).toBe('vault_2026-11-22T10-00-00-000Z');
    const inCopy = (...names: readonly string[]) => join(kept(), copy ?? '', ...names);
    const copied = readdirSync(inCopy(`${NAME}.leveldb`));
    expect(copied.map((name) => [name, readFileSync(inCopy(`${NAME}.leveldb`, name)).toString('hex')])).toEqual(before);
    expect(readFileSync(inCopy(`${NAME}.blob`, '1', '00', 'a'), 'utf8')).toBe('sealed');
    // Written once and never changed, so they take no room twice.
    expect(statSync(inCopy(`${NAME}.blob`, '1', '00', 'a')).nlink).toBe(2);
    expect(statSync(inCopy(`${NAME}.leveldb`, '000004.log')).nlink).toBe(1);
    expect(JSON.parse(readFileSync(inCopy('note.json'), 'utf8'))).toEqual({
      cuts: [{ name: '000004.log', end: LOG.bytes.length }],
    });
    expect(await look()).toBeNull();
    expect(copies()).toHaveLength(1);
  });

  test('of the MANIFEST is cut off as well', async () => {
    const { bytes } = writeLog([edit(4)]);
    appendFileSync(inDatabase('MANIFEST-000002'), writeLog([edit(4)], bytes.length).bytes.subarray(0, 10));
    tear();
    expect(await look()).toBeNull();
    expect(readFileSync(inDatabase('MANIFEST-000002'))).toEqual(bytes);
    expect(readFileSync(inDatabase('000004.log'))).toEqual(LOG.bytes);
    expect(copies()).toHaveLength(1);
  });

  test('leaves the three newest copies of this vault, and those of others', async () => {
    mkdirSync(join(kept(), 'vault-2_2026-01-01T00-00-00-000Z'), { recursive: true });
    mkdirSync(join(kept(), 'vault_2026-01-01T00-00-00-000Z.part'));
    writeFileSync(join(kept(), 'vault.json'), '{}');
    for (let time = 0; time < 5; time += 1) {
      tear();
      const { guard, clock } = bench();
      clock.sleeps = time;
      expect(await guard.look()).toBeNull();
    }
    const last = [2, 3, 4].map((second) => `vault_2026-11-22T10-00-0${second}-000Z`);
    expect(copies()).toEqual(['vault-2_2026-01-01T00-00-00-000Z', 'vault.json', ...last].sort());
  });

  test('is left where no copy can be kept', async () => {
    writeFileSync(kept(), 'in the way');
    tear();
    const before = listing();
    expect(await look()).toEqual({ code: 'vault/files-unchecked', params: { reason: expect.any(String) } });
    expect(listing()).toEqual(before);
  });

  test('that is only being written passes, once Chromium has been let in', async () => {
    const { guard, clock } = bench((count) => {
      if (count === 3) put('000004.log', LOG.bytes);
    });
    expect(await guard.look()).toBeNull();
    tear();
    expect(await guard.look()).toBeNull();
    expect([clock.sleeps, copies()]).toEqual([3, []]);
  });

  test('that stays is not touched while Chromium may hold the file', async () => {
    const { guard } = bench();
    expect(await guard.look()).toBeNull();
    tear();
    const before = listing();
    expect(await guard.look()).toEqual({ code: 'vault/files-unfinished', params: {} });
    expect(listing()).toEqual(before);
    expect(await look()).toBeNull();
  });
});

test('files that go while Chromium works are looked for again', async () => {
  const { guard } = bench(() => put('CURRENT', 'MANIFEST-000002\n'));
  expect(await guard.look()).toBeNull();
  put('CURRENT', '');
  expect(await guard.look()).toBeNull();
});
