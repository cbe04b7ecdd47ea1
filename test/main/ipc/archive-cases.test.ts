import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../../main/backup/node-file-system';
import { makeUseCases } from '../../../main/ipc/use-cases';
import { done, refuse } from '../../../shared/bridge/desktop-errors';
import { DeskBench, WINDOW } from './desk-bench';
import { MATTER_ID } from './fake-transfers';

const JOB = '88888888-8888-4888-8888-888888888888';
const TOKEN = '55555555-5555-4555-8555-555555555555';

let desk: DeskBench;
beforeEach(async () => {
  desk = await DeskBench.make();
});
afterEach(() => desk.drop());

const target = () => join(desk.data, 'kept.adit');

describe('a matter goes out', () => {
  const input = { job: JOB, matterId: MATTER_ID, passphrase: 'long enough' };
  const run = (more: object = {}) => desk.cases['archives.exportMatter']({ ...input, ...more }, WINDOW);

  test('under a name without a client, whole, and only where the person says', async () => {
    desk.answer = target();
    expect(await run()).toEqual(done({ saved: 'kept.adit' }));
    expect(desk.asked).toEqual([`${WINDOW} matter-2026-11-26.adit adit`]);
    expect([...(await readFile(target()))]).toEqual([1, 2, 3, 4]);
    expect(await readdir(desk.data)).toEqual(['kept.adit']);
    expect(desk.transfers.log).toEqual(['outgoing.begin', 'outgoing.read', 'outgoing.read']);
    expect(desk.jobs.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['export running', 'export done']);
    expect(desk.jobs.at(-1)).toMatchObject({ id: JOB, done: 2, total: 100 });
  });

  test('sealed with its passphrase, or plain', async () => {
    desk.answer = target();
    const seals: unknown[] = [];
    desk.transfers.answers = {
      'outgoing.begin': (given) => {
        seals.push(given);
        return refuse('vault/locked', {});
      },
    };
    await run();
    expect(await run({ passphrase: null })).toEqual(refuse('vault/locked', {}));
    const content = { kind: 'matter', matterId: MATTER_ID };
    expect(seals).toEqual([
      { content, seal: { kind: 'passphrase', passphrase: 'long enough' } },
      { content, seal: { kind: 'plain' } },
    ]);
  });

  test('a dialog that is closed begins nothing', async () => {
    expect(await run()).toEqual(done({ saved: null }));
    expect(desk.transfers.log).toEqual([]);
    expect(desk.jobs).toEqual([]);
  });

  test('a file that has the name is replaced, but only by one that is complete', async () => {
    desk.answer = target();
    await writeFile(target(), 'before');
    desk.transfers.failAfter = 1;
    expect(await run()).toEqual(refuse('vault/restarted', {}));
    expect(await readFile(target(), 'utf8')).toBe('before');
    expect(await readdir(desk.data)).toEqual(['kept.adit']);
    expect(desk.transfers.log.at(-1)).toBe('outgoing.cancel');
    desk.transfers.failAfter = 9;
    expect(await run()).toEqual(done({ saved: 'kept.adit' }));
    expect((await readFile(target())).length).toBe(4);
  });

  test('cancelled on the way, it leaves nothing, and the vault lets go of it', async () => {
    desk.answer = target();
    desk.transfers.onRead = () => desk.running.cancel(JOB);
    expect(await run()).toEqual(refuse('job/cancelled', {}));
    expect(await readdir(desk.data)).toEqual([]);
    expect(desk.transfers.log.at(-1)).toBe('outgoing.cancel');
    expect(desk.jobs.at(-1)?.state).toBe('cancelled');
  });

  test('without room for it nothing is written', async () => {
    desk.answer = target();
    const files = { ...nodeFileSystem, freeBytes: () => Promise.resolve(256 * 1024 * 1024 + 99) };
    const cases = makeUseCases({ ...desk.parts, files });
    const reply = await cases['archives.exportMatter'](input, WINDOW);
    expect(reply).toEqual(refuse('save/no-space', { needed: 256 * 1024 * 1024 + 100, free: 256 * 1024 * 1024 + 99 }));
    expect(desk.transfers.log).toEqual(['outgoing.begin', 'outgoing.cancel']);
  });

  test('to a folder that is gone, it says so', async () => {
    desk.answer = join(desk.data, 'gone', 'kept.adit');
    expect(await run()).toEqual(refuse('save/failed', { reason: 'ENOENT' }));
  });
});

describe('a matter comes in', () => {
  const file = new Uint8Array([5, 6, 7, 8, 9]);
  const input = { job: JOB, file: { token: TOKEN, size: file.length }, passphrase: 'long enough', copy: false };
  const run = (more: object = {}) => desk.cases['archives.import']({ ...input, ...more }, WINDOW);

  test('from the window, range by range, as the vault asks for it', async () => {
    const stop = desk.serve(file);
    expect(await run({ copy: true })).toEqual(done({ matterId: MATTER_ID }));
    stop();
    expect([...desk.transfers.received]).toEqual([...file]);
    expect(desk.transfers.asked).toEqual({
      purpose: { kind: 'matter', copy: true },
      credential: { kind: 'passphrase', passphrase: 'long enough' },
    });
    expect(desk.jobs.at(-1)).toMatchObject({ kind: 'import', state: 'done', done: 5, total: 5 });
    expect(desk.tried).toEqual(['right']);
  });

  test('from where the system pointed, under an id that is told once and opens nothing else', async () => {
    const cases = desk.cases;
    expect(await cases['archives.opened']({}, WINDOW)).toEqual(done(null));
    await writeFile(target(), file);
    desk.opened.keep(target());
    const offered = await cases['archives.opened']({}, WINDOW);
    if (!offered.ok || offered.value === null) throw new Error('nothing was offered');
    expect(offered.value).toMatchObject({ name: 'kept.adit', size: 5 });
    expect(await cases['archives.opened']({}, WINDOW)).toEqual(done(null));
    const { opened } = offered.value;
    expect(await run({ file: { opened } })).toEqual(done({ matterId: MATTER_ID }));
    expect([...desk.transfers.received]).toEqual([...file]);
    expect(await run({ file: { opened: TOKEN } })).toEqual(refuse('archive/unreadable', { reason: 'ENOENT' }));
    await rm(target());
    expect(await run({ file: { opened } })).toEqual(refuse('archive/unreadable', { reason: 'ENOENT' }));
  });

  test('a plain one is asked for without a credential', async () => {
    const stop = desk.serve(file);
    await run({ passphrase: null });
    stop();
    expect(desk.transfers.asked?.credential).toEqual({ kind: 'none' });
    expect(desk.tried).toEqual([]);
  });

  test('what the vault refuses is passed on, and a wrong passphrase counts as an attempt', async () => {
    const stop = desk.serve(file);
    desk.transfers.refusal = refuse('archive/wrong-key', {});
    expect(await run()).toEqual(refuse('archive/wrong-key', {}));
    expect(desk.tried).toEqual(['archive/wrong-key']);
    stop();
  });

  test('a window that goes ends it, by its own reason', async () => {
    const running = run();
    await expect.poll(() => desk.wants.length).toBe(1);
    desk.closeWindow();
    expect(await running).toEqual(refuse('page-file/unreadable', {}));
  });

  test('cancelled, the vault is told, and an answer of the window is not waited for', async () => {
    const running = run();
    await expect.poll(() => desk.wants.length).toBe(1);
    await desk.cases['jobs.cancel']({ job: JOB }, WINDOW);
    expect(await running).toEqual(refuse('job/cancelled', {}));
    expect(desk.transfers.log).toContain('incoming.cancel');
  });
});

const pieces = [new Uint8Array([1, 2]), new Uint8Array([3])];
const whole = new Uint8Array([1, 2, 3]);
const sha256 = createHash('sha256').update(whole).digest('hex');

const hold = (more: object = {}, chunks = pieces) => {
  const value = { name: '../Contract: Li.pdf', bytes: whole.length, chunks: chunks.length, sha256, ...more };
  desk.transfers.answers = {
    'attachments.get': () => done({ id: MATTER_ID, rev: 1, createdAt: '', updatedAt: '', value }),
    'attachments.read': ({ index }) =>
      done({ bytes: chunks[index as number] ?? new Uint8Array(), last: (index as number) >= chunks.length - 1 }),
    'attachments.handOut': ({ id }) =>
      id === MATTER_ID ? done(null) : refuse('record/missing', { table: 'attachments' }),
  };
};

describe('an attachment goes out', () => {
  const run = () => desk.cases['attachments.saveAs']({ job: JOB, id: MATTER_ID }, WINDOW);

  test('chunk by chunk, under its own name without what a system does not take', async () => {
    hold();
    desk.answer = join(desk.data, 'out.pdf');
    expect(await run()).toEqual(done({ saved: 'out.pdf' }));
    expect(desk.asked).toEqual([`${WINDOW} -Contract- Li.pdf any`]);
    expect([...(await readFile(desk.answer))]).toEqual([...whole]);
    const pulled = ['attachments.read', 'attachments.read'];
    expect(desk.transfers.log).toEqual(['attachments.get', 'attachments.handOut', ...pulled]);
    expect(desk.jobs.at(-1)).toMatchObject({ kind: 'attachment', state: 'done', done: 3, total: 3 });
  });

  test('other bytes than were taken in are not handed out', async () => {
    hold({ sha256: '0'.repeat(64) });
    desk.answer = join(desk.data, 'out.pdf');
    expect(await run()).toEqual(refuse('save/unverified', {}));
    expect(await readdir(desk.data)).toEqual([]);
  });

  test('what cannot be put on record does not leave the vault', async () => {
    hold();
    const full = refuse('storage/full', {});
    desk.transfers.answers = { ...desk.transfers.answers, 'attachments.handOut': () => full };
    desk.answer = join(desk.data, 'out.pdf');
    expect(await run()).toEqual(full);
    expect(desk.transfers.log).toEqual(['attachments.get', 'attachments.handOut']);
    expect(await readdir(desk.data)).toEqual([]);
  });

  test('a dialog that is closed puts nothing on record', async () => {
    hold();
    expect(await run()).toEqual(done({ saved: null }));
    expect(desk.transfers.log).toEqual(['attachments.get']);
  });

  test('an empty file is a file', async () => {
    const nothing = createHash('sha256').digest('hex');
    hold({ bytes: 0, sha256: nothing }, [new Uint8Array()]);
    desk.answer = join(desk.data, 'empty.txt');
    expect(await run()).toEqual(done({ saved: 'empty.txt' }));
    expect((await readFile(desk.answer)).length).toBe(0);
  });

  test('one that is not there is not asked for a name', async () => {
    desk.transfers.answers = { 'attachments.get': () => refuse('record/missing', { table: 'attachments' }) };
    expect(await run()).toEqual(refuse('record/missing', { table: 'attachments' }));
    expect(desk.asked).toEqual([]);
  });
});

describe('an attachment is checked', () => {
  const run = () => desk.cases['attachments.check']({ job: JOB, id: MATTER_ID }, WINDOW);

  test('by what its bytes hash to now, whatever its record says', async () => {
    hold({ sha256: '0'.repeat(64) });
    expect(await run()).toEqual(done({ sha256 }));
    expect(desk.jobs.at(-1)).toMatchObject({ kind: 'check', state: 'done', done: 3, total: 3 });
    expect(await readdir(desk.data)).toEqual([]);
  });

  test('the vault refuses a piece that is damaged, and says which', async () => {
    hold();
    const refused = refuse('record/damaged', { table: 'chunks' });
    desk.transfers.answers = { ...desk.transfers.answers, 'attachments.read': () => refused };
    expect(await run()).toEqual(refused);
  });

  test('cancelled, it stops at the next piece', async () => {
    hold();
    const read = desk.transfers.answers['attachments.read'];
    desk.transfers.answers = {
      ...desk.transfers.answers,
      'attachments.read': (input) => {
        desk.running.cancel(JOB);
        return read?.(input) ?? refuse('desktop/internal', {});
      },
    };
    expect(await run()).toEqual(refuse('job/cancelled', {}));
    expect(desk.transfers.log).toEqual(['attachments.get', 'attachments.read']);
  });
});
