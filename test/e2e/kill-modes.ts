import type { Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import type { Arrivals } from './arrivals';
import type { BackingUp } from './backing-up';
import type { Passphrases } from './passphrases';
import type { Saving } from './saving';

declare const adit: DesktopApi;

/** What a vault has been through, and what must be in it. */
export interface Endured {
  readonly saving: Saving;
  readonly passphrases: Passphrases;
  readonly arrivals: Arrivals;
  readonly backingUp: BackingUp;
}

/** What the app is at, beside saving, when it is killed. */
interface Mode {
  readonly name: string;
  /** Long enough for several turns of the work. */
  readonly longestLifeMs: number;
  /** Goes on until the app is gone. */
  readonly work: (page: Page, endured: Endured) => Promise<void>;
}

/** The list made anew and folded into its blobs, while savers add to it. */
const fold = (page: Page, { saving }: Endured): Promise<void> =>
  saving.untilDeath(() => saving.unwritten(() => page.evaluate(() => adit.summaries.rebuild())));

export const MODES: readonly Mode[] = [
  { name: 'saving', longestLifeMs: 900, work: (page, { saving }) => saving.run(page) },
  { name: 'folding the list', longestLifeMs: 900, work: fold },
  {
    name: 'changing the passphrase',
    longestLifeMs: 3_000,
    work: (page, { passphrases, saving }) => passphrases.run(page, saving),
  },
  {
    name: 'importing a matter',
    longestLifeMs: 5_000,
    work: (page, { arrivals, saving }) => arrivals.run(page, saving),
  },
  {
    name: 'backing up',
    longestLifeMs: 5_000,
    work: (page, { backingUp, saving }) => backingUp.run(page, saving),
  },
];
