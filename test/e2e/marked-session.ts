import { expect, type Page } from '@playwright/test';
import type { DesktopApi } from '../../shared/bridge/desktop-api';

declare const adit: DesktopApi;

/** Nothing that anybody else would write, in three scripts. */
export const MARKERS = {
  latin: 'Zyxquartz Holdings',
  chinese: '鸑鷟矿业委托人',
  russian: 'Щупальцев и Хрюкин',
} as const;
const MARKED = Object.values(MARKERS).join(' ');

/** Writes the markers into every field of every kind of record that a window can write, and into a file. */
export async function writeMarked(page: Page): Promise<void> {
  const replies = await page.evaluate(async (marked) => {
    const contact = { creditCode: marked, address: marked, contact: marked, note: marked };
    const value = { title: marked, client: { name: marked }, pack: 'cn-mining', number: marked, note: marked };
    const matter = await adit.matters.create({ value });
    if (!matter.ok) return [matter];
    const matterId = matter.value.id;
    const fact = { key: marked, value: marked, alternative: marked, note: marked, status: 'disputed' as const };
    const evidence = { title: marked, kind: marked, reference: marked, note: marked, sha256: 'd'.repeat(64) };
    const task = { title: marked, assignee: marked, note: marked };
    const file = await adit.attachments.begin({ matterId, name: marked, type: marked });
    if (!file.ok) return [file];
    const { id } = file.value;
    const bytes = new TextEncoder().encode(marked.repeat(1_000));
    return [
      matter,
      await adit.clients.create({ value: { name: marked, ...contact } }),
      await adit.parties.create({ matterId, value: { name: marked, role: marked, ...contact } }),
      await adit.facts.set({ matterId, fact: { ...fact, evidence: [{ id: marked, page: marked }] } }),
      await adit.facts.set({ matterId, fact: { key: marked, value: `${marked} later`, status: 'stated' } }),
      await adit.facts.undo({ matterId, key: marked }),
      await adit.evidence.create({ matterId, value: evidence }),
      await adit.memos.create({ matterId, value: { title: marked, content: { [marked]: [marked] } } }),
      await adit.tasks.create({ matterId, value: task }),
      await adit.notes.create({ matterId, value: { title: marked, text: marked } }),
      await adit.attachments.append({ id, index: 0, bytes }),
      await adit.attachments.finish({ id }),
      // Refused ones too: what is refused is not to be told to a log.
      await adit.matters.get({ id: marked }).then((reply) => ({ ok: !reply.ok })),
      await adit.matters.save({ id: matterId, rev: 7, value }).then((reply) => ({ ok: !reply.ok })),
      await adit.summaries.rebuild(),
    ];
  }, MARKED);
  expect(replies.filter(({ ok }) => !ok)).toEqual([]);
}
