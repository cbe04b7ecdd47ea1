import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';
import { type RunningApp, vaultPageOf } from './app';
import type { Read, Saving } from './saving';

declare const adit: DesktopApi;

/** A full chunk and a piece, so that an arrival is as likely to be cut in its file as in its records. */
const FILE_BYTES = 1_200_000;

/** What must be the same in every copy; ids, revisions and times are its own. */
const contentOf = ({ listed, record, stated, history, attachments }: Read) => ({
  listed,
  value: record.ok && record.value.value,
  stated: stated.ok && stated.value.map(({ fact }) => fact),
  history: history.ok && history.value.map(({ from, to }) => ({ from, to })),
  attachments: attachments.ok && attachments.value.map(({ value }) => value),
});

/** An archive of one matter with a file, and the matters that were made of it. */
export class Arrivals {
  readonly #archive: string;
  readonly #content: ReturnType<typeof contentOf>;
  readonly #acknowledged = new Set<string>();
  readonly #whole = new Set<string>();

  private constructor(archive: string, content: ReturnType<typeof contentOf>) {
    this.#archive = archive;
    this.#content = content;
  }

  /** Gives the one matter that is there a file, and puts it into an archive. */
  static async of({ app, page }: RunningApp, saving: Saving, folder: string): Promise<Arrivals> {
    const path = join(folder, 'matter.adit');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    const [alone] = await saving.check(page);
    if (alone === undefined) throw new Error('nothing to put into an archive');
    const file = { matterId: alone.id, base64: randomBytes(FILE_BYTES).toString('base64') };
    await saving.other(() => page.evaluate(attach, file));
    const input = { job: randomUUID(), matterId: alone.id, passphrase: null };
    await saving.other(() => page.evaluate((given) => adit.archives.exportMatter(given), input));
    const [whole] = await saving.check(page);
    if (whole === undefined) throw new Error('the matter that was put into an archive is gone');
    return new Arrivals(readFileSync(path).toString('base64'), contentOf(whole));
  }

  /** How many arrivals were acknowledged, and how many more were found whole after a death. */
  get account(): string {
    return `${this.#acknowledged.size} imports and ${this.#whole.size} that death kept from being acknowledged`;
  }

  /** Has a window answer for the archive from now on, as if it had been chosen there. */
  offer(page: Page): Promise<void> {
    return page.evaluate(giveRanges, this.#archive);
  }

  /** Takes the archive in again and again, each time as a matter of its own, until the app is gone. */
  run(page: Page, saving: Saving): Promise<void> {
    return saving.untilDeath(() => saving.other(() => this.#import(page)));
  }

  /** Those that were acknowledged are there; each that is there, acknowledged or not, is whole. */
  check(found: readonly Read[]): void {
    const ids = new Set(found.map(({ id }) => id));
    expect([...this.#acknowledged, ...this.#whole].filter((id) => !ids.has(id))).toEqual([]);
    for (const matter of found) expect(contentOf(matter)).toEqual(this.#content);
    for (const id of ids) if (!this.#acknowledged.has(id)) this.#whole.add(id);
  }

  async #import(page: Page) {
    const size = Buffer.byteLength(this.#archive, 'base64');
    const input = { job: randomUUID(), file: { token: randomUUID(), size }, passphrase: null, copy: true };
    const reply = await page.evaluate((given) => adit.archives.import(given), input);
    if (reply.ok) this.#acknowledged.add(reply.value.matterId);
    return reply;
  }
}

/** Nothing lies in the database of files that no matter has, and nothing is missing of those that one has. */
export async function checkChunks({ app }: RunningApp, matters: readonly Read[]): Promise<void> {
  const files = matters.flatMap(({ attachments }) => (attachments.ok ? attachments.value : []));
  const chunks = files.reduce((sum, { value }) => sum + value.chunks, 0);
  expect(await vaultPageOf(app).evaluate(countStored)).toEqual({ chunks, uploads: 0 });
}

/** How many pieces of files the database holds, and how many files that are not whole yet; runs in the vault's page. */
export async function countStored(): Promise<{ readonly chunks: number; readonly uploads: number }> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('adit'));
  const count = (table: string) => settled(database.transaction(table).objectStore(table).count());
  const counts = { chunks: await count('chunks'), uploads: await count('uploads') };
  database.close();
  return counts;
}

/** Stores a file with a matter, as the interface does. */
async function attach({ matterId, base64 }: { readonly matterId: string; readonly base64: string }) {
  const file = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const begun = await adit.attachments.begin({ matterId, name: 'ledger.bin', bytes: file.length });
  if (!begun.ok) return begun;
  const { id, chunkBytes } = begun.value;
  for (let index = 0; index * chunkBytes < file.length; index += 1) {
    const bytes = file.slice(index * chunkBytes, (index + 1) * chunkBytes);
    const appended = await adit.attachments.append({ id, index, bytes });
    if (!appended.ok) return appended;
  }
  return adit.attachments.finish({ id });
}

/** Answers for a file that was chosen in the window. */
function giveRanges(base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  adit.onNews((news) => {
    if (news.event !== 'wants') return;
    const { ticket, offset, length } = news;
    void adit.files.give({ ticket, bytes: bytes.slice(offset, offset + length) });
  });
}
