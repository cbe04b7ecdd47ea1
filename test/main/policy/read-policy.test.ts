import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { managedPolicy } from '../../../main/policy/managed-preferences';
import { policyFile } from '../../../main/policy/policy-file';
import { readPolicy } from '../../../main/policy/read-policy';
import { type Registry, registryPolicy } from '../../../main/policy/registry-policy';
import { systemPolicy } from '../../../main/policy/system-policy';
import { noPolicy, safestPolicy } from '../../../shared/bridge/firm-policy';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adit-policy-'));
  file = join(folder, 'policy.json');
});
afterEach(() => rm(folder, { recursive: true }));

const whole = {
  updates: 'file',
  idleLockMinutes: 5,
  backupFolder: '/srv/备份',
  allowedExports: ['word', 'archive-sealed'],
  language: 'ru',
  network: 'never',
} as const;

const read = async (text: string) => {
  await writeFile(file, text);
  return systemPolicy('linux', file);
};

describe('a file', () => {
  test('is read whole, and none is none', async () => {
    expect(await systemPolicy('linux', join(folder, 'none.json'))).toEqual(noPolicy);
    expect(await read(JSON.stringify(whole))).toEqual({ source: 'file', policy: whole, problems: [] });
    expect(await read('{}')).toEqual({ source: 'file', policy: {}, problems: [] });
  });

  test.each([
    ['{"updates":"file","idleLock":3}', 'policy/unknown-key', 'idleLock'],
    ['{"updates":"always"}', 'policy/value', 'updates'],
    ['{"idleLockMinutes":0}', 'policy/value', 'idleLockMinutes'],
    ['{"idleLockMinutes":"5"}', 'policy/value', 'idleLockMinutes'],
    ['{"backupFolder":"backups"}', 'policy/value', 'backupFolder'],
    ['{"allowedExports":["word","fax"]}', 'policy/value', 'allowedExports'],
    ['{"network":"sometimes"}', 'policy/value', 'network'],
    ['{"__proto__":{}}', 'policy/unknown-key', '__proto__'],
    ['{"toString":1}', 'policy/unknown-key', 'toString'],
  ])('%s: the key is named, and nothing leaves', async (text, code, key) => {
    const { policy, problems } = await read(text);
    expect(problems).toEqual([{ code, params: { key } }]);
    expect(policy).toMatchObject({ allowedExports: [], idleLockMinutes: 5 });
  });

  test('what was understood beside a fault still holds', async () => {
    const { policy } = await read('{"language":"zh","idleLockMinutes":3,"colour":"red"}');
    expect(policy).toEqual({ ...safestPolicy, language: 'zh', idleLockMinutes: 3 });
  });

  test.each(['{', '[]', '"off"', '{"updates":"off","updates":"manual"}', ''])(
    'damage (%s) is told, and nothing leaves',
    async (text) => {
      const held = await read(text);
      expect(held).toMatchObject({ policy: safestPolicy, problems: [{ code: 'policy/unreadable' }] });
    },
  );

  test('a folder in its place is told', async () => {
    expect(await policyFile(folder)).toEqual({ state: 'unreadable', reason: 'file/directory' });
  });
});

const exported = (lines: readonly string[]): Uint8Array =>
  Buffer.from(`\uFEFFWindows Registry Editor Version 5.00\r\n\r\n${lines.join('\r\n')}\r\n`, 'utf16le');
const utf16 = (text: string) => [...Buffer.from(text, 'utf16le')].map((byte) => byte.toString(16).padStart(2, '0'));

/** A registry with these policies of Adit's, by hive. */
const registryWith = (policies: Readonly<Record<string, readonly string[]>>): Registry => ({
  keysIn: (key) => {
    const [hive = '', ...path] = key.split('\\');
    if (path.length === 1) return Promise.resolve(['Classes', 'Policies']);
    return Promise.resolve(hive in policies ? ['Microsoft', 'ADIT'] : ['Microsoft']);
  },
  exported: (key) => Promise.resolve(exported(policies[key.split('\\')[0] ?? ''] ?? [])),
});

const ROOT = '[HKEY_LOCAL_MACHINE\\Software\\Policies\\Adit]';
const fromRegistry = async (registry: Registry) => readPolicy('registry', await registryPolicy(registry));

describe('the registry', () => {
  test('is read with every character, in each kind of value that a key takes', async () => {
    const list = utf16('word\0print\0\0');
    const hex = `"allowedExports"=hex(7):${list.slice(0, 8).join(',')},\\\r\n  ${list.slice(8).join(',')}`;
    const lines = [ROOT, '"updates"="manual"', '"idleLockMinutes"=dword:0000000f', hex, '"language"="zh"'];
    expect(await fromRegistry(registryWith({ HKLM: lines }))).toEqual({
      source: 'registry',
      policy: { updates: 'manual', idleLockMinutes: 15, allowedExports: ['word', 'print'], language: 'zh' },
      problems: [],
    });
    const policy = await registryPolicy(registryWith({ HKCU: [ROOT, '"backupFolder"="\\\\\\\\srv\\\\备份 \\"A\\""'] }));
    expect(policy).toMatchObject({ policies: [new Map([['backupFolder', '\\\\srv\\备份 "A"']])] });
  });

  test('the machine wins over the person, and a fault in either counts', async () => {
    const machine = [ROOT, '"updates"="off"'];
    const person = [ROOT, '"updates"="manual"', '"language"="en"'];
    expect(await fromRegistry(registryWith({ HKLM: machine, HKCU: person }))).toMatchObject({
      policy: { updates: 'off', language: 'en' },
      problems: [],
    });
    const faulty = [ROOT, '"Updates"="off"', '@="x"'];
    expect((await fromRegistry(registryWith({ HKLM: machine, HKCU: faulty }))).problems).toEqual([
      { code: 'policy/unknown-key', params: { key: 'Updates' } },
      { code: 'policy/unknown-key', params: { key: '@="x"' } },
    ]);
  });

  test('a value of another kind, and a key within, are no way around', async () => {
    const lines = [ROOT, '"updates"=hex:01,02', '', `${ROOT.slice(0, -1)}\\More]`, '"language"="zh"'];
    expect((await fromRegistry(registryWith({ HKLM: lines }))).problems).toEqual([
      { code: 'policy/value', params: { key: 'updates' } },
      { code: 'policy/unknown-key', params: { key: 'More' } },
    ]);
  });

  test('none is none; what is there and cannot be read is told', async () => {
    expect(await fromRegistry(registryWith({}))).toEqual(noPolicy);
    const broken: Registry[] = [
      { ...registryWith({ HKLM: [] }), exported: () => Promise.reject(new Error('C:\\Users\\li')) },
      { ...registryWith({ HKLM: [] }), exported: () => Promise.resolve(new Uint8Array([1])) },
      { ...registryWith({}), keysIn: () => Promise.resolve(null) },
      { ...registryWith({}), keysIn: (key) => Promise.resolve(key.endsWith('Software') ? ['Policies'] : null) },
    ];
    for (const registry of broken) {
      const held = await fromRegistry(registry);
      expect(held).toMatchObject({ policy: safestPolicy, problems: [{ code: 'policy/unreadable' }] });
      expect(JSON.stringify(held)).not.toContain('Users');
    }
    const bare: Registry = {
      ...registryWith({}),
      keysIn: (key) => Promise.resolve(key.endsWith('Software') ? [] : null),
    };
    expect(await fromRegistry(bare)).toEqual(noPolicy);
  });
});

describe('managed preferences', () => {
  const managed = async (files: Readonly<Record<string, object>>) => {
    const json = (path: string) => Promise.resolve(path in files ? JSON.stringify(files[path]) : null);
    return readPolicy('managed-preferences', await managedPolicy({ json, user: 'li' }));
  };
  const MACHINE = '/Library/Managed Preferences/legal.adit.app.plist';
  const PERSON = '/Library/Managed Preferences/li/legal.adit.app.plist';

  test('the machine wins over the person; what the system adds is not ours', async () => {
    const files = { [MACHINE]: { updates: 'off', PayloadUUID: 'x' }, [PERSON]: { updates: 'manual', language: 'en' } };
    expect(await managed(files)).toMatchObject({ policy: { updates: 'off', language: 'en' }, problems: [] });
    expect(await managed({})).toEqual(noPolicy);
    expect(await managed({ [PERSON]: { Updates: 'off' } })).toMatchObject({
      problems: [{ code: 'policy/unknown-key', params: { key: 'Updates' } }],
    });
  });

  test('what cannot be read is told', async () => {
    const finding = await managedPolicy({ json: () => Promise.reject(new Error('plutil')), user: 'li' });
    expect(finding.state).toBe('unreadable');
  });
});
