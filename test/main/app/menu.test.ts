import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuTemplate } from '../../../main/app/menu';
import { menuCommands } from '../../../shared/bridge/desktop-menu';
import { languages } from '../../../shared/model/text';

type Item = MenuItemConstructorOptions;

const itemsOf = (menu: readonly Item[]): readonly Item[] =>
  menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

const platforms = ['darwin', 'win32', 'linux'] as const;
const cases = platforms.flatMap((platform) => languages.map((language) => ({ platform, language })));

describe.each(cases)('the menu of $platform in $language', ({ platform, language }) => {
  const said: string[] = [];
  const onCommand = (command: string) => said.push(command);
  const template = menuTemplate({ platform, language, developerTools: false, onCommand });
  const items = itemsOf(template);

  test('links to nothing, and has no developer tools', () => {
    expect(JSON.stringify(items)).not.toMatch(/https?:|www\.|devtools|forceReload|"role":"help"/i);
  });

  test('says every command once, and tells the window which was chosen', () => {
    for (const { id, click } of items) if (id !== undefined) (click as () => void)();
    expect([...said].sort()).toEqual([...menuCommands].sort());
  });

  test('gives no two entries the same keys', () => {
    const keys = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('is worded in the language', () => {
    const script = { zh: /\p{Script=Han}/u, en: /^[\p{Script=Latin} …]+$/u, ru: /\p{Script=Cyrillic}/u }[language];
    const labels = items.map(({ label }) => label).filter((label) => label !== undefined && label !== 'Adit');
    for (const label of labels) expect(label).toMatch(script);
  });
});

test('who builds Adit has developer tools', () => {
  const template = menuTemplate({
    platform: 'linux',
    language: 'en',
    developerTools: true,
    onCommand: () => undefined,
  });
  expect(itemsOf(template)).toContainEqual({ role: 'toggleDevTools' });
});
