import { describe, expect, it } from 'vitest';
import { ACTOR, newMatter, newVault, PASSPHRASE } from './harness';
import { rawDump } from './raw';

/** What would be found on the disk if anything were in the clear, in each encoding that a string can take there. */
const MARKERS = ['MARKER-ascii', 'МАРКЕР-кириллица', '标记-中文'] as const;
const marked = (place: string): string => `${place} ${MARKERS.join(' ')}`;

const encodings = (text: string): Uint8Array[] => {
  const utf16 = new Uint8Array(text.length * 2);
  const view = new DataView(utf16.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return [new TextEncoder().encode(text), utf16];
};

const holds = (bytes: Uint8Array, part: Uint8Array): boolean => {
  const [first] = part;
  for (let at = bytes.indexOf(first ?? 0); at >= 0; at = bytes.indexOf(first ?? 0, at + 1)) {
    if (part.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
};

/** Every text and every run of bytes in a row, however deep. */
function leaves(value: unknown): (string | Uint8Array)[] {
  if (typeof value === 'string' || value instanceof Uint8Array) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...leaves(inner)]);
}

const shows = (leaf: string | Uint8Array, secret: string): boolean =>
  typeof leaf === 'string' ? leaf.includes(secret) : encodings(secret).some((bytes) => holds(leaf, bytes));

describe('what lies in the database', () => {
  it('finds a marker that is there', () => {
    expect(MARKERS.every((marker) => shows(marked('x'), marker))).toBe(true);
    expect(encodings(marked('x')).every((bytes) => MARKERS.some((marker) => shows(bytes, marker)))).toBe(true);
  });

  it('shows nothing of any field, file name, attachment, key of a fact, or passphrase', async () => {
    const page = await newVault();
    const value = {
      ...marking('title', 'number', 'note'),
      client: { name: marked('client'), creditCode: marked('code') },
    };
    const created = await page.call('matters.create', {
      value: { ...value, title: marked('title'), pack: marked('pack') },
    });
    const matterId = created.value.id;
    const contact = marking('address', 'contact', 'note', 'creditCode');
    await page.call('clients.create', { value: { ...contact, name: marked('name') } });
    await page.call('parties.create', { matterId, value: { ...contact, name: marked('name'), role: marked('role') } });
    const key = marked('key');
    const fact = { key, value: marked('value'), alternative: marked('other'), status: 'disputed' as const };
    const evidence = [{ id: marked('E'), page: marked('page') }];
    await page.call('facts.set', { matterId, fact: { ...fact, evidence, note: marked('note') } });
    await page.call('facts.set', { matterId, fact: { key, value: marked('later'), status: 'stated' } });
    await page.call('facts.undo', { matterId, key });
    const record = { title: marked('t'), kind: marked('k'), reference: marked('r'), note: marked('n') };
    await page.call('evidence.create', { matterId, value: { ...record, sha256: 'd'.repeat(64) } });
    await page.call('memos.create', {
      matterId,
      value: { title: marked('t'), content: { [marked('k')]: marked('v') } },
    });
    await page.call('tasks.create', { matterId, value: { ...marking('assignee', 'note'), title: marked('t') } });
    await page.call('notes.create', { matterId, value: { title: marked('t'), text: marked('text') } });
    const { id } = await page.call('attachments.begin', { matterId, name: marked('file'), type: marked('type') });
    await page.call('attachments.append', { id, index: 0, bytes: new TextEncoder().encode(marked('bytes')) });
    await page.call('attachments.finish', { id });
    await page.call('attachments.begin', { matterId, name: marked('unfinished') });
    await page.call('summaries.fold', {});
    await page.call('matters.save', {
      id: matterId,
      rev: 1,
      value: { ...value, title: marked('new'), pack: 'cn-mining' },
    });
    await page.call('vault.changePassphrase', { proof: { passphrase: PASSPHRASE }, next: marked('passphrase') });

    const secrets = [
      ...MARKERS,
      ACTOR,
      PASSPHRASE,
      page.recoveryKey,
      page.recoveryKey.slice(0, 5),
      'cn-mining',
      'disputed',
    ];
    const found: string[] = [];
    for (const [table, rows] of Object.entries(await rawDump(page.name))) {
      expect([table, table === 'bookmarks' || rows.length > 0 || table === 'assessments']).toEqual([table, true]);
      for (const leaf of rows.flatMap(leaves)) {
        for (const secret of secrets) if (shows(leaf, secret)) found.push(`${table}: ${secret}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('has nothing in the clear but opaque ids and counters', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    await page.call('facts.set', { matterId, fact: { key: 'k', value: 1, status: 'stated' } });
    const clear = ['id', 'keyId', 'matterId', 'nonce', 'rev', 'schema', 'sealed'];
    for (const [table, rows] of Object.entries(await rawDump(page.name))) {
      if (table === 'meta') continue;
      const expected = table === 'audit' ? [...clear, 'hash'].sort() : clear;
      for (const row of rows) expect([table, Object.keys(row).sort()]).toEqual([table, expected]);
    }
  });
});

/** Fields filled with markers. */
const marking = <const K extends string>(...fields: K[]) =>
  Object.fromEntries(fields.map((field) => [field, marked(field)])) as Record<K, string>;
