import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withScratchFolder } from '../../../main/app/scratch-folder';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'adit-scratch-test-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

test('the folder is there while it is used, and gone after it', async () => {
  const used = await withScratchFolder(place, async (folder) => {
    await writeFile(join(folder, 'file'), 'content');
    return folder;
  });
  expect(existsSync(used)).toBe(false);
});

test('it is gone too where the use of it fails', async () => {
  await expect(withScratchFolder(place, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(readdirSync(place)).toEqual([]);
});

test('one that cannot be removed changes nothing of what was done', async () => {
  const busy = () => {
    throw Object.assign(new Error('busy'), { code: 'EBUSY' });
  };
  expect(await withScratchFolder(place, () => Promise.resolve(2), busy)).toBe(2);
});
