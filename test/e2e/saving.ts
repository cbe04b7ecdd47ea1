import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { matterNamed } from './vault-use';

declare const adit: DesktopApi;

const FACT = 'power';
const RENAME_EVERY = 4;

/** One matter as it was acknowledged, and the one save of it that was under way when the app died. */
interface Known {
  readonly id: string;
  titles: readonly string[];
  values: readonly number[];
  pending: { readonly kind: 'title'; readonly next: string } | { readonly kind: 'value'; readonly next: number } | null;
}

/** Notes of very unlike length, so that a save is now one block of the log, now several. */
const factOf = (value: number) => ({
  key: FACT,
  value,
  status: 'stated' as const,
  note: `${value} `.repeat((value * 37) % 900),
  evidence: [],
});

/** Everything that there is, read through the window's own functions. */
const readAll = (page: Page) =>
  page.evaluate(async (key) => {
    const list = await adit.matters.list({ limit: 200 });
    if (!list.ok) throw new Error(list.error.code);
    const matters = list.value.rows.map(async ({ id, title, facts }) => {
      const [record, stated, history, attachments] = await Promise.all([
        adit.matters.get({ id }),
        adit.facts.list({ matterId: id }),
        adit.facts.history({ matterId: id, key }),
        adit.attachments.list({ matterId: id }),
      ]);
      return { id, listed: { title, facts }, record, stated, history, attachments };
    });
    return { total: list.value.total, matters: await Promise.all(matters), audit: await adit.audit.verify() };
  }, FACT);

export type Read = Awaited<ReturnType<typeof readAll>>['matters'][number];

const noOthers = (found: readonly Read[]): void => expect(found, 'matters that nobody asked for').toEqual([]);

/** Saves without a pause, remembers each acknowledged save, and holds what is found after a death against them. */
export class Saving {
  readonly #known = new Map<string, Known>();
  readonly #unborn = new Set<string>();
  #writes = 1;
  /** Writes of other kinds that were asked for and not acknowledged. */
  #others = 0;
  #names = 0;
  #stopped = false;

  /** How many writes are acknowledged; the vault's own creation is the first. */
  get writes(): number {
    return this.#writes;
  }

  /** Saves in one new matter, so often or until the app is gone. */
  async run(page: Page, turns = Number.POSITIVE_INFINITY): Promise<void> {
    let known: Known | null = null;
    let turn = 0;
    await this.untilDeath(async () => {
      known ??= await this.#create(page);
      turn += 1;
      if (known === null || turn > turns) return false;
      return turn % RENAME_EVERY === 0 ? await this.#rename(page, known) : await this.#state(page, known);
    });
  }

  /** Does one thing again and again until the app is gone; the thing says whether it was acknowledged. */
  async untilDeath(work: () => Promise<boolean>): Promise<void> {
    try {
      while (await work());
    } catch (error) {
      // Playwright's own words for a window that died under it. Before the kill they are a failure.
      if (!this.#stopped) throw error;
    }
  }

  /** A write of another kind, with an entry of its own in the audit; true when it was acknowledged. */
  async other(write: () => Promise<{ readonly ok: boolean }>): Promise<boolean> {
    this.#others += 1;
    if (!this.#acknowledged(await write())) return false;
    this.#others -= 1;
    return true;
  }

  /** Work that adds nothing to the audit; true when it was acknowledged. */
  async unwritten(work: () => Promise<{ readonly ok: boolean }>): Promise<boolean> {
    return this.#succeeded(await work());
  }

  /** From now on a failed save is no surprise, until what is left was checked. */
  expectDeath(): void {
    this.#stopped = true;
  }

  /**
   * Every acknowledged save is there, and of the others all or nothing; what is there is what counts from now on. Matters
   * that came by another way are for another to check.
   */
  async check(page: Page, checkOthers: (found: readonly Read[]) => void = noOthers): Promise<readonly Read[]> {
    const pending = [...this.#known.values()].filter((known) => known.pending !== null).length;
    const underWay = this.#unborn.size + pending + this.#others;
    const { total, matters, audit } = await readAll(page);
    expect(total).toBe(matters.length);
    for (const known of this.#known.values()) {
      const found = matters.find(({ id }) => id === known.id);
      expect(found, 'an acknowledged matter is there').toBeDefined();
      if (found !== undefined) this.#checkMatter(known, found);
    }
    const strange = matters.filter(({ id }) => !this.#known.has(id));
    const asked = strange.filter(({ listed }) => this.#unborn.has(listed.title));
    for (const found of asked) this.#adopt(found);
    checkOthers(strange.filter((found) => !asked.includes(found)));
    this.#unborn.clear();
    this.#others = 0;
    this.#stopped = false;
    expect(audit).toMatchObject({ ok: true, value: { whole: true } });
    const entries = audit.ok && audit.value.whole ? audit.value.entries : 0;
    expect(entries, 'one entry for each write').toBeGreaterThanOrEqual(this.#writes);
    expect(entries, 'and none for what was never asked').toBeLessThanOrEqual(this.#writes + underWay);
    this.#writes = entries;
    return matters;
  }

  async #create(page: Page): Promise<Known | null> {
    this.#names += 1;
    const title = `matter ${this.#names}`;
    this.#unborn.add(title);
    const reply = await page.evaluate((value) => adit.matters.create({ value }), matterNamed(title));
    if (!this.#acknowledged(reply)) return null;
    this.#unborn.delete(title);
    const known: Known = { id: reply.value.id, titles: [title], values: [], pending: null };
    this.#known.set(known.id, known);
    return known;
  }

  async #rename(page: Page, known: Known): Promise<boolean> {
    const rev = known.titles.length;
    const next = `${known.titles[0]}, state ${rev + 1}`;
    known.pending = { kind: 'title', next };
    const reply = await page.evaluate((input) => adit.matters.save(input), {
      id: known.id,
      rev,
      value: matterNamed(next),
    });
    if (!this.#acknowledged(reply)) return false;
    expect(reply.value.rev).toBe(rev + 1);
    known.titles = [...known.titles, next];
    known.pending = null;
    return true;
  }

  async #state(page: Page, known: Known): Promise<boolean> {
    const next = known.values.length + 1;
    known.pending = { kind: 'value', next };
    const reply = await page.evaluate((input) => adit.facts.set(input), { matterId: known.id, fact: factOf(next) });
    if (!this.#acknowledged(reply)) return false;
    expect(reply.value.rev).toBe(next);
    known.values = [...known.values, next];
    known.pending = null;
    return true;
  }

  #acknowledged<T extends { readonly ok: boolean }>(reply: T): reply is Extract<T, { readonly ok: true }> {
    if (reply.ok) this.#writes += 1;
    return this.#succeeded(reply);
  }

  #succeeded(reply: { readonly ok: boolean }): boolean {
    if (!reply.ok) expect(reply).toEqual(this.#stopped ? expect.anything() : 'a call that succeeds');
    return reply.ok;
  }

  #checkMatter(known: Known, { listed, record, stated, history }: Read): void {
    const { pending } = known;
    const titles = pending?.kind === 'title' ? [...known.titles, pending.next] : known.titles;
    const values = pending?.kind === 'value' ? [...known.values, pending.next] : known.values;
    if (!record.ok || !stated.ok || !history.ok) {
      expect({ record, stated, history }, 'a matter that can be read').toBe('whole');
      return;
    }
    const { rev, value } = record.value;
    expect([known.titles.length, titles.length], 'revision of the matter').toContain(rev);
    expect(value).toEqual({ ...matterNamed(titles[rev - 1] ?? ''), state: 'open' });
    expect([known.values.length, values.length], 'revision of the fact').toContain(history.value.length);
    expect(history.value.map(({ to }) => to)).toEqual(values.slice(0, history.value.length).map(factOf));
    const last = history.value.length;
    const found = stated.value.map(({ rev, fact }) => ({ rev, fact }));
    expect(found).toEqual(last === 0 ? [] : [{ rev: last, fact: factOf(last) }]);
    expect(listed).toMatchObject({ title: value.title, facts: { stated: Math.min(last, 1) } });
    known.titles = titles.slice(0, rev);
    known.values = values.slice(0, last);
    known.pending = null;
  }

  /** A matter whose creation was under way: whole, and nothing in it yet. */
  #adopt(found: Read): void {
    const { title } = found.listed;
    const known: Known = { id: found.id, titles: [title], values: [], pending: null };
    this.#checkMatter(known, found);
    this.#known.set(known.id, known);
  }
}
