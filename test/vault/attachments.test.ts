import { describe, expect, it, vi } from 'vitest';
import { toHex } from '../../main/vault/crypto/bytes';
import { CHUNK_BYTES } from '../../shared/bridge/vault-contract';
import { newMatter, newVault, type Page, relaunched } from './harness';
import { deleteRaw, flipped, putRaw, rawRows } from './raw';

/** Bytes without a pattern that a mistake could hide in. */
function content(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

/** Sends everything but the end. */
async function sent(page: Page, matterId: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { id } = await page.call('attachments.begin', { matterId, name: '合同.pdf', bytes: bytes.length });
  let received = 0;
  for (let index = 0; index * CHUNK_BYTES < bytes.length; index += 1) {
    const chunk = bytes.slice(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    ({ received } = await page.call('attachments.append', { id, index, bytes: chunk }));
    expect(received).toBe(Math.min((index + 1) * CHUNK_BYTES, bytes.length));
  }
  return id;
}

async function readBack(page: Page, id: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let index = 0; ; index += 1) {
    const { bytes, last } = await page.call('attachments.read', { id, index });
    parts.push(bytes);
    if (last) return parts;
  }
}

const joined = async (parts: Uint8Array<ArrayBuffer>[]) => new Uint8Array(await new Blob(parts).arrayBuffer());

describe('an attachment', () => {
  it('that goes out is named in the audit, and nothing of it changes', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const bytes = content(10);
    const id = await sent(page, matterId, bytes);
    const { value } = await page.call('attachments.finish', { id });
    await page.call('attachments.handOut', { id });
    const next = await relaunched(page);
    expect(await next.call('attachments.list', { matterId })).toEqual([value]);
    expect((await next.call('audit.list', { limit: 1 })).entries).toMatchObject([
      { action: 'attachments.handOut', matterId, records: [{ table: 'attachments', id, rev: 1 }] },
    ]);
    expect((await next.refusal('attachments.handOut', { id: crypto.randomUUID() })).code).toBe('record/missing');
  });

  it.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES + 17])(
    'of %i bytes comes back as it was, after a restart, with its hash',
    async (length) => {
      const page = await newVault();
      const matterId = await newMatter(page);
      const bytes = content(length);
      const id = await sent(page, matterId, bytes);
      const { value } = await page.call('attachments.finish', { id, sha256: await sha256(bytes) });
      expect(value.value).toMatchObject({ name: '合同.pdf', bytes: length, sha256: await sha256(bytes) });
      const next = await relaunched(page);
      expect(await next.call('attachments.list', { matterId })).toEqual([value]);
      expect((await joined(await readBack(next, id))).length).toBe(length);
      expect(await sha256(await joined(await readBack(next, id)))).toBe(await sha256(bytes));
      expect(await rawRows(page.name, 'uploads')).toEqual([]);
    },
  );

  it('that is cancelled, or does not hash as said, leaves nothing', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const bytes = content(CHUNK_BYTES + 5);
    const cancelled = await sent(page, matterId, bytes);
    expect(await rawRows(page.name, 'chunks')).toHaveLength(2);
    await page.call('attachments.cancel', { id: cancelled });
    const wrong = await sent(page, matterId, bytes);
    const refused = await page.refusal('attachments.finish', { id: wrong, sha256: 'e'.repeat(64) });
    expect(refused.code).toBe('attachment/hash');
    for (const table of ['chunks', 'uploads', 'attachments']) expect(await rawRows(page.name, table)).toEqual([]);
    expect((await page.refusal('attachments.append', { id: cancelled, index: 2, bytes })).code).toBe('record/missing');
    expect((await page.refusal('attachments.finish', { id: cancelled })).code).toBe('record/missing');
  });

  it('that was cut off by a stop is cleared away at the next unlock, and no other', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const kept = await sent(page, matterId, content(10));
    await page.call('attachments.finish', { id: kept });
    await sent(page, matterId, content(CHUNK_BYTES + 5));
    const next = await relaunched(page);
    expect(await rawRows(page.name, 'uploads')).toEqual([]);
    expect(await rawRows(page.name, 'chunks')).toHaveLength(1);
    expect(await readBack(next, kept)).toHaveLength(1);
  });

  it('takes chunks in their order and size only', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const { id } = await page.call('attachments.begin', { matterId, name: 'f' });
    const whole = content(CHUNK_BYTES);
    expect((await page.refusal('attachments.append', { id, index: 1, bytes: whole })).code).toBe(
      'attachment/out-of-order',
    );
    const long = content(CHUNK_BYTES + 1);
    expect((await page.refusal('attachments.append', { id, index: 0, bytes: long })).code).toBe(
      'attachment/chunk-size',
    );
    await page.call('attachments.append', { id, index: 0, bytes: content(5) });
    expect((await page.refusal('attachments.append', { id, index: 1, bytes: whole })).code).toBe(
      'attachment/chunk-size',
    );
  });

  it('whose chunks are all sent at once comes back as it was, and the transactions they share are strict', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const bytes = content(8 * CHUNK_BYTES + 3);
    const { id } = await page.call('attachments.begin', { matterId, name: 'f' });
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const indices = Array.from({ length: 9 }, (_, index) => index);
    const answers = indices.map((index) => {
      const chunk = bytes.slice(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
      return page.call('attachments.append', { id, index, bytes: chunk });
    });
    await answers[0];
    const stored = await rawRows(page.name, 'chunks');
    expect(stored.map((row) => row.id)).toContain(`${id}/00000000`);
    await Promise.all(answers);
    const writing = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
    vi.restoreAllMocks();
    expect(writing.length).toBeLessThan(indices.length);
    expect(writing.every(([, , options]) => options?.durability === 'strict')).toBe(true);
    const { value } = await page.call('attachments.finish', { id });
    expect(value.value).toMatchObject({ chunks: 9, bytes: bytes.length, sha256: await sha256(bytes) });
    expect(await sha256(await joined(await readBack(page, id)))).toBe(await sha256(bytes));
  });

  it('that is on its way when the vault is locked is refused, and nothing of it is left at the next unlock', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const id = await sent(page, matterId, content(CHUNK_BYTES));
    await page.call('vault.lock', {});
    expect((await page.refusal('attachments.finish', { id })).code).toBe('vault/locked');
    await relaunched(page);
    for (const table of ['chunks', 'uploads']) expect(await rawRows(page.name, table)).toEqual([]);
  });

  it('notices chunks that were exchanged, altered, cut or taken away', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const id = await sent(page, matterId, content(2 * CHUNK_BYTES));
    await page.call('attachments.finish', { id });
    const [first, second] = await rawRows(page.name, 'chunks');
    if (first === undefined || second === undefined) throw new Error('no chunks');
    const altered = [
      { ...first, nonce: second['nonce'], sealed: second['sealed'] },
      { ...first, sealed: flipped(first['sealed'], 500_000) },
      { ...first, sealed: (first['sealed'] as Uint8Array).slice(0, 1_000) },
    ];
    const damaged = { code: 'record/damaged', params: { table: 'chunks' } };
    for (const row of altered) {
      await putRaw(page.name, 'chunks', [row]);
      expect(await page.refusal('attachments.read', { id, index: 0 })).toEqual(damaged);
    }
    await deleteRaw(page.name, 'chunks', [second.id]);
    expect(await page.refusal('attachments.read', { id, index: 1 })).toEqual(damaged);
  });

  it('goes with its chunks when it is removed', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const [id, kept] = [await sent(page, matterId, content(10)), await sent(page, matterId, content(20))];
    for (const each of [id, kept]) await page.call('attachments.finish', { id: each });
    await page.call('attachments.remove', { id, rev: 1 });
    expect((await rawRows(page.name, 'chunks')).map((row) => row.id.slice(0, 36))).toEqual([kept]);
    expect((await page.call('attachments.list', { matterId })).map((stored) => stored.id)).toEqual([kept]);
  });
});
