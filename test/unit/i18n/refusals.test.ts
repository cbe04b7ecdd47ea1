import { describe, expect, it } from 'vitest';
import { recordTables } from '../../../main/vault/database/tables';
import { storageParts, systemKeyFaults } from '../../../shared/bridge/desktop-errors';
import { vaultParts } from '../../../shared/bridge/vault-errors';
import { type Refusal, type RefusalCode, type RefusalParams, refusalText } from '../../../shared/i18n/refusals';
import { type Language, languages } from '../../../shared/model/text';

/** One set of parameters a code. A code or a parameter that is added and not listed here does not compile. */
const samples: { readonly [Code in RefusalCode]: RefusalParams[Code] } = {
  'port/malformed': {},
  'port/unknown-method': {},
  'port/invalid-input': { place: 'fact.status' },
  'port/invalid-output': { place: 'fact.status' },
  'vault/not-open': {},
  'vault/locked': {},
  'vault/already-open': {},
  'vault/already-unlocked': {},
  'vault/exists': {},
  'vault/none': {},
  'vault/refused': {},
  'vault/derivation-refused': { memoryKib: 19_456, iterations: 2, parallelism: 1 },
  'vault/foreign-header': {},
  'vault/no-system-wrapper': {},
  'vault/newer': { needed: '1.4.0', found: 7, supported: 3 },
  'vault/unreadable': { reason: 'UnknownError' },
  'vault/damaged': { part: 'header' },
  'sentinel/lost': {},
  'sentinel/rolled-back': { expected: 412, found: 398 },
  'sentinel/foreign': {},
  'sentinel/diverged': { revision: 412 },
  'recovery/mistyped': { group: 3 },
  'recovery/length': { expected: 40, found: 38 },
  'record/missing': { table: 'notes' },
  'record/conflict': { expected: 4, found: 5 },
  'record/damaged': { table: 'notes' },
  'record/too-large': { table: 'memos', found: 9_000_000, limit: 8_388_608 },
  'matter/incomplete': { table: 'facts' },
  'matter/exists': {},
  'fact/nothing-to-undo': {},
  'memo/issued': {},
  'attachment/out-of-order': { expected: 4, found: 6 },
  'attachment/chunk-size': { expected: 1_048_576, found: 0 },
  'attachment/hash': {},
  'storage/full': {},
  'storage/second-writer': {},
  'storage/failed': { reason: 'AbortError' },
  'transfer/busy': {},
  'transfer/unknown': {},
  internal: {},
  'desktop/refused': {},
  'desktop/unknown-method': {},
  'desktop/invalid-input': { place: 'fact.status' },
  'desktop/invalid-output': { place: 'fact.status' },
  'desktop/internal': {},
  'vault/restarted': {},
  'vault/recovery': {},
  'vault/crashing': {},
  'vault/not-answering': {},
  'vault/files-damaged': { part: 'current' },
  'vault/files-unfinished': {},
  'vault/files-unchecked': { reason: 'ENOSPC' },
  'sentinel/damaged': {},
  'sentinel/unreadable': { reason: 'EACCES' },
  'sentinel/newer': { format: 2 },
  'unlock/wait': { seconds: 32 },
  'system-key/refused': { reason: 'changed' },
  'recovery/not-needed': {},
  'archive/unreadable': { reason: 'NotReadableError' },
  'archive/not-an-archive': {},
  'archive/newer': { version: 4, supported: 2, app: '1.4.0' },
  'archive/header': {},
  'archive/key-parameters': {},
  'archive/no-key': {},
  'archive/wrong-key': {},
  'archive/not-sealed': {},
  'archive/truncated': {},
  'archive/trailing-bytes': {},
  'archive/damaged': { entry: 'tables/facts/000001.ndjson' },
  'archive/entry-name': { name: '../passwd' },
  'archive/duplicate-entry': { name: 'manifest.json' },
  'archive/missing-entry': { name: 'manifest.json' },
  'archive/too-large': { measure: 'total', found: 1025, limit: 1024 },
  'archive/manifest': { place: 'entries' },
  'archive/table': { table: 'invoices' },
  'archive/record': { entry: 'tables/facts/000001.ndjson', line: 12, place: 'fact.status' },
  'archive/count': { entry: 'facts', claimed: 12, found: 11 },
  'archive/purpose': { found: 'backup', wanted: 'matter' },
  'archive/content': { table: 'facts' },
  'archive/cancelled': {},
  'backup/no-space': { needed: 900_000_000, free: 100_000_000 },
  'backup/folder-missing': {},
  'backup/folder-unwritable': { reason: 'EROFS' },
  'backup/failed': { step: 'write', reason: 'EIO' },
  'backup/source': { reason: 'vault/restarted' },
  'backup/cancelled': {},
  'backup/unverified': {},
  'backup/folder-inside': {},
  'backup/missing': {},
  'template/unreadable': {},
  'settings/unsaved': { reason: 'ENOSPC' },
  'job/cancelled': {},
  'job/exists': {},
  'page-file/unreadable': {},
  'page-file/unanswered': {},
  'page-file/no-ticket': {},
  'save/no-space': { needed: 900_000_000, free: 100_000_000 },
  'save/failed': { reason: 'EROFS' },
  'save/unverified': {},
  'saved/unknown': {},
  'saved/not-opened': {},
  'print/failed': {},
  'restore/unlocked': {},
  'restore/unsaved': { reason: 'ENOSPC' },
  'policy/unknown-key': { key: 'idleLock' },
  'policy/value': { key: 'updates' },
  'policy/unreadable': { reason: 'EACCES' },
  'policy/barred': { what: 'archive-plain' },
  'policy/fixed': { key: 'language' },
  'update/off': {},
  'update/no-key': {},
  'update/no-note': {},
  'update/note': {},
  'update/signature': {},
  'update/platform': { found: 'darwin-x64', wanted: 'win32-x64' },
  'update/not-newer': { found: '1.2.0', installed: '1.3.0' },
  'update/changed': {},
  'update/unknown': {},
  'update/not-opened': {},
  'pack/not-signed': {},
  'pack/signature': {},
  'pack/unfit': { file: 'facts.json', place: '$', count: 3 },
  'pack/older': { pack: 'ru-mining', release: '2026.10.0', newest: '2026.11.0' },
  'pack/signer-unconfirmed': { fingerprint: 'ab'.repeat(32) },
  'pack/absent': { pack: 'ru-mining', release: '2026.12.0' },
  'pack/unsaved': { reason: 'ENOSPC' },
  'support/unseen': {},
};

/** Parameters that a text leaves out on purpose, as `code.param`. */
const unspoken: ReadonlySet<string> = new Set([]);

/** Another value of the same type. */
const choices: Readonly<Record<string, string>> = {
  header: 'audit',
  current: 'log',
  changed: 'none',
  total: 'entries',
  write: 'rename',
  backup: 'export',
  matter: 'export',
  'archive-plain': 'evidence',
  language: 'updates',
};
const another = (value: unknown): unknown =>
  typeof value === 'number' ? value + 7_000_000 : (choices[String(value)] ?? `${String(value)}x`);

const codes = Object.keys(samples) as RefusalCode[];
const refusal = (code: RefusalCode, params: object = samples[code]) => ({ code, params }) as Refusal;
const say = (code: RefusalCode, language: Language, params?: object) => refusalText(refusal(code, params), language);

const scripts: Readonly<Record<Language, { readonly has: RegExp; readonly lacks: RegExp; readonly end: string }>> = {
  zh: { has: /\p{Script=Han}/u, lacks: /\p{Script=Cyrillic}/u, end: '。' },
  en: { has: /\p{Script=Latin}/u, lacks: /[\p{Script=Han}\p{Script=Cyrillic}]/u, end: '.' },
  ru: { has: /\p{Script=Cyrillic}/u, lacks: /\p{Script=Han}/u, end: '.' },
};

describe.each(languages)('refusals in %s', (language) => {
  const { has, lacks, end } = scripts[language];

  it.each(codes)('words %s', (code) => {
    const text = say(code, language);
    expect(text).toMatch(has);
    expect(text).not.toMatch(lacks);
    expect(text).not.toMatch(/[!！]|undefined|null|NaN|\[object|\s{2}|^\s|\s$/);
    expect(text.endsWith(end)).toBe(true);
    // More than the bare fact: what is safe, or what to do.
    expect(text.split(end === '。' ? '。' : /\.(?: |$)/).filter((part) => part !== '').length).toBeGreaterThan(1);
  });

  it('uses every parameter that it does not leave out on purpose', () => {
    const unused = codes.flatMap((code) =>
      Object.entries(samples[code])
        .filter(
          ([name, value]) => say(code, language, { ...samples[code], [name]: another(value) }) === say(code, language),
        )
        .map(([name]) => `${code}.${name}`),
    );
    expect(new Set(unused)).toEqual(unspoken);
  });

  it('says of no two codes the same', () => {
    expect(new Set(codes.map((code) => say(code, language))).size).toBe(codes.length);
  });

  it('names every part, key fault and table in the language', () => {
    const names = [
      ...vaultParts.map((part) => say('vault/damaged', language, { part })),
      ...storageParts.map((part) => say('vault/files-damaged', language, { part })),
      ...systemKeyFaults.map((reason) => say('system-key/refused', language, { reason })),
      ...[...recordTables, 'uploads', 'chunks'].map((table) => say('record/missing', language, { table })),
    ];
    expect(new Set(names).size).toBe(names.length);
    if (language === 'en') return;
    for (const table of recordTables) expect(say('record/damaged', language, { table })).not.toContain(table);
  });

  it('leaves out what is not known', () => {
    const blank = [
      say('archive/damaged', language, { entry: '' }),
      say('archive/newer', language, { version: 4, supported: 2, app: '' }),
      say('archive/manifest', language, { place: '' }),
      say('backup/no-space', language, { needed: 0, free: 0 }),
      say('save/no-space', language, { needed: 0, free: 0 }),
      say('port/invalid-input', language, { place: '' }),
      say('vault/newer', language, { needed: '', found: 7, supported: 3 }),
    ];
    for (const text of blank) expect(text).not.toMatch(/\(\)|（）|“”|«»|\s{2}|\b0 (MB|МБ)| [.。,，]/);
  });

  it('keeps what a hostile file wrote from steering the text', () => {
    const text = say('archive/entry-name', language, { name: `a\u202e\n${'x'.repeat(500)}` });
    expect(text).toContain('a\\u202e\\u000a');
    expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text.length).toBeLessThan(400);
  });
});

describe('refusals', () => {
  it('have a translation of their own in each language', () => {
    for (const code of codes) expect(new Set(languages.map((language) => say(code, language))).size).toBe(3);
  });

  it('keep a table that has no name as it is', () => {
    expect(say('record/missing', 'en', { table: 'constructor' })).toContain('constructor');
  });

  it('say a wait in minutes and seconds', () => {
    expect(say('unlock/wait', 'en', { seconds: 125 })).toContain('2 min 5 s');
    expect(say('unlock/wait', 'ru', { seconds: 125 })).toContain('2 мин 5 с');
    expect(say('unlock/wait', 'zh', { seconds: 125 })).toContain('2 分 5 秒');
  });
});
