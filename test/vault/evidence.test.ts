import { describe, expect, it } from 'vitest';
import { ACTOR, newMatter, newVault, type Page, relaunched } from './harness';
import { rawRows } from './raw';

async function filed(page: Page, matterId: string) {
  const bytes = new TextEncoder().encode('The client runs the nodes.');
  const { id } = await page.call('attachments.begin', { matterId, name: 'contract.txt', bytes: bytes.length });
  await page.call('attachments.append', { id, index: 0, bytes });
  const { value: file } = await page.call('attachments.finish', { id });
  const { sha256 } = file.value;
  const value = { reference: 'E1', title: 'Contract', kind: 'contract', sha256, attachmentId: file.id };
  const { value: record } = await page.call('evidence.create', { matterId, value });
  return { record, file };
}

describe('a piece of evidence', () => {
  it('may be a reference without a file, with where it is found and what is to be said of it', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const value = {
      reference: 'E1',
      title: 'Reward payment',
      kind: 'chain-record',
      locator: '0x6c1f',
      purpose: 'That rewards were paid in tokens.',
      properties: { authenticity: 'Read from the chain on the day of the record.' },
    };
    const made = await page.call('evidence.create', { matterId, value });
    const next = await relaunched(page);
    expect(await next.call('evidence.list', { matterId })).toEqual([made.value]);
    expect(made.value.value).toEqual(value);
  });

  it('that is taken out leaves its record with the reason, who and when, and nothing of its file', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const { record, file } = await filed(page, matterId);
    const { value: stub } = await page.call('evidence.withdraw', { id: record.id, rev: 1, reason: 'Privileged' });
    const { attachmentId: _gone, ...kept } = record.value;
    expect(stub).toMatchObject({
      rev: 2,
      value: { ...kept, removed: { reason: 'Privileged', by: ACTOR, at: stub.updatedAt } },
    });
    expect(await rawRows(page.name, 'chunks')).toEqual([]);
    const next = await relaunched(page);
    expect(await next.call('evidence.list', { matterId })).toEqual([stub]);
    expect(await next.call('attachments.list', { matterId })).toEqual([]);
    expect(await next.refusal('attachments.get', { id: file.id })).toMatchObject({ code: 'record/missing' });
    expect(await next.call('audit.verify', {})).toMatchObject({ whole: true });
    const { entries } = await next.call('audit.list', { limit: 1 });
    expect(entries[0]).toMatchObject({ action: 'evidence.withdraw', by: ACTOR, matterId });
  });

  it('is not taken out by a caller who has seen an older state, and keeps the first reason', async () => {
    const page = await newVault();
    const matterId = await newMatter(page);
    const { record } = await filed(page, matterId);
    const { id } = record;
    await page.call('evidence.save', { id, rev: 1, value: { ...record.value, title: 'Hosting contract' } });
    expect(await page.refusal('evidence.withdraw', { id, rev: 1, reason: 'x' })).toMatchObject({
      code: 'record/conflict',
    });
    expect(await page.call('attachments.list', { matterId })).toHaveLength(1);
    const first = await page.call('evidence.withdraw', { id, rev: 2, reason: 'Privileged' });
    const second = await page.call('evidence.withdraw', { id, rev: 3, reason: 'Another' });
    expect(second).toEqual(first);
  });

  it('does not take the file of another matter with it', async () => {
    const page = await newVault();
    const { file } = await filed(page, await newMatter(page, 'one'));
    const matterId = await newMatter(page, 'two');
    const value = { reference: 'E1', title: 'Not its own', kind: 'other', attachmentId: file.id };
    const { value: record } = await page.call('evidence.create', { matterId, value });
    await page.call('evidence.withdraw', { id: record.id, rev: 1, reason: 'Wrong file' });
    expect(await page.call('attachments.get', { id: file.id })).toEqual(file);
  });
});
