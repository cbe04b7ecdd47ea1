import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exportKinds, firmPolicySchema, policyKeys } from '../../../shared/bridge/firm-policy';

const file = (name: string): string =>
  readFileSync(new URL(`../../../docs/it/policy/${name}`, import.meta.url), 'utf8');
const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const sorted = (words: Iterable<string>): readonly string[] => [...new Set(words)].sort();
const keys = sorted(policyKeys);

const admx = file('admx/adit.admx');
const languages = ['en-US', 'zh-CN', 'ru-RU'] as const;
const adml = (language: string) => file(`admx/${language}/adit.adml`);

/** Every value that the schema takes for a key, where they can be counted. */
const options = (key: 'updates' | 'language'): readonly string[] => firmPolicySchema.shape[key].unwrap().options;

describe('the template for Windows', () => {
  test('names every key of the policy and no other, where Adit looks for them', () => {
    expect(sorted(all(admx, /valueName="(\w+)"/g))).toEqual(keys);
    expect(sorted(all(admx, /<policy name="(\w+)"/g))).toEqual(keys);
    expect(sorted(all(admx, / key="([^"]+)"/g))).toEqual(['Software\\Policies\\Adit']);
  });

  test('offers every value and no other', () => {
    for (const key of ['updates', 'language'] as const) {
      const [policy = ''] = admx.split(`<policy name="${key}"`)[1]?.split('</policy>') ?? [];
      expect(all(policy, /<value><string>([^<]+)</g)).toHaveLength(options(key).length);
      expect(sorted(all(policy, /<value><string>([^<]+)</g))).toEqual(sorted(options(key)));
    }
    expect(admx).toContain('minValue="1" maxValue="240"');
    expect(admx).toContain(`maxStrings="${exportKinds.length}"`);
    expect(admx).toContain('<enabledValue><string>never</string></enabledValue>');
  });

  test.each(languages)('%s has every text that is asked for, and each kind of export by its word', (language) => {
    const texts = adml(language);
    expect(sorted(all(texts, /<string id="(\w+)">/g))).toEqual(sorted(all(admx, /\$\(string\.(\w+)\)/g)));
    expect(sorted(all(texts, /<presentation id="(\w+)">/g))).toEqual(sorted(all(admx, /\$\(presentation\.(\w+)\)/g)));
    expect(sorted(all(texts, /refId="(\w+)"/g))).toEqual(sorted(all(admx, /<\w+ id="(\w+)"/g)));
    const explained = texts.split('<string id="allowedExports_explain">')[1]?.split('</string>')[0] ?? '';
    for (const kind of exportKinds) expect(explained).toContain(kind);
  });
});

test('the example for macOS names every key and takes values that are understood', () => {
  const settings = file('adit.mobileconfig').split('mcx_preference_settings</key>')[1]?.split('</dict>')[0] ?? '';
  expect(sorted(all(settings, /<key>(\w+)<\/key>/g))).toEqual(keys);
  const text = (key: string) => new RegExp(`<key>${key}</key><\\w+>([^<]+)<`).exec(settings)?.[1];
  const policy = {
    updates: text('updates'),
    idleLockMinutes: Number(text('idleLockMinutes')),
    backupFolder: text('backupFolder'),
    allowedExports: all(settings.split('<array>')[1] ?? '', /^\s+<string>([^<]+)<\/string>$/gm),
    language: text('language'),
    network: text('network'),
  };
  expect(firmPolicySchema.safeParse(policy).error).toBeUndefined();
  expect(policy.allowedExports).toHaveLength(3);
});

test('the example of a file names every key and is understood', () => {
  const policy = firmPolicySchema.parse(JSON.parse(file('policy.json')));
  expect(sorted(Object.keys(policy))).toEqual(keys);
});

test('the guide for the firm names every key, with every value that can be counted, and no other key', () => {
  const guide = file('../install-and-manage.md');
  const [table = ''] = guide.split('## What a firm can set')[1]?.split('\n\n`word`') ?? [];
  expect(sorted(all(table, /^\| `(\w+)` \|/gm))).toEqual(keys);
  for (const word of [...exportKinds, ...options('updates'), ...options('language')]) {
    expect(table).toContain(`\`${word}\``);
  }
  expect(table).toContain('1 to 240');
});
