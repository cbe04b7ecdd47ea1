import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Backups } from '../../../main/backup/backups';
import { nodeFileSystem } from '../../../main/backup/node-file-system';
import { defaultRotation } from '../../../main/backup/rotation';
import { FakeDisk } from './fake-disk';

async function* chunks(count = 3, size = 4): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < count; at += 1) yield await Promise.resolve(new Uint8Array(size).fill(at + 1));
}

const run = { estimate: 12, content: () => chunks() };
const old = 'adit-2026-11-20-00000000000000aa.adit';
const leftover = 'adit-2026-11-21-00000000000000bb.adit.part';

let disk = new FakeDisk();
let ids = 0;
const backupsOn = (files = disk, day = '2026-11-22') =>
  new Backups({
    files,
    folder: '/backups',
    now: () => new Date(`${day}T10:00:00Z`),
    newId: () => {
      ids += 1;
      return ids.toString(16).padStart(16, '0');
    },
    rotation: defaultRotation,
  });

beforeEach(() => {
  disk = new FakeDisk();
  ids = 0;
  disk.put(old, Uint8Array.of(9, 9));
  disk.put(leftover);
  disk.put('合同.docx');
});

describe('a backup', () => {
  it('is written, read back, named, and then the leftovers of a crash go', async () => {
    const written = await backupsOn().write(run);
    expect(written).toMatchObject({ ok: true, value: { name: 'adit-2026-11-22-0000000000000001.adit', bytes: 12 } });
    expect(disk.names).toEqual([old, 'adit-2026-11-22-0000000000000001.adit', '合同.docx']);
    const order = ['free', 'list', 'create', 'write', 'write', 'write', 'sync', 'close', 'open', 'read', 'close-read'];
    expect(disk.steps.slice(0, 13)).toEqual([...order, 'rename', 'sync-folder']);
  });

  it('leaves everything as it was when any single step fails', async () => {
    const dry = new FakeDisk();
    await backupsOn(dry).write(run);
    const count = dry.steps.indexOf('sync-folder');
    expect(count).toBe(12);
    for (let step = 1; step <= count; step += 1) {
      for (const code of ['EIO', 'ENOSPC', 'EACCES']) {
        const failing = new FakeDisk();
        failing.put(old, Uint8Array.of(9, 9));
        failing.put(leftover);
        failing.failAt = { step, code };
        const result = await backupsOn(failing).write(run);
        expect(result.ok, `${failing.steps[step]} ${code}`).toBe(false);
        expect(failing.stored.get(old)?.bytes).toEqual(Uint8Array.of(9, 9));
        expect(failing.names).toContain(leftover);
        const finished = failing.names.filter((name) => name.endsWith('.adit') && name !== old);
        // Only after the renaming is there a new backup, and then it is whole.
        expect(finished.length).toBe(failing.steps[step] === 'sync-folder' ? 1 : 0);
        expect(failing.names.filter((name) => name.endsWith('.part'))).toEqual([leftover]);
      }
    }
  });

  it('leaves every finished backup whole when the machine stops at any step', async () => {
    const dry = new FakeDisk();
    dry.put(old, Uint8Array.of(9, 9));
    dry.put(leftover);
    await backupsOn(dry).write(run);
    for (let crashAt = 0; crashAt <= dry.steps.length; crashAt += 1) {
      const crashing = new FakeDisk();
      crashing.put(old, Uint8Array.of(9, 9));
      crashing.put(leftover);
      crashing.crashAt = crashAt;
      await backupsOn(crashing).write(run);
      crashing.crashAt = null;
      expect(crashing.stored.get(old)?.bytes).toEqual(Uint8Array.of(9, 9));
      const listed = await backupsOn(crashing).list();
      expect(listed.ok).toBe(true);
      for (const { name, bytes } of listed.ok ? listed.value : []) expect(bytes).toBe(name === old ? 2 : 12);
      // The next run takes the leftovers away, and the old backup stays.
      expect((await backupsOn(crashing, '2026-11-23').write(run)).ok).toBe(true);
      expect(crashing.names.filter((name) => name.endsWith('.part'))).toEqual([]);
      expect(crashing.names).toContain(old);
    }
  });

  it('is not begun where there is no room, and nothing is asked of the vault', async () => {
    disk.free = 1000;
    let asked = 0;
    const result = await backupsOn().write({
      estimate: 5000,
      content: () => {
        asked += 1;
        return chunks();
      },
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'backup/no-space', params: { free: 1000 } } });
    expect(asked).toBe(0);
    expect(disk.names).toEqual([old, leftover, '合同.docx']);
  });

  it('gives the room back when the disk fills while it is written, and works again after', async () => {
    const files = Object.assign(disk, { freeBytes: () => Promise.resolve(Number.MAX_SAFE_INTEGER) });
    disk.free = 9;
    expect(await backupsOn(files).write(run)).toMatchObject({ ok: false, error: { code: 'backup/no-space' } });
    expect(disk.free).toBe(9);
    expect(disk.names).toEqual([old, leftover, '合同.docx']);
    disk.free = 100;
    expect((await backupsOn(files).write(run)).ok).toBe(true);
  });

  it('is refused where the disk gives back other bytes, or there were none', async () => {
    disk.corrupt = true;
    expect(await backupsOn().write(run)).toMatchObject({ ok: false, error: { code: 'backup/unverified' } });
    disk.corrupt = false;
    const empty = { estimate: 0, content: () => chunks(0) };
    expect(await backupsOn().write(empty)).toMatchObject({ ok: false, error: { code: 'backup/unverified' } });
    expect(disk.names).toEqual([old, leftover, '合同.docx']);
  });

  it('ends with a value when the vault fails or somebody cancels', async () => {
    async function* broken() {
      yield* chunks();
      throw new Error('vault is gone');
    }
    const failed = await backupsOn().write({ estimate: 1, content: broken });
    expect(failed).toMatchObject({ ok: false, error: { code: 'backup/source' } });
    const controller = new AbortController();
    const cancelled = await backupsOn().write({
      ...run,
      signal: controller.signal,
      onProgress: (bytes) => {
        if (bytes >= 8) controller.abort();
      },
    });
    expect(cancelled).toMatchObject({ ok: false, error: { code: 'backup/cancelled' } });
    expect(disk.names).toEqual([old, leftover, '合同.docx']);
  });

  it('is made one at a time', async () => {
    const backups = backupsOn();
    const [first, second] = await Promise.all([backups.write(run), backups.write(run)]);
    expect([first.ok, second.ok]).toEqual([true, false]);
  });
});

describe('the real file system', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'adit-backup-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const real = (where = folder) =>
    new Backups({
      files: nodeFileSystem,
      folder: where,
      now: () => new Date('2026-11-22T10:00:00Z'),
      newId: () => '00000000000000ff',
      rotation: defaultRotation,
    });

  it('writes, lists and opens by range', async () => {
    writeFileSync(join(folder, leftover), 'half');
    writeFileSync(join(folder, 'other.txt'), 'x');
    const written = await real().write({ estimate: 3_000_000, content: () => chunks(3, 1_000_000) });
    if (!written.ok) throw new Error(written.error.code);
    const { name } = written.value;
    expect(readdirSync(folder).sort()).toEqual([name, 'other.txt']);
    expect(readFileSync(join(folder, name))).toHaveLength(3_000_000);
    expect(await real().list()).toMatchObject({ ok: true, value: [{ name, bytes: 3_000_000, date: '2026-11-22' }] });
    const opened = await real().open(name);
    if (!opened.ok) throw new Error(opened.error.code);
    expect(await opened.value.read(999_999, 2)).toEqual(Uint8Array.of(1, 2));
    expect(await opened.value.read(2_999_999, 50)).toEqual(Uint8Array.of(3));
    await opened.value.close();
    expect(await nodeFileSystem.freeBytes(folder)).toBeGreaterThan(0);
    // The same name again is refused, and the backup that has it stays.
    expect((await real().write({ estimate: 1, content: () => chunks() })).ok).toBe(false);
    expect(readFileSync(join(folder, name))).toHaveLength(3_000_000);
  });

  it('names a folder that is missing', async () => {
    const nowhere = real(join(folder, 'gone'));
    expect(await nowhere.list()).toMatchObject({ error: { code: 'backup/folder-missing' } });
    expect(await nowhere.write(run)).toMatchObject({ error: { code: 'backup/folder-missing' } });
    expect(await nowhere.open('x')).toMatchObject({ error: { code: 'backup/failed' } });
  });
});
