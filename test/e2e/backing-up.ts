import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import type { Saving } from './saving';

declare const adit: DesktopApi;

/** Backups that were acknowledged. Rotation lets go of older ones, never of the newest. */
export class BackingUp {
  readonly #seen = new Set<string>();
  #last: string | null = null;

  /** How many backups were acknowledged, or found finished after a death. */
  get count(): number {
    return this.#seen.size;
  }

  /** Makes one backup; true when it was acknowledged. */
  make(page: Page, saving: Saving): Promise<boolean> {
    return saving.unwritten(async () => {
      const reply = await page.evaluate((job) => adit.backups.make({ job }), randomUUID());
      if (reply.ok) this.#remember(reply.value.name);
      return reply;
    });
  }

  /** Backs up again and again until the app is gone. */
  run(page: Page, saving: Saving): Promise<void> {
    return saving.untilDeath(() => this.make(page, saving));
  }

  /** The last is there or one after it, and whatever bears a backup's name can be read to its last byte. */
  async check(page: Page): Promise<void> {
    const listed = await page.evaluate(() => adit.backups.list());
    const names = listed.ok ? listed.value.map(({ name }) => name) : [];
    const valid = names.filter((name) => name === this.#last || !this.#seen.has(name));
    expect(valid, 'the last backup, or a newer one').not.toEqual([]);
    for (const name of names) {
      const drilled = await page.evaluate((input) => adit.backups.drill(input), { job: randomUUID(), name });
      expect(drilled).toMatchObject({ ok: true });
    }
    for (const name of valid) this.#remember(name);
  }

  #remember(name: string): void {
    this.#seen.add(name);
    this.#last = name;
  }
}
