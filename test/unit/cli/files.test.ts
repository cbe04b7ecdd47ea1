import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAtomically } from '../../../main/files/atomic-write';
import { listJsonFiles } from '../../../main/files/list-json';
import { readProblem, writeProblem } from '../../../main/files/path-errors';
import { readInputFile } from '../../../main/files/read-file';
import { temporaryFolder } from './console';

let folder = temporaryFolder();
const at = (name: string): string => join(folder.path, name);
const bytes = new TextEncoder().encode('content');

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

describe('writeAtomically', () => {
  it('writes a new file and replaces an old one, leaving nothing beside it', async () => {
    expect((await writeAtomically(at('a.docx'), bytes)).ok).toBe(true);
    expect((await writeAtomically(at('a.docx'), bytes.subarray(0, 3))).ok).toBe(true);
    expect(readFileSync(at('a.docx'), 'utf8')).toBe('con');
    expect(readdirSync(folder.path)).toEqual(['a.docx']);
  });

  it('names a folder that is missing, is a file, or stands in the way', async () => {
    folder.write('file', 'x');
    mkdirSync(at('sub.docx'));
    const codes = await Promise.all(
      ['no/a.docx', 'file/a.docx', 'sub.docx'].map(async (name) => {
        const result = await writeAtomically(at(name), bytes);
        return result.ok ? 'ok' : result.error.code;
      }),
    );
    expect(codes).toEqual(['file/no-folder', 'file/no-folder', 'file/directory']);
    expect(readdirSync(folder.path).sort()).toEqual(['file', 'sub.docx']);
  });
});

describe('readInputFile', () => {
  it('refuses a huge file by its size, without reading it', async () => {
    folder.write('huge.json', '[');
    truncateSync(at('huge.json'), 8 * 1024 ** 4);
    expect(statSync(at('huge.json')).size).toBe(8 * 1024 ** 4);
    expect(await readInputFile(at('huge.json'), 100)).toMatchObject({ ok: false, error: { code: 'file/too-large' } });
  });

  it('refuses what is missing, a folder, or a name that cannot be', async () => {
    folder.write('file', 'x');
    const codes = await Promise.all(
      ['no.json', 'file/no.json', '', 'a\0b'].map(async (name) => {
        const result = await readInputFile(name === '' ? folder.path : `${folder.path}/${name}`, 100);
        return result.ok ? 'ok' : result.error.code;
      }),
    );
    expect(codes).toEqual(['file/missing', 'file/missing', 'file/directory', 'file/unreadable']);
  });

  it.skipIf(process.platform === 'win32')('refuses a device instead of reading it without end', async () => {
    expect(await readInputFile('/dev/zero', 100)).toMatchObject({ ok: false, error: { code: 'file/not-a-file' } });
  });
});

describe('listJsonFiles', () => {
  it('lists sorted paths below a folder and does not follow links to folders', async () => {
    mkdirSync(at('b'));
    folder.write('b/z.json', '');
    folder.write('a.json', '');
    folder.write('note.txt', '');
    symlinkSync(folder.path, at('loop'));
    expect(await listJsonFiles(folder.path)).toEqual({ ok: true, value: ['a.json', 'b/z.json'] });
  });
});

describe('a fault of the disk', () => {
  it('is nobody’s input and is thrown on', () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    expect(() => writeProblem(full)).toThrow(full);
    expect(() => readProblem(Object.assign(new Error('input/output error'), { code: 'EIO' }))).toThrow();
    expect(writeProblem(Object.assign(new Error(''), { code: 'EROFS' }))).toMatchObject({
      params: { reason: 'EROFS' },
    });
  });
});
