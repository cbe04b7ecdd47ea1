import { describe, expect, it } from 'vitest';
import type { VaultInput } from '../../shared/bridge/vault-contract';
import { matterValue, newMatter, newVault, type Page, relaunched } from './harness';
import { assessmentValue } from './transfer/kit';

type Query = VaultInput<'matters.list'>;

const titles = async (page: Page, query: Query): Promise<readonly string[]> => {
  const { rows, total } = await page.call('matters.list', query);
  if (rows.length !== total) throw new Error(`${rows.length} of ${total}`);
  return rows.map(({ title }) => title);
};

const create = async (page: Page, title: string, more: Partial<VaultInput<'matters.create'>['value']> = {}) =>
  (await page.call('matters.create', { value: { ...matterValue(title), ...more } })).value.id;

const task = (page: Page, matterId: string, due?: string, assignee?: string) =>
  page.call('tasks.create', {
    matterId,
    value: { title: 't', ...(due === undefined ? {} : { due }), ...(assignee === undefined ? {} : { assignee }) },
  });

describe('the list of matters', () => {
  it('is narrowed by state, pack and text, alone and together, with the total of what is left', async () => {
    const page = await newVault();
    await create(page, '四川礦場托管', { client: { name: '成 都 云' }, number: 'A-17/２０２６' });
    await create(page, 'Ёлка хостинг', { client: { name: 'Acme GmbH' }, state: 'closed' });
    await create(page, 'Staking node', { client: { name: 'Volna' }, pack: 'other-pack' });
    expect(await titles(page, { state: 'closed' })).toEqual(['Ёлка хостинг']);
    expect(await titles(page, { pack: 'other-pack' })).toEqual(['Staking node']);
    for (const text of ['矿场', '成都', 'a-17/2026', '４川'.replace('４', '四')]) {
      expect([text, await titles(page, { text })]).toEqual([text, ['四川礦場托管']]);
    }
    for (const text of ['елка', 'ACME', 'ХОСТ']) expect(await titles(page, { text })).toEqual(['Ёлка хостинг']);
    expect(await titles(page, { text: 'acme', state: 'open' })).toEqual([]);
    expect(await titles(page, { text: 'node', pack: 'other-pack', state: 'open' })).toEqual(['Staking node']);
    expect(await titles(page, { text: '  ' })).toHaveLength(3);
    // No match reaches from one text into the next.
    expect(await titles(page, { text: 'node volna' })).toEqual([]);
  });

  it('comes in pages also where it is narrowed', async () => {
    const page = await newVault();
    for (let at = 0; at < 9; at += 1) await create(page, `m${at}`, { state: at % 2 === 0 ? 'open' : 'closed' });
    const found: string[] = [];
    let after: Query['after'] = null;
    do {
      const { rows, next, total }: Awaited<ReturnType<typeof load>> = await load(page, after);
      expect(total).toBe(5);
      found.push(...rows.map(({ title }) => title));
      after = next;
    } while (after !== null);
    expect(found).toEqual(['m0', 'm2', 'm4', 'm6', 'm8']);
  });

  it('follows changes of what it is narrowed by', async () => {
    const page = await newVault();
    const id = await create(page, 'alpha');
    expect(await titles(page, { text: 'alpha' })).toEqual(['alpha']);
    await page.call('matters.save', { id, rev: 1, value: { ...matterValue('omega'), state: 'closed' } });
    expect(await titles(page, { text: 'alpha' })).toEqual([]);
    expect(await titles(page, { text: 'omega', state: 'closed' })).toEqual(['omega']);
  });

  it('is ordered by client, by creation and by the next deadline', async () => {
    const page = await newVault();
    const first = await create(page, 'first', { client: { name: 'B' } });
    const second = await create(page, 'second', { client: { name: 'C' } });
    await create(page, 'third', { client: { name: 'A' } });
    await task(page, first, '2026-09-09');
    await task(page, second, '2026-08-08');
    await task(page, second, '2026-12-12');
    expect(await titles(page, { order: 'client' })).toEqual(['third', 'first', 'second']);
    expect(await titles(page, { order: 'created' })).toEqual(['third', 'second', 'first']);
    expect(await titles(page, { order: 'due' })).toEqual(['second', 'first', 'third']);
    await task(page, first, '2026-01-01');
    expect(await titles(page, { order: 'due' })).toEqual(['first', 'second', 'third']);
    expect(await titles(await relaunched(page), { order: 'due' })).toEqual(['first', 'second', 'third']);
  });

  it('shows the next deadline and who has tasks, as tasks come, change, are done and go', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const shown = async () => {
      const [row] = (await page.call('matters.list', {})).rows;
      return [row?.openTasks, row?.dueOn, row?.assignees];
    };
    expect(await shown()).toEqual([0, null, []]);
    const early = await task(page, matterId, '2026-02-02', '王');
    const late = await task(page, matterId, '2026-03-03', 'Li');
    await task(page, matterId);
    expect(await shown()).toEqual([3, '2026-02-02', ['Li', '王']]);
    await page.call('tasks.save', { id: early.value.id, rev: 1, value: { ...early.value.value, done: true } });
    expect(await shown()).toEqual([2, '2026-03-03', ['Li']]);
    await page.call('tasks.save', { id: early.value.id, rev: 2, value: { ...early.value.value, due: '2026-04-04' } });
    expect(await shown()).toEqual([3, '2026-03-03', ['Li', '王']]);
    await page.call('tasks.remove', { id: late.value.id, rev: 1 });
    expect(await shown()).toEqual([2, '2026-04-04', ['王']]);
  });

  it('shows what the latest assessment found, also when it is removed', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const industrial = async (from: Page) =>
      (await from.call('matters.list', {})).rows[0]?.findings?.industrial ?? null;
    expect(await industrial(page)).toBeNull();
    const made = [];
    for (const finding of ['mining', 'grey', 'not-mining'] as const) {
      made.push(await page.call('assessments.create', { matterId, value: assessmentValue(finding) }));
    }
    expect(await industrial(page)).toBe('not-mining');
    await page.call('assessments.remove', { id: made[0]?.value.id ?? '', rev: 1 });
    expect(await industrial(page)).toBe('not-mining');
    await page.call('assessments.remove', { id: made[2]?.value.id ?? '', rev: 1 });
    expect(await industrial(page)).toBe('grey');
    const next = await relaunched(page);
    await next.call('summaries.rebuild', {});
    expect(await industrial(next)).toBe('grey');
    await next.call('assessments.remove', { id: made[1]?.value.id ?? '', rev: 1 });
    expect(await industrial(next)).toBeNull();
  });
});

const load = (page: Page, after: Query['after']) =>
  page.call('matters.list', { order: 'title', state: 'open', limit: 2, ...(after === undefined ? {} : { after }) });
