import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BundleParts, bundleLines } from '../../../main/support/bundle';
import { lineOf } from '../../../main/support/entry';
import { SupportLog } from '../../../main/support/log';
import { done, refuse } from '../../../shared/bridge/desktop-errors';
import { defaultSettings } from '../../../shared/bridge/desktop-settings';
import { faultReport } from '../../../shared/bridge/fault-report';
import { DeskBench, WINDOW } from '../ipc/desk-bench';

const NOW = new Date('2026-11-26T09:30:00Z');
const SECRET = 'Nodeworks';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adit-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const newLog = () =>
  new SupportLog(
    () => folder,
    () => NOW,
  );

describe('what is said of a bug', () => {
  test('its kind and its places in the program, without message, folder or name of a person', () => {
    const error = new TypeError(`no such matter: ${SECRET}\n    at ${SECRET} (/home/${SECRET}/index.js:1:1)`);
    error.stack = [
      `TypeError: ${error.message}`,
      `    at Object.open (/home/${SECRET}/adit/out/main/index.cjs:120:7)`,
      `    at async C:\\Users\\${SECRET}\\app.asar\\out\\main\\index.cjs:5:1`,
      '    at async Promise.all (index 0)',
      '    at app-adit://app/assets/page-B_x1.js:1:200',
      '    at new Vault (app-adit://app/assets/page-B_x1.js:2:3)',
      `    at ${SECRET} matter`,
    ].join('\n');
    expect(faultReport(error)).toEqual({
      name: 'TypeError',
      frames: ['Object.open index.cjs:120:7', 'index.cjs:5:1', 'page-B_x1.js:1:200', 'new Vault page-B_x1.js:2:3'],
    });
  });

  test('of a real error the place is there; of anything else only what kind of thing it is', () => {
    expect(faultReport(new RangeError(SECRET)).frames[0]).toMatch(/support\.test\.ts:\d+:\d+$/);
    expect(faultReport(SECRET)).toEqual({ name: 'a thrown string', frames: [] });
    expect(faultReport(Object.assign(new Error('x'), { name: `${SECRET} 7` })).name).toBe('Error');
  });
});

describe('the log', () => {
  test('says what happened, one line each, and is there after a restart', () => {
    const log = newLog();
    log.note({ what: 'start', version: '1.2.3', platform: 'win32-x64' });
    log.note({ what: 'vault', state: 'recovery', code: 'sentinel/lost' });
    log.note({ what: 'refused', method: 'matters.save', code: 'storage/full' });
    log.note({ what: 'gone', process: 'page', reason: 'crashed', exitCode: 139 });
    expect(newLog().lines()).toEqual([
      '2026-11-26T09:30:00.000Z start 1.2.3 win32-x64',
      '2026-11-26T09:30:00.000Z vault recovery sentinel/lost',
      '2026-11-26T09:30:00.000Z refused matters.save storage/full',
      '2026-11-26T09:30:00.000Z gone page crashed 139',
    ]);
  });

  test('lets no line break and no other script through, whatever comes', () => {
    const fault = { name: '客户\nLi', frames: ['C:\\Users\\li', 'x\r\ny'] };
    expect(lineOf({ what: 'bug', where: 'window', fault }, NOW)).toMatch(/^[\x20-\x7e]+$/);
  });

  test('stays within its bounds and keeps the newest', () => {
    const log = newLog();
    const fault = { name: 'Error', frames: ['a'.repeat(190)] };
    for (let count = 0; count < 2_000; count += 1) log.note({ what: 'bug', where: 'main', fault });
    log.note({ what: 'start', version: '9.9.9', platform: 'linux-x64' });
    const bytes = ['adit.log', 'adit-before.log'].map((name) => statSync(join(folder, name)).size);
    expect(Math.max(...bytes)).toBeLessThan(129 * 1024);
    expect(log.lines().at(-1)).toContain('9.9.9');
  });

  test('a disk that refuses loses an entry and nothing else', () => {
    const file = join(folder, 'a file');
    writeFileSync(file, '');
    const log = new SupportLog(
      () => file,
      () => NOW,
    );
    log.note({ what: 'start', version: '1', platform: 'x' });
    expect(log.lines()).toEqual([]);
  });
});

describe('the bundle', () => {
  const parts = (changes: Partial<BundleParts> = {}): BundleParts => ({
    now: () => NOW,
    machine: () => ({ system: 'linux', electron: '45.4.1' }),
    status: () =>
      Promise.resolve({
        version: '1.2.3',
        vault: { state: 'recovery', reason: { code: 'sentinel/unreadable', params: { reason: SECRET } } },
        waitSeconds: 0,
        systemKey: { fault: 'none', set: false },
        settingsReset: false,
      }),
    settings: () => ({
      ...defaultSettings,
      lawyer: SECRET,
      firm: { name: SECRET, address: SECRET, lines: [SECRET] },
      backup: { ...defaultSettings.backup, folder: `/media/${SECRET}` },
      // What a later version may come to keep there.
      ...{ template: SECRET },
    }),
    policy: {
      source: 'file',
      policy: { backupFolder: `/srv/${SECRET}`, updates: 'off' },
      problems: [{ code: 'policy/unknown-key', params: { key: SECRET } }],
    },
    proof: () => ({ refusedRequests: 1, permissionsRefused: 2, navigationsRefused: 3, switches: [], policy: '' }),
    freeBytes: () => Promise.resolve(12_345_678),
    backups: () => Promise.resolve({ count: 3, last: '2026-11-25', error: null }),
    log: () => ['a line of the log'],
    ...changes,
  });

  test('says how things stand, and nothing of whoever works with it', async () => {
    const lines = await bundleLines(parts());
    expect(lines).toEqual(
      expect.arrayContaining([
        'version: 1.2.3',
        'electron: 45.4.1',
        'freeMegabytes: 12',
        'state: recovery',
        'reason: sentinel/unreadable',
        'backupFolder: chosen',
        'keys: backupFolder, updates',
        'problems: policy/unknown-key',
        'refusedRequests: 1',
        'a line of the log',
      ]),
    );
    expect(lines.join('\n')).not.toContain(SECRET);
  });
});

describe('from the window', () => {
  let desk: DeskBench;
  beforeEach(async () => {
    desk = await DeskBench.make();
    desk.answer = join(desk.data, 'support.txt');
  });
  afterEach(() => desk.drop());

  test('what is saved is what was shown, to the letter, and nothing that was not', async () => {
    const { cases } = desk;
    expect(await cases['support.save']({}, WINDOW)).toEqual(refuse('support/unseen', {}));
    const reply = await cases['support.show']({}, WINDOW);
    const shown = reply.ok ? reply.value.lines : [];
    desk.log.note({ what: 'start', version: '1.2.3', platform: 'later' });
    expect(await cases['support.save']({}, WINDOW)).toEqual(done({ saved: 'support.txt' }));
    expect(readFileSync(join(desk.data, 'support.txt'), 'utf8')).toBe(`${shown.join('\n')}\n`);
    expect(desk.asked).toEqual([`${WINDOW} adit-support.txt txt`]);
    desk.answer = null;
    expect(await cases['support.save']({}, WINDOW)).toEqual(done({ saved: null }));
  });

  test('of a bug in the window only places in the program are written down, whatever it says', async () => {
    const frames = [
      'open page-B_x1.js:1:200',
      'page.js:3:4',
      `${SECRET} matter`,
      `/home/${SECRET}/page.js:1:1`,
      SECRET,
    ];
    expect(await desk.cases['support.fault']({ name: 'TypeError', frames }, WINDOW)).toEqual(done(null));
    expect(await desk.cases['support.fault']({ name: `${SECRET}!`, frames: [] }, WINDOW)).toEqual(done(null));
    const [first = '', second = ''] = desk.log.lines();
    expect(first).toMatch(/ bug window TypeError < open page-B_x1\.js:1:200 < page\.js:3:4 < page\.js:1:1$/);
    expect(second).toMatch(/ bug window Error$/);
    expect(desk.log.lines().join('\n')).not.toContain(SECRET);
  });
});
