import { describe, expect, it } from 'vitest';
import { openSearchWorker } from '../../../main/vault/search/open-worker';
import {
  ACTOR,
  localSearchPort,
  matterValue,
  newMatter,
  newName,
  newVault,
  PASSPHRASE,
  type Page,
  pageOn,
  relaunched,
} from '../harness';

const find = (page: Page, query: string, lane = 'test') => page.call('search.find', { query, lane });

/** The ids of the matters found, with the fields in which. */
async function found(page: Page, query: string): Promise<readonly (readonly string[])[]> {
  const { rows = [] } = (await find(page, query)) ?? {};
  return rows.map(({ matterId, hits }) => [matterId, ...hits.map(({ field }) => field)]);
}

const evidence = { kind: 'contract', sha256: 'a'.repeat(64), reference: 'E1' };
const memoContent = {
  blocks: [
    { kind: 'paragraph', source: { facts: ['nowhere'] }, content: [{ text: '该节点不属' }, { text: '于挖矿' }] },
    { kind: 'list', items: [[{ kind: 'text', text: 'edge boxes' }]] },
  ],
};

describe('search in a vault', () => {
  it('finds a matter by every text of it, in the field where it stands, and shows its line', async () => {
    const page = await newVault();
    const other = await newMatter(page, 'Other');
    const client = await page.call('clients.create', {
      value: {
        name: '重庆锐算',
        formerNames: ['鋭算科技'],
        wallets: ['0xAbCdEf0123'],
        tokens: ['GLOW'],
        projects: ['微光计划'],
      },
    });
    const value = {
      ...matterValue('四川托管案'),
      client: { name: '成都矿云' },
      number: '2026-川-17',
      clientId: client.value.id,
    };
    const matterId = (await page.call('matters.create', { value })).value.id;
    await page.call('facts.set', {
      matterId,
      fact: { key: 'site', value: '綿陽高新區', status: 'stated', note: 'visited' },
    });
    const party = { name: '张秋艳', role: 'host', wallets: ['bc1qxyz'], formerNames: ['Zhang Old Name'] };
    await page.call('parties.create', { matterId, value: party });
    await page.call('evidence.create', { matterId, value: { ...evidence, title: 'Договор аренды' } });
    await page.call('notes.create', { matterId, value: { title: 'Call', text: 'asked about the transformer' } });
    await page.call('memos.create', { matterId, value: { title: 'First memo', content: memoContent } });
    const expected = {
      四川: 'title',
      '川-17': 'title',
      矿云: 'client',
      锐算: 'client',
      锐算科技: 'client',
      '0xabcdef': 'client',
      glow: 'client',
      微光: 'client',
      绵阳: 'fact',
      visited: 'fact',
      秋艳: 'party',
      zhangqiuyan: 'party',
      bc1q: 'party',
      'old name': 'party',
      аренды: 'evidence',
      transformer: 'note',
      不属于挖矿: 'memo',
      'edge boxes': 'memo',
    };
    for (const [query, field] of Object.entries(expected)) {
      expect([query, await found(page, query)]).toEqual([query, [[matterId, field]]]);
    }
    expect(await found(page, 'nowhere')).toEqual([]);
    expect((await find(page, '四川'))?.rows[0]).toMatchObject({ title: '四川托管案', client: '成都矿云' });
    expect((await found(page, 'other')).map(([id]) => id)).toEqual([other]);
  });

  it('follows every write: what was saved is found at once, what was changed or removed is not', async () => {
    const page = await newVault();
    const matterId = await newMatter(page, 'alpha');
    expect(await found(page, 'alpha')).toHaveLength(1);
    await page.call('matters.save', { id: matterId, rev: 1, value: matterValue('omega') });
    expect([await found(page, 'alpha'), await found(page, 'omega')]).toEqual([[], [[matterId, 'title']]]);
    const note = await page.call('notes.create', { matterId, value: { text: 'turbine' } });
    expect(await found(page, 'turbine')).toEqual([[matterId, 'note']]);
    await page.call('notes.save', { id: note.value.id, rev: 1, value: { text: 'windmill' } });
    expect([await found(page, 'turbine'), await found(page, 'windmill')]).toEqual([[], [[matterId, 'note']]]);
    await page.call('notes.remove', { id: note.value.id, rev: 2 });
    expect(await found(page, 'windmill')).toEqual([]);
    await page.call('facts.set', { matterId, fact: { key: 'k', value: 'granite', status: 'stated' } });
    expect(await found(page, 'granite')).toEqual([[matterId, 'fact']]);
    await page.call('facts.undo', { matterId, key: 'k' });
    expect(await found(page, 'granite')).toEqual([]);
  });

  it('follows a client into every matter of it', async () => {
    const page = await newVault();
    const client = await page.call('clients.create', { value: { name: 'Northwind' } });
    const value = { ...matterValue('one'), clientId: client.value.id };
    const { id } = (await page.call('matters.create', { value })).value;
    await newMatter(page, 'without');
    expect(await found(page, 'northwind')).toEqual([[id, 'client']]);
    await page.call('clients.save', { id: client.value.id, rev: 1, value: { name: 'Southwind', projects: ['Halo'] } });
    expect([await found(page, 'northwind'), await found(page, 'halo')]).toEqual([[], [[id, 'client']]]);
  });

  it('reads everything anew after a restart, and a query made before that is done waits for it', async () => {
    const page = await newVault();
    const ids: string[] = [];
    for (let at = 0; at < 30; at += 1) ids.push(await newMatter(page, `marked ${at}`));
    const next = await relaunched(page);
    const first = await find(next, 'marked');
    expect(first).toMatchObject({ total: 30 });
    const second = await next.call('search.find', { query: 'marked', lane: 'test', after: first?.next ?? null });
    expect(new Set([...(first?.rows ?? []), ...(second?.rows ?? [])].map((row) => row.matterId))).toEqual(new Set(ids));
    expect(second?.next).toBeNull();
  });

  it('answers a query that a newer one of its lane superseded with null, and leaves other lanes alone', async () => {
    const page = await newVault();
    await newMatter(page, 'alpha');
    const next = await relaunched(page);
    const [old, other, fresh] = await Promise.all([find(next, 'al'), find(next, 'alp', 'other'), find(next, 'alpha')]);
    expect(old).toBeNull();
    expect([other?.total, fresh?.total]).toEqual([1, 1]);
  });

  it('loses a matter with its destruction, and everything with the lock', async () => {
    const page = await newVault();
    const [doomed, kept] = [await newMatter(page, 'twin one'), await newMatter(page, 'twin two')];
    expect(await found(page, 'twin')).toHaveLength(2);
    await page.call('matters.destroy', { id: doomed });
    expect(await found(page, 'twin')).toEqual([[kept, 'title']]);
    await page.call('vault.lock', {});
    expect((await page.refusal('search.find', { query: 'twin', lane: 'a' })).code).toBe('vault/locked');
  });

  it('ends the Worker that holds the texts when the vault is locked, also while a query waits', async () => {
    let ended = 0;
    const name = newName();
    const page = pageOn(name, undefined, () => ({ ...localSearchPort(), terminate: () => (ended += 1) }));
    await page.call('vault.open', { database: name, sentinel: null });
    await page.call('vault.create', { passphrase: PASSPHRASE, actor: ACTOR });
    await newMatter(page, 'alpha');
    const waiting = page.refusal('search.find', { query: 'alpha', lane: 'a' });
    await page.call('vault.lock', {});
    expect([(await waiting).code, ended]).toEqual(['vault/locked', 1]);
  });

  it('passes over a damaged record and finds what is sound beside it', async () => {
    const page = await newVault();
    const matterId = await newMatter(page, 'alpha');
    await page.call('notes.create', { matterId, value: { text: 'sound' } });
    await page.call('notes.create', { matterId, value: { text: 'broken' } });
    const { putRaw, rawRows, flipped } = await import('../raw');
    await page.call('vault.lock', {});
    const [one] = await rawRows(page.name, 'notes');
    await putRaw(page.name, 'notes', [{ ...one, sealed: flipped(one?.['sealed']) }]);
    const next = await relaunched(page);
    expect((await found(next, 'sound')).length + (await found(next, 'broken')).length).toBe(1);
    expect(await found(next, 'alpha')).toHaveLength(1);
  });

  it('works in the Worker that it has in the app', async () => {
    const name = newName();
    const page = pageOn(name, undefined, openSearchWorker);
    await page.call('vault.open', { database: name, sentinel: null });
    await page.call('vault.create', { passphrase: PASSPHRASE, actor: ACTOR });
    const id = await newMatter(page, '张三节点');
    expect((await found(page, '節點')).map(([matterId]) => matterId)).toEqual([id]);
    await page.call('vault.lock', {});
  });
});
