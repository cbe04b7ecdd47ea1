import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import type { Saving } from './saving';
import { SECRET, unlock } from './vault-use';

declare const adit: DesktopApi;

/** The passphrase as it was last acknowledged, and the one that was on its way in when the app died. */
export class Passphrases {
  #known = SECRET.passphrase;
  #pending: string | null = null;
  #changes = 0;

  /** Changes the passphrase again and again until the app is gone. */
  run(page: Page, saving: Saving): Promise<void> {
    return saving.untilDeath(() => this.#change(page, saving));
  }

  /** Unlocks with whichever of the two is valid. It is one of them, and never both. */
  async unlock(page: Page): Promise<void> {
    if (this.#pending !== null && !(await this.#opens(page, this.#known))) this.#known = this.#pending;
    else if (this.#pending !== null) {
      await page.evaluate(() => adit.vault.lock());
      expect(await this.#opens(page, this.#pending), 'one passphrase at a time').toBe(false);
    }
    this.#pending = null;
    await unlock(page, this.#known);
  }

  async #change(page: Page, saving: Saving): Promise<boolean> {
    this.#changes += 1;
    const next = `passphrase ${this.#changes}`;
    this.#pending = next;
    const change = { proof: { passphrase: this.#known }, next };
    const changed = await saving.other(() => page.evaluate((input) => adit.vault.changePassphrase(input), change));
    if (!changed) return false;
    this.#known = next;
    this.#pending = null;
    return true;
  }

  async #opens(page: Page, passphrase: string): Promise<boolean> {
    const reply = await page.evaluate((given) => adit.vault.unlock(given), { ...SECRET, passphrase });
    if (!reply.ok) expect(reply.error.code).toBe('vault/refused');
    return reply.ok;
  }
}
