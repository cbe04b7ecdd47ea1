import { afterEach, describe, expect, it, vi } from 'vitest';
import { inspectArchive } from '../../../main/vault/archive/open-archive';
import { type CraftedEntry, craft, noise, sameBytes, text } from '../archive/kit';
import { ACTOR, newMatter, newVault, PASSPHRASE, type Page, pageOn, relaunched, sentinelOf, stated } from '../harness';
import { rawRows } from '../raw';
import {
  addFile,
  assessmentValue,
  backup,
  bringIn,
  bySession,
  byVault,
  dumpOf,
  fileOf,
  fullMatter,
  noCredential,
  plain,
  pullRest,
  refusedIn,
  serve,
  sha256Of,
  sites,
  takeOut,
  wholeMatter,
} from './kit';

afterEach(() => vi.restoreAllMocks());

const mib = 1_048_576;
const original = { kind: 'matter', copy: false } as const;
const copy = { kind: 'matter', copy: true } as const;
const matterOf = (matterId: string) => ({ kind: 'matter', matterId }) as const;
const passphrase = 'a passphrase of its own';
const byPassphrase = { kind: 'passphrase', passphrase } as const;

const importedId = async (...input: Parameters<typeof bringIn>): Promise<string> => {
  const { value } = await bringIn(...input);
  if (value.kind !== 'matter') throw new Error(value.kind);
  return value.matterId;
};

/** A matter without its ids: what must be the same in a copy. */
const withoutIds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replace(/"[0-9a-f]{8}-[0-9a-f-]{27}"/g, '"id"'));
const sorted = (whole: object): unknown =>
  Object.fromEntries(
    Object.entries(whole).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map((each) => JSON.stringify(withoutIds(each))).sort() : withoutIds(value),
    ]),
  );

describe('the archive of a matter', () => {
  it.each([
    ['plain', plain, noCredential],
    ['sealed by a passphrase', byPassphrase, byPassphrase],
  ])('%s comes out in another vault as it was, to the last date and byte', async (_, seal, credential) => {
    const page = await newVault();
    const { matterId, files, clientId } = await fullMatter(page, 'Node hosting', [0, 10, 2 * mib + 3]);
    const file = await takeOut(page, matterOf(matterId), seal);
    const other = await newVault();
    await newMatter(other, 'there before');
    const { value, sentinel } = await bringIn(other, file, original, credential);
    expect(value).toEqual({ kind: 'matter', matterId });
    expect(sentinel).toEqual((await other.call('vault.status', {})).sentinel);
    const next = await relaunched(other);
    expect(await wholeMatter(next, matterId)).toEqual(await wholeMatter(page, matterId));
    expect(await next.call('clients.get', { id: clientId })).toEqual(await page.call('clients.get', { id: clientId }));
    for (const id of files) expect(sameBytes(await fileOf(next, id), await fileOf(page, id))).toBe(true);
    expect(await rawRows(next.name, 'uploads')).toEqual([]);
    // What was undone there can be undone further here.
    await next.call('facts.undo', { matterId, key: 'power' });
    expect((await next.call('facts.list', { matterId }))[0]?.fact.value).toBe(5);
    await next.call('summaries.rebuild', {});
    expect(await next.call('audit.verify', {})).toMatchObject({ whole: true });
  });

  it('gets a key of its own, and both vaults know of it in their audit', async () => {
    const page = await newVault();
    const { matterId } = await fullMatter(page, 'one', [10]);
    const file = await takeOut(page, matterOf(matterId), plain);
    const other = await newVault();
    await bringIn(other, file, original, noCredential);
    const keyIds = async (from: Page) => (await rawRows(from.name, 'keys')).map(({ id }) => id);
    expect(await keyIds(other)).not.toEqual(await keyIds(page));
    const last = async (from: Page) => (await from.call('audit.list', { limit: 1 })).entries[0];
    expect(await last(page)).toMatchObject({ action: 'matters.export', matterId, by: ACTOR });
    expect(await last(other)).toMatchObject({ action: 'matters.import', matterId, by: ACTOR });
    expect((await last(other))?.records.length).toBeGreaterThan(10);
  });

  it('is known to the sentinel from when it begins to go out', async () => {
    const page = await newVault();
    const { matterId } = await fullMatter(page, 'one', []);
    const before = await sentinelOf(page);
    const { sentinel } = await page.call('outgoing.begin', { content: matterOf(matterId), seal: plain });
    expect(sentinel).toEqual(await sentinelOf(page));
    expect(sentinel.revision).toBe(before.revision + 1);
  });

  it('sealed by the vault comes back by its session, its passphrase or its recovery key', async () => {
    const page = await newVault();
    const { matterId } = await fullMatter(page, 'one', []);
    const file = await takeOut(page, matterOf(matterId), byVault);
    const before = await wholeMatter(page, matterId);
    await page.call('matters.destroy', { id: matterId });
    await bringIn(page, file, original, bySession);
    expect(await wholeMatter(page, matterId)).toEqual(before);
    for (const credential of [
      { kind: 'passphrase', passphrase: PASSPHRASE },
      { kind: 'recovery', recoveryKey: page.recoveryKey },
    ] as const) {
      const other = await newVault();
      expect(await importedId(other, file, original, credential)).toBe(matterId);
      expect((await refusedIn(other, file, original, bySession)).code).toBe('archive/no-key');
    }
  });

  it('is refused where the matter is, and comes in beside it as a copy with ids of its own', async () => {
    const page = await newVault();
    const { matterId, clientId, files } = await fullMatter(page, 'one', [10, mib + 1]);
    const file = await takeOut(page, matterOf(matterId), plain);
    const before = await dumpOf(page.name);
    expect((await refusedIn(page, file, original, noCredential)).code).toBe('matter/exists');
    expect(await dumpOf(page.name)).toEqual(before);
    const id = await importedId(page, file, copy, noCredential);
    const [there, here] = [await wholeMatter(page, matterId), await wholeMatter(page, id)];
    expect(sorted(here)).toEqual(sorted(there));
    const idsOf = (whole: object): readonly string[] => JSON.stringify(whole).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
    const shared = new Set(idsOf(there).filter((each) => idsOf(here).includes(each)));
    expect(shared).toEqual(new Set([clientId, ...idsOf(sites)]));
    const evidence: string = (await page.call('evidence.list', { matterId: id }))[0]?.value.attachmentId ?? '';
    expect(files.some((one) => one === evidence)).toBe(false);
    expect(sameBytes(await fileOf(page, evidence), await fileOf(page, files[0] ?? ''))).toBe(true);
    expect((await page.call('clients.list', {})).total).toBe(1);
    await page.call('matters.destroy', { id: matterId });
    expect(sorted(await wholeMatter(page, id))).toEqual(sorted(here));
  });

  it('leaves a client that the vault knows as the vault knows it', async () => {
    const page = await newVault();
    const { matterId, clientId } = await fullMatter(page, 'one', []);
    const file = await takeOut(page, matterOf(matterId), plain);
    await page.call('matters.destroy', { id: matterId });
    await page.call('clients.save', { id: clientId, rev: 1, value: { name: 'Renamed since' } });
    await bringIn(page, file, original, noCredential);
    expect(await page.call('clients.get', { id: clientId })).toMatchObject({
      rev: 2,
      value: { name: 'Renamed since' },
    });
  });

  it('holds the matter as it was when it began, whatever is written meanwhile', async () => {
    const page = await newVault();
    const { matterId, files } = await fullMatter(page, 'one', [2 * mib, 10]);
    const before = await wholeMatter(page, matterId);
    const contents = await Promise.all(files.map((id) => fileOf(page, id)));
    const { value: out } = await page.call('outgoing.begin', { content: matterOf(matterId), seal: plain });
    await page.call('facts.set', { matterId, fact: stated('power', 77) });
    await page.call('attachments.remove', { id: files[0] ?? '', rev: 1 });
    await page.call('matters.destroy', { id: matterId });
    const file = await pullRest(page, out.id);
    const other = await newVault();
    await bringIn(other, file, original, noCredential);
    expect(await wholeMatter(other, matterId)).toEqual(before);
    for (const [at, each] of files.entries()) expect(sameBytes(await fileOf(other, each), contents[at])).toBe(true);
    expect(await rawRows(page.name, 'chunks')).toEqual([]);
  });

  it('can be found at once, and counts in the list', async () => {
    const page = await newVault();
    const { matterId } = await fullMatter(page, 'Quartz', [10]);
    const file = await takeOut(page, matterOf(matterId), plain);
    const other = await newVault();
    await bringIn(other, file, original, noCredential);
    expect(await other.call('search.find', { query: 'quartz', lane: 'a' })).toMatchObject({ total: 1 });
    const { rows } = await other.call('matters.list', {});
    const findings = { industrial: 'grey', financial: 'permitted', operational: 'in-order' };
    expect(rows).toMatchObject([
      { openTasks: 1, dueOn: '2026-05-01', assignees: ['李'], evidence: 1, memos: 1, findings },
    ]);
  });

  it('is told from outside: plain, or sealed by what', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const outside = async (file: Uint8Array<ArrayBuffer>) => await inspectArchive(new Blob([file]));
    expect(await outside(await takeOut(page, matterOf(matterId), plain))).toMatchObject({ value: { sealed: false } });
    const sealed = await outside(await takeOut(page, matterOf(matterId), byPassphrase));
    expect(sealed).toMatchObject({ value: { sealed: true, key: { kind: 'passphrase' } } });
  });
});

describe('an import', () => {
  it('that is cancelled, at whatever point, leaves the store as it was', async () => {
    const page = await newVault();
    const { matterId } = await fullMatter(page, 'one', [2 * mib, 10]);
    const file = await takeOut(page, matterOf(matterId), plain);
    const other = await newVault();
    await newMatter(other, 'there before');
    const before = await dumpOf(other.name);
    let asked = Number.POSITIVE_INFINITY;
    for (let at = 1; at <= asked; at += 1) {
      let seen = 0;
      let reached = (): void => undefined;
      const point = new Promise<void>((resolve) => {
        reached = resolve;
      });
      const stop = serve(other, file, () => {
        seen += 1;
        if (seen === at) reached();
        return undefined;
      });
      const begin = { size: file.length, purpose: original, credential: noCredential };
      const { id } = await other.call('incoming.begin', begin);
      const result = other.call('incoming.result', { id }).catch(() => undefined);
      await Promise.race([point, result]);
      if (seen < at) asked = seen;
      else await other.call('incoming.cancel', { id });
      stop();
      if (asked !== Number.POSITIVE_INFINITY) break;
      expect([at, (await other.refusal('incoming.result', { id })).code]).toEqual([at, 'archive/cancelled']);
      expect([at, await dumpOf(other.name)]).toEqual([at, before]);
    }
    expect(asked).toBeGreaterThan(5);
    expect((await other.call('matters.list', {})).total).toBe(2);
  });

  it('that is killed before its end leaves no half matter: the next unlock clears it away', async () => {
    const page = await newVault();
    const { matterId } = await fullMatter(page, 'one', [mib, 6 * mib]);
    const file = await takeOut(page, matterOf(matterId), plain);
    const other = await newVault();
    const before = await dumpOf(other.name);
    const halfway = new Promise<void>((resolve) => {
      other.listen(async (event) => {
        if (event.event !== 'wanted') return;
        const { ticket, offset, length } = event;
        if ((await rawRows(other.name, 'chunks')).length > 0) resolve();
        else await other.call('incoming.give', { ticket, bytes: file.slice(offset, offset + length) });
      });
    });
    await other.call('incoming.begin', { size: file.length, purpose: original, credential: noCredential });
    await halfway;
    const next = pageOn(other.name);
    await next.call('vault.open', { database: other.name, sentinel: null });
    await next.call('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR });
    expect(await dumpOf(other.name)).toEqual(before);
    expect((await next.call('matters.list', {})).total).toBe(0);
  });

  it('that finds no room is refused before anything is written, or leaves nothing', async () => {
    const page = await newVault();
    const { matterId } = await fullMatter(page, 'one', [mib, 10]);
    const file = await takeOut(page, matterOf(matterId), plain);
    const other = await newVault();
    const before = await dumpOf(other.name);
    vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota: 33 * mib, usage: 100 });
    expect((await refusedIn(other, file, original, noCredential)).code).toBe('storage/full');
    vi.restoreAllMocks();
    const add = IDBObjectStore.prototype.add;
    let left = 3;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (left === 0) throw new DOMException('no room', 'QuotaExceededError');
      left -= 1;
      return add.apply(this, args);
    });
    expect((await refusedIn(other, file, original, noCredential)).code).toBe('storage/full');
    vi.restoreAllMocks();
    expect(await dumpOf(other.name)).toEqual(before);
  });

  it('of a backup is refused, and so are wrong keys', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const purposeless = await refusedIn(page, await takeOut(page, backup, byVault), original, bySession);
    expect(purposeless).toEqual({ code: 'archive/purpose', params: { found: 'backup', wanted: 'matter' } });
    const sealed = await takeOut(page, matterOf(matterId), byPassphrase);
    const wrong = { kind: 'passphrase', passphrase: 'not the one' } as const;
    expect((await refusedIn(page, sealed, copy, wrong)).code).toBe('archive/wrong-key');
    expect((await refusedIn(page, sealed, copy, noCredential)).code).toBe('archive/no-key');
    const open = await takeOut(page, matterOf(matterId), plain);
    expect((await refusedIn(page, open, copy, byPassphrase)).code).toBe('archive/not-sealed');
  });

  it('needs an unlocked vault', async () => {
    const page = await newVault();
    await page.call('vault.lock', {});
    const begin = { size: 10, purpose: original, credential: noCredential };
    expect((await page.refusal('incoming.begin', begin)).code).toBe('vault/locked');
  });
});

const at = '2026-01-01T00:00:00.000Z';
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const recordOf = (number: number, value: unknown) => ({ id: id(number), rev: 1, createdAt: at, updatedAt: at, value });
const matterValue = { title: 'Hostile', client: { name: 'C' }, pack: 'cn-mining', state: 'open' };
const lines = (...values: readonly unknown[]) => text(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
const table = (name: string, ...values: readonly unknown[]): CraftedEntry => ({
  name: `tables/${name}/000001.ndjson`,
  content: lines(...values),
});
const head = table('matters', recordOf(1, matterValue));
const fact = (value: unknown) => ({ key: 'power', value, status: 'stated', evidence: [] });
const factOf = (rev: number, value: unknown) => ({
  key: 'power',
  rev,
  createdAt: at,
  updatedAt: at,
  fact: fact(value),
});
const change = (number: number, from: unknown, to: unknown) => ({
  key: 'power',
  number,
  kind: 'set',
  by: 'X',
  at,
  from: from === null ? null : fact(from),
  to: to === null ? null : fact(to),
});

const craftMatter = (entries: readonly CraftedEntry[], manifest: object = {}) =>
  craft(entries, (made) => ({ ...made, purpose: 'matter', ...manifest }));

describe('a hostile archive of a matter', () => {
  const content = noise(500);
  const file = { name: `attachments/${id(9)}`, content };
  const sha256 = 'a'.repeat(64);
  const fileRecord = (value: object = {}) =>
    table('attachments', recordOf(9, { name: 'f', bytes: 500, chunks: 1, sha256, ...value }));

  it('is made of parts that are accepted when nothing is wrong with them', async () => {
    const page = await newVault();
    const good = [head, table('facts', factOf(2, 6)), table('history', change(1, null, 5), change(2, 5, 6))];
    await bringIn(page, await craftMatter(good), original, noCredential);
    expect(await page.call('facts.list', { matterId: id(1) })).toMatchObject([{ rev: 2, fact: { value: 6 } }]);
  });

  const cases: readonly [what: string, entries: readonly CraftedEntry[], code: string, manifest?: object][] = [
    ['no matter', [table('notes', recordOf(2, { text: 'x' }))], 'archive/content'],
    ['two matters', [table('matters', recordOf(1, matterValue), recordOf(2, matterValue))], 'archive/content'],
    ['a record of another schema', [table('matters', recordOf(1, { ...matterValue, extra: 1 }))], 'archive/record'],
    ['an id that is none', [head, table('notes', { ...recordOf(2, { text: 'x' }), id: '../x' })], 'archive/record'],
    [
      'the same record twice',
      [head, table('notes', recordOf(2, { text: 'x' }), recordOf(2, { text: 'y' }))],
      'archive/content',
    ],
    ['a foreign client', [head, table('clients', recordOf(3, { name: 'C' }))], 'archive/content'],
    ['a fact without history', [head, table('facts', factOf(1, 5))], 'archive/content'],
    ['history without a fact', [head, table('history', change(1, null, 5))], 'archive/content'],
    [
      'history with a gap',
      [head, table('facts', factOf(2, 6)), table('history', change(1, null, 5), change(3, 5, 6))],
      'archive/content',
    ],
    [
      'history that does not lead to the fact',
      [head, table('facts', factOf(1, 6)), table('history', change(1, null, 5))],
      'archive/content',
    ],
    ['a file without a record', [head, file], 'archive/content'],
    ['a record without its file', [head, fileRecord()], 'archive/content'],
    ['a file that is not the recorded one', [head, fileRecord(), file], 'archive/content'],
    ['a table that no matter has', [head, table('keys', { id: 'x' })], 'archive/table'],
    ['a path that leads out', [head, { name: '../../evil', content, level: 0 }], 'archive/entry-name'],
    [
      'a bomb',
      [head, { name: 'tables/notes/000001.ndjson', content: new Uint8Array(150_000_000), level: 9 }],
      'archive/too-large',
    ],
    [
      'a record nested without end',
      [head, { name: 'tables/memos/000001.ndjson', content: nested(200_000) }],
      'archive/record',
    ],
    ['a newer version', [head], 'archive/newer', { version: 2 }],
    ['newer records', [head], 'archive/newer', { schema: 2 }],
    ['a claim of 4 GB', [head, fileRecord(), file], 'archive/manifest', { entries: 'none' }],
  ];

  it.each(cases.map(([what, entries, code, manifest = {}]) => ({ what, entries, code, manifest })))(
    'with $what is refused and changes nothing',
    async ({ entries, code, manifest }) => {
      const page = await newVault();
      await newMatter(page, 'there before');
      const before = await dumpOf(page.name);
      expect((await refusedIn(page, await craftMatter(entries, manifest), original, noCredential)).code).toBe(code);
      expect(await dumpOf(page.name)).toEqual(before);
    },
  );

  it('cannot bring a record after a file: all are checked before anything is stored', async () => {
    const page = await newVault();
    const before = await dumpOf(page.name);
    const late = table('notes', recordOf(2, { text: 'x' }));
    const entries = [head, fileRecord({ sha256: await sha256Of(content) }), file, late];
    expect(await refusedIn(page, await craftMatter(entries), original, noCredential)).toEqual({
      code: 'archive/manifest',
      params: { place: 'entries' },
    });
    expect(await dumpOf(page.name)).toEqual(before);
  });

  it('cannot take the place of a record of another matter, nor of its files', async () => {
    const page = await newVault();
    const matterId = await newMatter(page, 'victim');
    const note = await page.call('notes.create', { matterId, value: { text: 'mine' } });
    const own = await addFile(page, matterId, 'mine.pdf', 10);
    const before = await dumpOf(page.name);
    const stolenNote = table('notes', { ...recordOf(2, { text: 'theirs' }), id: note.value.id });
    const stolenFile = table('attachments', {
      ...recordOf(9, { name: 'f', bytes: 500, chunks: 1, sha256 }),
      id: own,
    });
    for (const entries of [
      [head, stolenNote],
      [head, stolenFile, { name: `attachments/${own}`, content }],
    ]) {
      expect((await refusedIn(page, await craftMatter(entries), original, noCredential)).code).toBe('matter/exists');
      expect(await dumpOf(page.name)).toEqual(before);
    }
  });

  it('cannot make its evidence show a file of another matter', async () => {
    const page = await newVault();
    const matterId = await newMatter(page, 'victim');
    const own = await addFile(page, matterId, 'mine.pdf', 10);
    const evidence = { title: 'e', kind: 'contract', sha256, reference: 'E1', attachmentId: own };
    await bringIn(page, await craftMatter([head, table('evidence', recordOf(2, evidence))]), original, noCredential);
    const [found] = await page.call('evidence.list', { matterId: id(1) });
    expect(found?.value).toMatchObject({ title: 'e' });
    expect(found?.value.attachmentId).toBeUndefined();
  });

  it('that is cut off is refused, wherever the cut is', async () => {
    const page = await newVault();
    const { matterId } = await fullMatter(page, 'one', [mib]);
    const whole = await takeOut(page, matterOf(matterId), plain);
    const before = await dumpOf(page.name);
    for (const length of [0, 3, 100, whole.length >> 1, whole.length - 1]) {
      const { code } = await refusedIn(page, whole.slice(0, length), copy, noCredential);
      expect([length, code]).toEqual([length, expect.stringMatching(/^archive\//)]);
    }
    expect(await dumpOf(page.name)).toEqual(before);
  });

  it('has its findings read from what it holds, not from what it claims', async () => {
    const page = await newVault();
    const assessed = table('assessments', recordOf(4, assessmentValue('mining')));
    await bringIn(page, await craftMatter([head, assessed]), original, noCredential);
    expect((await page.call('matters.list', {})).rows[0]?.findings?.industrial).toBe('mining');
  });
});

function nested(depth: number): Uint8Array<ArrayBuffer> {
  const value = `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const record = JSON.stringify(recordOf(5, { title: 't', state: 'draft', content: 'HERE' }));
  return text(`${record.replace('"HERE"', value)}\n`);
}
