import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptTemplate } from '../../../main/app/kept-template';
import { done, refuse } from '../../../shared/bridge/desktop-errors';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adit-template-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a template is kept until another takes its place, or none', async () => {
  const kept = new KeptTemplate(join(folder, 'firm-template.docx'));
  expect(await kept.get()).toEqual(done(null));
  for (const bytes of [new Uint8Array([1, 2]), new Uint8Array([3])]) {
    expect(await kept.keep(bytes)).toEqual(done(null));
    expect(await kept.get()).toEqual(done(bytes));
  }
  expect(await kept.keep(null)).toEqual(done(null));
  expect(await kept.get()).toEqual(done(null));
});

test('a folder that is gone is told, and what cannot be read', async () => {
  await writeFile(join(folder, 'file'), '');
  const kept = new KeptTemplate(join(folder, 'file', 'firm-template.docx'));
  expect(await kept.keep(new Uint8Array([1]))).toMatchObject({ ok: false, error: { code: 'settings/unsaved' } });
  expect(await new KeptTemplate(folder).get()).toEqual(refuse('template/unreadable', {}));
});
