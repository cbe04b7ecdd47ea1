import { expect, test } from 'vitest';
import { SettingsKeeper } from '../../../main/app/settings';
import { barredBy, heldSettings } from '../../../main/policy/hold';
import { done } from '../../../shared/bridge/desktop-errors';
import { desktopMethods } from '../../../shared/bridge/desktop-methods';
import { defaultSettings, type Settings } from '../../../shared/bridge/desktop-settings';
import type { FirmPolicy } from '../../../shared/bridge/firm-policy';

const policy: FirmPolicy = {
  language: 'ru',
  idleLockMinutes: 5,
  backupFolder: '/srv/backups',
  allowedExports: ['word'],
};

test('what the firm sets holds at once, and what the lawyer chose is kept for when it is lifted', async () => {
  const written: Settings[] = [];
  const chosen: Settings = { ...defaultSettings, idleMinutes: 30, language: 'zh' };
  const told: Settings[] = [];
  const keeper = new SettingsKeeper({
    read: () => Promise.resolve(chosen),
    write: (settings) => Promise.resolve(void written.push(settings)),
    setAside: () => Promise.resolve(),
    held: (settings) => heldSettings(settings, policy),
  });
  await keeper.load();
  keeper.onChange((settings) => told.push(settings));
  const held = { ...chosen, idleMinutes: 5, language: 'ru', backup: { ...chosen.backup, folder: '/srv/backups' } };
  expect(keeper.current).toEqual(held);
  expect(await keeper.change({ theme: 'dark' })).toEqual(done({ ...held, theme: 'dark' }));
  expect(told).toEqual([{ ...held, theme: 'dark' }]);
  expect(written).toEqual([{ ...chosen, theme: 'dark' }]);
  expect(heldSettings(chosen, {})).toEqual(chosen);
  expect(heldSettings({ ...chosen, idleMinutes: 2 }, policy).idleMinutes).toBe(2);
});

test.each([
  [{ language: 'en' }, 'language'],
  [{ language: null }, 'language'],
  [{ idleMinutes: 6 }, 'idleLockMinutes'],
  [{ backup: { folder: null } }, 'backupFolder'],
])('a change of what is set (%j) is refused', (changes, key) => {
  expect(barredBy(policy, 'settings.save', { changes })).toEqual({ code: 'policy/fixed', params: { key } });
  expect(barredBy({}, 'settings.save', { changes })).toBeNull();
});

test('what the firm leaves open may be changed', () => {
  for (const changes of [{ theme: 'dark' }, { idleMinutes: 5 }, { language: 'ru' }, { backup: { hours: 1 } }]) {
    expect(barredBy(policy, 'settings.save', { changes })).toBeNull();
  }
  const fixed = { code: 'policy/fixed', params: { key: 'backupFolder' } };
  expect(barredBy(policy, 'backups.chooseFolder', {})).toEqual(fixed);
  expect(barredBy({}, 'backups.chooseFolder', {})).toBeNull();
});

test.each([
  ['files.save', { kind: 'docx' }, 'word'],
  ['files.save', { kind: 'ics' }, 'lists'],
  ['files.save', { kind: 'pdf' }, 'print'],
  ['print.pdf', {}, 'print'],
  ['print.paper', {}, 'print'],
  ['archives.exportMatter', { passphrase: null }, 'archive-plain'],
  ['archives.exportMatter', { passphrase: 'long enough' }, 'archive-sealed'],
  ['archives.handOut', {}, 'archive-plain'],
  ['attachments.saveAs', {}, 'evidence'],
] as const)('%s %j goes out only where the firm allows %s', (method, input, what) => {
  expect(barredBy({ allowedExports: [what] }, method, input)).toBeNull();
  expect(barredBy({ allowedExports: [] }, method, input)).toEqual({ code: 'policy/barred', params: { what } });
  expect(barredBy({}, method, input)).toBeNull();
});

test('a firm that lets nothing out does not keep anybody from working', () => {
  const refused = desktopMethods.filter((method) => {
    const input = { changes: {}, kind: 'docx', passphrase: null };
    return barredBy({ allowedExports: [], idleLockMinutes: 1 }, method, input) !== null;
  });
  expect(refused).toEqual([
    'attachments.saveAs',
    'archives.exportMatter',
    'archives.handOut',
    'files.save',
    'print.pdf',
    'print.paper',
  ]);
});
