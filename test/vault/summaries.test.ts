import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedMatter } from '../../shared/bridge/vault-contract';
import { factStatuses } from '../../shared/model/ladders';
import {
  ACTOR,
  matterValue,
  newMatter,
  newVault,
  PASSPHRASE,
  type Page,
  relaunched,
  reopened,
  stated,
} from './harness';
import { deleteRaw, flipped, putRaw, rawRow, rawRows } from './raw';

/** The whole list, page by page. */
async function listed(page: Page, order: 'recent' | 'title' = 'recent', limit = 3): Promise<ListedMatter[]> {
  const rows: ListedMatter[] = [];
  let after: { key: string; id: string } | null = null;
  do {
    const next: Awaited<ReturnType<typeof load>> = await load(page, order, after, limit);
    rows.push(...next.rows);
    after = next.next;
  } while (after !== null);
  return rows;
}

const load = (page: Page, order: 'recent' | 'title', after: { key: string; id: string } | null, limit: number) =>
  page.call('matters.list', { order, after, limit });

/** The line of a matter, counted from its records as they are read one by one. */
async function counted(page: Page, id: string): Promise<Partial<ListedMatter>> {
  const matter = await page.call('matters.get', { id });
  const facts = await page.call('facts.list', { matterId: id });
  const tasks = await page.call('tasks.list', { matterId: id });
  const open = tasks.filter(({ value }) => !value.done).map(({ value }) => value);
  const of = (status: string) => facts.filter(({ fact }) => fact.status === status).length;
  return {
    title: matter.value.title,
    client: matter.value.client.name,
    facts: Object.fromEntries(factStatuses.map((status) => [status, of(status)])) as ListedMatter['facts'],
    evidence: (await page.call('evidence.list', { matterId: id })).length,
    openTasks: open.length,
    dueOn: open.flatMap(({ due }) => due ?? []).sort()[0] ?? null,
    assignees: [...new Set(open.flatMap(({ assignee }) => assignee ?? []))].sort(),
  };
}

/** What is known outside, to check against. */
interface Model {
  readonly matters: string[];
  readonly tasks: { id: string; matterId: string; rev: number }[];
}

/** A task like few others, and like some. */
const taskOf = (pick: number, done: boolean) => ({
  title: 't',
  done,
  ...(pick % 4 === 0 ? {} : { due: `2026-03-0${(pick % 7) + 1}` }),
  ...(pick % 5 === 0 ? {} : { assignee: ['Li', '王', 'Анна'][pick % 3] ?? '' }),
});

type Step = (page: Page, model: Model, pick: number) => Promise<void>;

const picked = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(items.length, 1)];

/** Every kind of write that changes a line. Each does nothing where it has nothing to work on. */
const steps: Readonly<Record<string, Step>> = {
  create: async (page, model, pick) => {
    model.matters.push(await newMatter(page, `matter ${pick % 5}`));
  },
  rename: async (page, { matters }, pick) => {
    const id = picked(matters, pick);
    if (id === undefined) return;
    const { rev } = await page.call('matters.get', { id });
    await page.call('matters.save', { id, rev, value: matterValue(`renamed ${pick}`) });
  },
  fact: async (page, { matters }, pick) => {
    const matterId = picked(matters, pick);
    if (matterId === undefined) return;
    const status = factStatuses[pick % 3] ?? 'stated';
    await page.call('facts.set', { matterId, fact: { key: `k${pick % 4}`, value: pick, status } });
  },
  undo: async (page, { matters }, pick) => {
    const matterId = picked(matters, pick);
    const facts = matterId === undefined ? [] : await page.call('facts.list', { matterId });
    const key = facts[0]?.fact.key;
    if (matterId !== undefined && key !== undefined) await page.call('facts.undo', { matterId, key });
  },
  evidence: async (page, { matters }, pick) => {
    const matterId = picked(matters, pick);
    if (matterId === undefined) return;
    const value = { title: 'e', kind: 'contract', sha256: 'c'.repeat(64), reference: `E${pick}` };
    await page.call('evidence.create', { matterId, value });
  },
  task: async (page, { matters, tasks }, pick) => {
    const matterId = picked(matters, pick);
    if (matterId === undefined) return;
    const { value } = await page.call('tasks.create', { matterId, value: taskOf(pick, pick % 2 === 0) });
    tasks.push({ id: value.id, matterId, rev: 1 });
  },
  toggle: async (page, { tasks }, pick) => {
    const task = picked(tasks, pick);
    if (task === undefined) return;
    await page.call('tasks.save', { id: task.id, rev: task.rev, value: taskOf(pick + 1, pick % 3 === 0) });
    task.rev += 1;
  },
  removeTask: async (page, { tasks }, pick) => {
    const [task] = tasks.splice(pick % Math.max(tasks.length, 1), 1);
    if (task !== undefined) await page.call('tasks.remove', { id: task.id, rev: task.rev });
  },
  destroy: async (page, model, pick) => {
    const [id] = model.matters.splice(pick % Math.max(model.matters.length, 1), 1);
    if (id === undefined) return;
    await page.call('matters.destroy', { id });
    model.tasks.splice(0, Infinity, ...model.tasks.filter(({ matterId }) => matterId !== id));
  },
  fold: async (page) => {
    await page.call('summaries.fold', {});
  },
};

async function checkAgainstRecount(page: Page, { matters }: Model): Promise<void> {
  const rows = await listed(page);
  expect(rows.map(({ id }) => id).sort()).toEqual([...matters].sort());
  for (const row of rows) expect(row).toMatchObject(await counted(page, row.id));
}

describe('the list', () => {
  it('is what a recount of the records gives, after any writes, folds and restarts', async () => {
    const step = fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(1_000));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (run) => {
        const page = await newVault();
        const model: Model = { matters: [], tasks: [] };
        await steps['create']?.(page, model, 0);
        for (const [name, pick] of run) await steps[name]?.(page, model, pick);
        await checkAgainstRecount(page, model);
        const before = await listed(page);
        const next = await relaunched(page);
        expect(await listed(next)).toEqual(before);
        await next.call('summaries.rebuild', {});
        await checkAgainstRecount(next, model);
        expect(await listed(await relaunched(next), 'title')).toHaveLength(model.matters.length);
      }),
      { numRuns: 8 },
    );
  });

  it('comes in pages by key, in either order, whole and without repeats, while lines come and go', async () => {
    const page = await newVault();
    const titles = ['б', '北京节点', 'Node 10', 'Node 9', 'а', 'alpha', '上海'];
    for (const title of titles) await newMatter(page, title);
    expect((await listed(page)).map(({ title }) => title)).toEqual([...titles].reverse());
    const sorted = (await listed(page, 'title')).map(({ title }) => title);
    expect(sorted).toEqual([...titles].sort(new Intl.Collator('zh', { numeric: true }).compare));
    const first = await load(page, 'title', null, 3);
    const [gone] = first.rows.slice(-1);
    await page.call('matters.destroy', { id: gone?.id ?? '' });
    const second = await load(page, 'title', first.next, 3);
    expect(second.rows.map(({ title }) => title)).toEqual(sorted.slice(3, 6));
    expect(second.total).toBe(titles.length - 1);
  });

  it('is folded by itself when many saves are in the log, though all of them are of one matter', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const set = (value: number) => page.call('facts.set', { matterId, fact: stated('power', value) });
    await Promise.all(Array.from({ length: 200 }, (_, at) => set(at)));
    await expect.poll(() => rawRows(page.name, 'deltas'), { timeout: 20_000 }).toEqual([]);
    const [line] = await listed(await relaunched(page));
    expect(line).toMatchObject({ id: matterId, facts: { stated: 1 } });
  }, 60_000);

  it('folding drops the log, changes no line, and is not needed to keep one', async () => {
    const page = await newVault();
    for (let at = 0; at < 5; at += 1) await newMatter(page, `m${at}`);
    expect(await rawRows(page.name, 'deltas')).toHaveLength(5);
    const unfolded = await relaunched(page);
    const before = await listed(unfolded);
    expect(await unfolded.call('summaries.fold', {})).toEqual({ folded: 5 });
    expect(await rawRows(page.name, 'deltas')).toEqual([]);
    expect(await unfolded.call('summaries.fold', {})).toEqual({ folded: 0 });
    const folded = await relaunched(unfolded);
    expect(await listed(folded)).toEqual(before);
    expect(before).toHaveLength(5);
  });

  it('that is damaged, shortened or older than the rest is counted anew, and said to have been', async () => {
    const page = await newVault();
    await newMatter(page, 'one');
    await page.call('summaries.fold', {});
    const old = await rawRows(page.name, 'summaries');
    await newMatter(page, 'two');
    await page.call('summaries.fold', {});
    await newMatter(page, 'three');
    await newMatter(page, 'four');
    const [blob, directory] = [await rawRow(page.name, 'summaries', ({ id }) => id !== 'directory'), old];
    const deltas = await rawRows(page.name, 'deltas');
    const good = await rawRows(page.name, 'summaries');
    const damages: [string, () => Promise<void>][] = [
      ['flipped', () => putRaw(page.name, 'summaries', [{ ...blob, sealed: flipped(blob['sealed']) }])],
      ['older', () => putRaw(page.name, 'summaries', directory)],
      ['blob gone', () => deleteRaw(page.name, 'summaries', [blob.id])],
      ['first delta gone', () => deleteRaw(page.name, 'deltas', [deltas[0]?.id ?? ''])],
      ['last delta gone', () => deleteRaw(page.name, 'deltas', [deltas[1]?.id ?? ''])],
    ];
    let current: Page = page;
    for (const [how, damage] of damages) {
      current = await reopened(current);
      await damage();
      const status = await current.call('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR });
      expect([how, status.problems]).toEqual([how, ['summaries']]);
      expect((await listed(current)).map(({ title }) => title).sort()).toEqual(['four', 'one', 'three', 'two']);
      await putRaw(page.name, 'summaries', good);
      await putRaw(page.name, 'deltas', deltas);
    }
    current = await reopened(current);
    await deleteRaw(page.name, 'summaries', [blob.id]);
    await current.call('vault.unlock', { passphrase: PASSPHRASE, actor: ACTOR });
    await current.call('summaries.rebuild', {});
    const mended = await relaunched(current);
    expect((await mended.call('vault.status', {})).problems).toEqual([]);
    expect(await listed(mended)).toHaveLength(4);
  });
});
