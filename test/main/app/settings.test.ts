import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SettingsKeeper } from '../../../main/app/settings';
import { readSettings, setSettingsAside, writeSettings } from '../../../main/app/settings-file';
import { done, refuse } from '../../../shared/bridge/desktop-errors';
import { defaultSettings, type Settings } from '../../../shared/bridge/desktop-settings';

let data: string;
let file: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'adit-settings-'));
  file = join(data, 'settings.json');
});
afterEach(() => rm(data, { recursive: true }));

const keeper = (write = (settings: Settings) => writeSettings(file, settings)) =>
  new SettingsKeeper({
    read: () => readSettings(file),
    write,
    setAside: () => setSettingsAside(file, 'a1'),
    held: (settings) => settings,
  });

async function loaded(): Promise<SettingsKeeper> {
  const settings = keeper();
  await settings.load();
  return settings;
}

test('a new installation has the settings of the beginning, and writes nothing', async () => {
  const settings = await loaded();
  expect(settings.current).toEqual(defaultSettings);
  expect(settings.wasReset).toBe(false);
  expect(await readdir(data)).toEqual([]);
});

test('what is changed is there again, and the rest is as it was', async () => {
  const settings = await loaded();
  await settings.change({ language: 'zh', backup: { hours: 8 } });
  await settings.setBackupFolder('/media/usb');
  await settings.change({ lawyer: 'Li', firm: { name: 'Li & Partners', address: '', lines: [] } });
  const again = await loaded();
  expect(again.current).toEqual({
    ...defaultSettings,
    language: 'zh',
    lawyer: 'Li',
    firm: { name: 'Li & Partners', address: '', lines: [] },
    backup: { ...defaultSettings.backup, folder: '/media/usb', hours: 8 },
  });
  await again.change({ backup: { folder: null } });
  expect((await loaded()).current.backup.folder).toBeNull();
});

test('a change that leaves something out leaves it as it was, also where it is named without a value', async () => {
  const settings = await loaded();
  await settings.change({ lawyer: 'Li' });
  await settings.change({ lawyer: undefined, theme: 'dark' } as never);
  expect(settings.current).toMatchObject({ lawyer: 'Li', theme: 'dark' });
});

test.each(['{', '[]', '{"idleMinutes":0}', '{"language":"xx"}', '{"backup":{"hours":"4"}}'])(
  'damage (%s) is set aside, told, and not built upon',
  async (text) => {
    await writeFile(file, text);
    const settings = await loaded();
    expect(settings.current).toEqual(defaultSettings);
    expect(settings.wasReset).toBe(true);
    expect(await readdir(data)).toEqual(['settings-damaged-a1.json']);
    expect(await readFile(join(data, 'settings-damaged-a1.json'), 'utf8')).toBe(text);
    await settings.change({ theme: 'dark' });
    expect(settings.wasReset).toBe(false);
    expect((await loaded()).wasReset).toBe(false);
  },
);

test('an earlier file lacks what came later, and a later one has more: neither is damage', async () => {
  await writeFile(file, JSON.stringify({ theme: 'dark', backup: { hours: 12 }, hologram: true }));
  const settings = await loaded();
  expect(settings.wasReset).toBe(false);
  expect(settings.current).toEqual({
    ...defaultSettings,
    theme: 'dark',
    backup: { ...defaultSettings.backup, hours: 12 },
  });
});

test('a change holds at once and is told, also where the disk refuses it', async () => {
  const settings = keeper(() => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })));
  await settings.load();
  const told: number[] = [];
  settings.onChange(({ idleMinutes }) => told.push(idleMinutes));
  const saving = settings.change({ idleMinutes: 3 });
  expect(told).toEqual([3]);
  expect(await saving).toEqual(refuse('settings/unsaved', { reason: 'ENOSPC' }));
  expect(settings.current.idleMinutes).toBe(3);
});

test('of changes that overtake each other the last one stays', async () => {
  const settings = await loaded();
  const replies = await Promise.all([1, 2, 3, 4, 5].map((idleMinutes) => settings.change({ idleMinutes })));
  expect(replies.at(-1)).toEqual(done({ ...defaultSettings, idleMinutes: 5 }));
  expect((await loaded()).current.idleMinutes).toBe(5);
});
