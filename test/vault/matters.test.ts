import { describe, expect, it } from 'vitest';
import { ACTOR, matterValue, newMatter, newVault, type Page, pageOn, relaunched, stated } from './harness';
import { deleteRaw, flipped, putRaw, rawDump, rawRow, rawRows } from './raw';

const idOf = async (page: Page, matterId: string, text: string) =>
  (await page.call('notes.create', { matterId, value: { text } })).value.id;

describe('the records of a matter', () => {
  it('are created, saved, listed and removed, and survive a restart', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const party = { name: 'Zhang San', role: 'host' };
    const made = await page.call('parties.create', { matterId, value: party });
    const saved = await page.call('parties.save', { id: made.value.id, rev: 1, value: { ...party, role: 'buyer' } });
    expect(saved.value).toMatchObject({ id: made.value.id, rev: 2, value: { role: 'buyer' } });
    const evidence = { title: 'Contract', kind: 'contract', sha256: 'a'.repeat(64), reference: 'E1' };
    await page.call('evidence.create', { matterId, value: evidence });
    const task = await page.call('tasks.create', { matterId, value: { title: 'Ask for the lease' } });
    await page.call('tasks.create', { matterId, value: { title: 'Read the lease', done: true } });
    const note = await page.call('notes.create', { matterId, value: { text: 'пометка' } });
    await page.call('notes.remove', { id: note.value.id, rev: 1 });
    const next = await relaunched(page);
    expect((await next.call('parties.list', { matterId })).map(({ value }) => value)).toEqual([saved.value.value]);
    expect((await next.call('evidence.list', { matterId })).map(({ value }) => value)).toEqual([evidence]);
    expect((await next.call('tasks.get', { id: task.value.id })).value.done).toBe(false);
    expect(await next.call('notes.list', { matterId })).toEqual([]);
    const { rows } = await next.call('matters.list', {});
    expect(rows[0]).toMatchObject({ id: matterId, evidence: 1, openTasks: 1 });
  });

  it('refuses to save over what somebody else saved', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    await page.call('matters.save', { id: matterId, rev: 1, value: matterValue('Renamed') });
    const late = await page.refusal('matters.save', { id: matterId, rev: 1, value: matterValue('Late') });
    expect(late).toEqual({ code: 'record/conflict', params: { expected: 1, found: 2 } });
    expect((await page.call('matters.get', { id: matterId })).value.title).toBe('Renamed');
  });

  it('keeps an issued memo as it was issued', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const draft = { title: 'Memo', content: { blocks: ['a'] } };
    const { value } = await page.call('memos.create', { matterId, value: draft });
    await page.call('memos.save', { id: value.id, rev: 1, value: { ...draft, state: 'issued', seal: 'b'.repeat(64) } });
    const refused = { code: 'memo/issued', params: {} };
    expect(await page.refusal('memos.save', { id: value.id, rev: 2, value: draft })).toEqual(refused);
    expect(await page.refusal('memos.remove', { id: value.id, rev: 2 })).toEqual(refused);
  });

  it('keeps clients apart from matters, by name', async () => {
    const page = await newVault();
    for (const name of ['Волна', '北京', 'Acme']) await page.call('clients.create', { value: { name } });
    const { rows, total } = await page.call('clients.list', {});
    expect([total, rows.map(({ name }) => name).sort()]).toEqual([3, ['Acme', 'Волна', '北京']]);
    const [first] = rows;
    const id = first?.id ?? '';
    await page.call('clients.save', { id, rev: 1, value: { name: 'Renamed' } });
    expect((await (await relaunched(page)).call('clients.get', { id })).value.name).toBe('Renamed');
  });

  it('says what is not there', async () => {
    const page = await newVault();
    const id = crypto.randomUUID();
    expect(await page.refusal('matters.get', { id })).toEqual({ code: 'record/missing', params: { table: 'matters' } });
    expect((await page.refusal('facts.list', { matterId: id })).code).toBe('record/missing');
    expect((await page.refusal('parties.get', { id })).code).toBe('record/missing');
    expect((await page.refusal('clients.get', { id })).code).toBe('record/missing');
  });

  it('tells listeners what changed, once it is on the disk', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    await page.call('facts.set', { matterId, fact: stated('a', 1) });
    expect(page.events.at(-1)).toMatchObject({ event: 'changed', revision: 3, matterId, tables: ['facts', 'history'] });
  });
});

describe('rows that are moved, altered or put back', () => {
  it('a row at another id, matter, revision, schema or key is refused', async () => {
    const page = await newVault();
    const [one, two] = [await newMatter(page, 'one'), await newMatter(page, 'two')];
    const [first, second] = [await idOf(page, one, 'first'), await idOf(page, one, 'second')];
    const foreign = await idOf(page, two, 'foreign');
    const row = await rawRow(page.name, 'notes', ({ id }) => id === first);
    const other = await rawRow(page.name, 'notes', ({ id }) => id === foreign);
    const sealed = ({ nonce, sealed }: Record<string, unknown>) => ({ nonce, sealed });
    const neighbour = await rawRow(page.name, 'notes', ({ id }) => id === second);
    const tampered = {
      'swapped with a row of the same matter': { ...row, ...sealed(neighbour) },
      'swapped with a row of another matter': { ...row, ...sealed(other) },
      'another revision': { ...row, rev: 7 },
      'the key of another matter': { ...row, keyId: other['keyId'] },
      'a flipped bit': { ...row, sealed: flipped(row['sealed']) },
      'a flipped bit of the tag': { ...row, sealed: flipped(row['sealed'], (row['sealed'] as Uint8Array).length - 1) },
      'a flipped bit of the nonce': { ...row, nonce: flipped(row['nonce']) },
      'cut short': { ...row, sealed: (row['sealed'] as Uint8Array).slice(0, -1) },
    };
    for (const [how, altered] of Object.entries(tampered)) {
      await putRaw(page.name, 'notes', [altered]);
      const { code } = await page.refusal('notes.get', { id: first });
      expect([how, code]).toEqual([how, 'record/damaged']);
    }
    await putRaw(page.name, 'notes', [{ ...row, matterId: two }]);
    expect((await page.refusal('notes.get', { id: first })).code).toBe('record/damaged');
    await putRaw(page.name, 'notes', [{ ...row, schema: 2 }]);
    expect((await page.refusal('notes.get', { id: first })).code).toBe('vault/newer');
    await putRaw(page.name, 'notes', [row]);
    expect((await page.call('notes.get', { id: first })).value.text).toBe('first');
  });

  it('a row pasted into another table is refused', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const note = await rawRow(page.name, 'notes', await has(await idOf(page, matterId, 'text')));
    await page.call('tasks.create', { matterId, value: { title: 'task' } });
    const task = await rawRow(page.name, 'tasks');
    await putRaw(page.name, 'tasks', [{ ...task, nonce: note['nonce'], sealed: note['sealed'] }]);
    expect((await page.refusal('tasks.list', { matterId })).code).toBe('record/damaged');
  });

  it('a single row put back whole to an older state is noticed, after a restart too', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    await page.call('facts.set', { matterId, fact: stated('power', 5) });
    const old = await rawRow(page.name, 'facts');
    await page.call('facts.set', { matterId, fact: stated('power', 6) });
    await putRaw(page.name, 'facts', [old]);
    const incomplete = { code: 'matter/incomplete', params: { table: 'facts' } };
    expect(await page.refusal('facts.list', { matterId })).toEqual(incomplete);
    expect(await (await relaunched(page)).refusal('facts.list', { matterId })).toEqual(incomplete);
  });

  it('an older matter, client or task put back is noticed when it is asked for', async () => {
    const page = await newVault();
    const id = await newMatter(page);
    const client = (await page.call('clients.create', { value: { name: 'A' } })).value.id;
    const task = (await page.call('tasks.create', { matterId: id, value: { title: 'a' } })).value.id;
    const old = await rawDump(page.name);
    await page.call('matters.save', { id, rev: 1, value: matterValue('new') });
    await page.call('clients.save', { id: client, rev: 1, value: { name: 'B' } });
    await page.call('tasks.save', { id: task, rev: 1, value: { title: 'b' } });
    for (const table of ['matters', 'clients', 'tasks']) await putRaw(page.name, table, old[table] ?? []);
    expect((await page.refusal('matters.get', { id })).code).toBe('matter/incomplete');
    expect((await page.refusal('clients.get', { id: client })).code).toBe('record/damaged');
    expect((await page.refusal('tasks.get', { id: task })).code).toBe('matter/incomplete');
  });

  it('a row that was taken away is noticed', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    await page.call('facts.set', { matterId, fact: stated('a', 1) });
    await page.call('facts.set', { matterId, fact: stated('b', 2) });
    const [gone] = await rawRows(page.name, 'facts');
    await deleteRaw(page.name, 'facts', [gone?.id ?? '']);
    expect((await page.refusal('facts.list', { matterId })).code).toBe('matter/incomplete');
  });
});

/** A test for a row's id. */
const has = (id: string) => Promise.resolve((row: { id: string }) => row.id === id);

describe('the keys of matters', () => {
  it('are apart: one key row in the place of another opens nothing', async () => {
    const page = await newVault();
    const [one, two] = [await newMatter(page, 'one'), await newMatter(page, 'two')];
    const rows = await rawRows(page.name, 'matters');
    const [a, b] = [one, two].map((id) => rows.find((row) => row.id === id)?.['keyId']);
    expect(a).not.toBe(b);
    const keys = await rawRows(page.name, 'keys');
    const keyOf = (id: unknown) => keys.find((row) => row.id === id);
    const next = await relaunched(page);
    await putRaw(page.name, 'keys', [{ ...keyOf(b), id: a, matterId: one }]);
    expect(await next.refusal('matters.get', { id: one })).toEqual({
      code: 'vault/damaged',
      params: { part: 'matter-key' },
    });
    expect((await next.call('matters.get', { id: two })).value.title).toBe('two');
  });

  it('go with the matter: nothing of it is left, and putting its rows back brings nothing back', async () => {
    const page = await newVault();
    const [doomed, kept] = [await newMatter(page, 'doomed'), await newMatter(page, 'kept')];
    await page.call('facts.set', { matterId: doomed, fact: stated('a', 1) });
    await page.call('parties.create', { matterId: doomed, value: { name: 'X', role: 'y' } });
    const upload = await page.call('attachments.begin', { matterId: doomed, name: 'file' });
    await page.call('attachments.append', { id: upload.id, index: 0, bytes: new Uint8Array([1, 2, 3]) });
    await page.call('attachments.finish', { id: upload.id });
    await page.call('summaries.fold', {});
    const before = await rawDump(page.name);
    await page.call('matters.destroy', { id: doomed });
    for (const [table, rows] of Object.entries(await rawDump(page.name))) {
      expect([table, rows.filter((row) => row['matterId'] === doomed)]).toEqual([table, []]);
    }
    expect(await rawRows(page.name, 'deltas')).toEqual([]);
    const { rows } = await page.call('matters.list', {});
    expect(rows.map(({ id }) => id)).toEqual([kept]);
    const thief = await relaunched(page);
    for (const table of ['matters', 'facts', 'parties', 'attachments', 'chunks']) {
      await putRaw(page.name, table, before[table] ?? []);
    }
    expect((await thief.refusal('matters.get', { id: doomed })).code).toBe('record/missing');
    expect((await thief.refusal('facts.list', { matterId: doomed })).code).toBe('record/missing');
    expect((await thief.refusal('summaries.rebuild', {})).code).toBe('vault/damaged');
    expect((await thief.call('matters.get', { id: kept })).value.title).toBe('kept');
    expect(await thief.call('audit.verify', {})).toMatchObject({ whole: true });
  });
});

it('a matter that goes out readable is in the audit, with nothing of it changed', async () => {
  const page = await newVault();
  const matterId = await newMatter(page);
  const before = (await page.call('matters.list', {})).rows;
  await page.call('matters.handOut', { id: matterId });
  const next = await relaunched(page);
  expect((await next.call('matters.list', {})).rows).toEqual(before);
  expect((await next.call('audit.list', { limit: 1 })).entries).toMatchObject([
    { action: 'matters.handOut', matterId, by: ACTOR, records: [] },
  ]);
  expect((await next.refusal('matters.handOut', { id: crypto.randomUUID() })).code).toBe('record/missing');
});

describe('two pages on one database', () => {
  it('the second writer is refused, and what the first wrote stays', async () => {
    const page = await newVault();
    const other = pageOn(page.name);
    await other.call('vault.open', { database: page.name, sentinel: null });
    await other.call('vault.unlock', { passphrase: 'correct horse 电池 скрепка', actor: 'Other' });
    const id = await newMatter(page, 'first');
    expect((await other.refusal('matters.create', { value: matterValue('second') })).code).toBe(
      'storage/second-writer',
    );
    expect((await (await relaunched(page)).call('matters.list', {})).rows.map((row) => row.id)).toEqual([id]);
  });
});
