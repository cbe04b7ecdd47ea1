import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readJson, writeJson } from '../../../main/app/small-file';
import { FirstStart } from '../../../main/storage-guard/first-start';

const NAME = 'app-vault_vault_0.indexeddb';
let data: string;
let clock: number;
const kept = () => join(data, 'vault-kept');
const log = () => join(data, 'vault', 'IndexedDB', `${NAME}.leveldb`, '000004.log');
const memory = () => join(data, 'vault.json');
const mark = () => join(data, 'opened.json');

beforeEach(() => {
  clock = 0;
  data = mkdtempSync(join(tmpdir(), 'adit-first-'));
  mkdirSync(join(log(), '..'), { recursive: true });
  writeFileSync(log(), 'of version 1');
  writeFileSync(memory(), 'sentinel 1');
});
afterEach(() => rmSync(data, { recursive: true }));

function start(version: string) {
  const told: boolean[] = [];
  const first = new FirstStart({
    version,
    session: join(data, 'vault'),
    copies: { folder: kept(), vault: 'vault-before-upgrade', memory: memory() },
    now: () => {
      clock += 1;
      return new Date(Date.UTC(2026, 10, 26, 10, 0, clock));
    },
    read: () => readJson(mark()),
    write: (found) => writeJson(mark(), found),
    onUpgrade: (underWay) => told.push(underWay),
  });
  return { first, told };
}

const copies = () => (existsSync(kept()) ? readdirSync(kept()).sort() : []);
const inCopy = (index: number, ...names: readonly string[]) =>
  readFileSync(join(kept(), copies()[index] ?? '', ...names), 'utf8');

test('the first start of another version keeps a copy with what main remembers, and no later start does', async () => {
  const { first, told } = start('1.0.0');
  expect(await first.before()).toBeNull();
  expect(first.isUnderWay).toBe(true);
  expect(inCopy(0, `${NAME}.leveldb`, '000004.log')).toBe('of version 1');
  expect(inCopy(0, 'vault.json')).toBe('sentinel 1');
  expect(JSON.parse(inCopy(0, 'note.json'))).toEqual({ upgrade: { from: null, to: '1.0.0' } });
  await first.opened();
  expect(told).toEqual([true, false]);
  expect(await first.before()).toBeNull();

  const again = start('1.0.0');
  expect(await again.first.before()).toBeNull();
  expect(again.told).toEqual([]);
  await again.first.opened();
  expect(copies()).toHaveLength(1);
});

test('a start that came to nothing does not copy again what it may have changed; the next version does', async () => {
  await start('1.0.0').first.opened();
  expect(await start('1.1.0').first.before()).toBeNull();
  writeFileSync(log(), 'half of version 2');
  const second = start('1.1.0');
  expect(await second.first.before()).toBeNull();
  expect(second.told).toEqual([true]);
  expect(copies()).toHaveLength(1);
  expect(inCopy(0, `${NAME}.leveldb`, '000004.log')).toBe('of version 1');
  expect(JSON.parse(inCopy(0, 'note.json'))).toEqual({ upgrade: { from: '1.0.0', to: '1.1.0' } });
  await second.first.opened();
  writeFileSync(log(), 'of version 2');
  expect(await start('1.2.0').first.before()).toBeNull();
  expect(inCopy(1, `${NAME}.leveldb`, '000004.log')).toBe('of version 2');
});

test('a version that was gone back from keeps a fresh copy when it comes again', async () => {
  for (const version of ['1.0.0', '1.1.0', '1.0.0']) {
    const { first } = start(version);
    await first.before();
    await first.opened();
  }
  writeFileSync(log(), 'a week later');
  await start('1.1.0').first.before();
  expect(inCopy(copies().length - 1, `${NAME}.leveldb`, '000004.log')).toBe('a week later');
});

test('where nothing was kept yet there is nothing to copy', async () => {
  rmSync(join(data, 'vault'), { recursive: true });
  const { first, told } = start('1.0.0');
  expect(await first.before()).toBeNull();
  expect(told).toEqual([]);
  expect(copies()).toEqual([]);
});

test('without a copy the vault is not opened, and nothing half-made stays', async () => {
  writeFileSync(kept(), 'in the way');
  const { first, told } = start('1.0.0');
  expect(await first.before()).toMatchObject({ code: 'vault/files-unchecked' });
  expect(told).toEqual([true, false]);
  expect(readFileSync(log(), 'utf8')).toBe('of version 1');
  rmSync(kept());
  expect(await first.before()).toBeNull();
  expect(copies()).toHaveLength(1);
});

test('a damaged mark is none: a copy more is kept', async () => {
  writeFileSync(mark(), '{"opened":');
  expect(await start('1.0.0').first.before()).toBeNull();
  expect(copies()).toHaveLength(1);
});
