import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build, packageJson, readText } from './rig/build';
import {
  FUSES_WANTED,
  filesBelow,
  filesInArchive,
  filesToPack,
  fusesOf,
  headerHash,
  readBytes,
  tamperedIn,
  textInArchive,
} from './rig/packed';
import { titled } from './rig/titled';

/** Debian's tool, where it is missing. */
const DPKG = existsSync('/usr/bin/dpkg-deb') ? [] : ['dpkg'];

const MOST_BYTES = 12_000_000;

/** Words of the pack that Adit carries, and of the licences of others. */
const LAW = 'План развития цифровой экономики на период 14-й пятилетки';
const LICENCE = 'Permission is hereby granted, free of charge';

let output: string;
let app: string;
let archive: string;

beforeAll(async () => {
  output = await build('linux', ['--linux', 'dir', ...(DPKG.length === 0 ? ['deb'] : []), '--x64']);
  app = join(output, 'linux-unpacked');
  archive = join(app, 'resources', 'app.asar');
});

describe('what is packed', () => {
  it('is what was built and package.json, and nothing else', () => {
    expect(filesInArchive(archive)).toEqual(filesToPack());
  });

  it('is no source, map, test, key, setting or package of somebody’s', () => {
    const strange =
      /\.(map|ts|tsx|mts|test\.\w+|spec\.\w+|pem|pfx|p12|key|crt|env|log|md)$|(^|\/)(\.|node_modules|test|docs|examples)/;
    expect(filesInArchive(archive).filter((path) => strange.test(path))).toEqual([]);
  });

  it('names no folder of the machine that built it and points to no source map', () => {
    const telling = filesInArchive(archive).filter((path) => {
      const text = textInArchive(archive, path);
      return (
        text.includes(process.cwd()) || /sourceMappingURL=(?!data:|\$)/.test(text) || text.includes('PRIVATE KEY-----')
      );
    });
    expect(telling).toEqual([]);
  });

  it('says only what the app needs to know of the project', () => {
    const said = JSON.parse(textInArchive(archive, 'package.json'));
    expect(said).toMatchObject({ name: 'adit', version: packageJson.version, main: 'out/main/index.cjs' });
    expect(said).not.toHaveProperty('devDependencies');
    expect(said).not.toHaveProperty('scripts');
  });

  it('is packed once: the law and the licences of others stand in no two files', () => {
    const texts = filesInArchive(archive).map((path) => textInArchive(archive, path));
    expect(texts.filter((text) => text.includes(LAW))).toHaveLength(1);
    expect(texts.filter((text) => text.includes(LICENCE))).toEqual([]);
  });

  it(`takes at most ${MOST_BYTES / 1e6} MB without Electron`, () => {
    const own = ['app.asar', 'LICENSE.txt', 'NOTICES.txt'].map((name) => statSync(join(app, 'resources', name)).size);
    expect(own.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(MOST_BYTES);
  });
});

describe('the program', () => {
  it('has every fuse as it is to be', async () => {
    expect(await fusesOf(join(app, 'adit'))).toEqual(FUSES_WANTED);
  });

  it('speaks Adit’s languages, and carries the licences', () => {
    expect(readdirSync(join(app, 'locales')).sort()).toEqual(['en-US.pak', 'ru.pak', 'zh-CN.pak']);
    expect(filesBelow(app)).toEqual(expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']));
    expect(readBytes(app, 'resources', 'LICENSE.txt').toString()).toBe(readText('LICENSE'));
    expect(readBytes(app, 'resources', 'NOTICES.txt').toString()).toBe(readText('NOTICES.txt'));
  });
});

describe('the command line', () => {
  const shim = () => join(app, 'bin', 'adit');

  it('comes as a script that hands everything to the program beside it, by a link too, and ends as it does', () => {
    const place = join(output, 'a place', 'with blanks');
    mkdirSync(join(place, 'bin'), { recursive: true });
    copyFileSync(shim(), join(place, 'bin', 'adit'));
    writeFileSync(join(place, 'adit'), '#!/bin/sh\nprintf "%s|" "$@"\nexit 2\n', { mode: 0o755 });
    symlinkSync('bin/adit', join(place, 'linked'));
    for (const called of [join(place, 'bin', 'adit'), join(place, 'linked')]) {
      const { status, stdout } = spawnSync(called, ['assess', 'a b.json', '--lang', 'ru'], { encoding: 'utf8' });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '--cli|assess|a b.json|--lang|ru|' });
    }
  });
});

describe('an archive that somebody changed', () => {
  /** A copy with one byte changed. */
  function changedAt(position: (size: number) => number): string {
    const copy = join(output, 'changed.asar');
    copyFileSync(archive, copy);
    const handle = openSync(copy, 'r+');
    const at = position(statSync(copy).size);
    writeSync(handle, Buffer.from([(readBytes(copy)[at] ?? 0) ^ 1]), 0, 1, at);
    closeSync(handle);
    return copy;
  }

  it('does not match the hash in the program: neither a byte of a file nor one of the list of files', () => {
    const recorded = headerHash(archive);
    expect(tamperedIn(archive, recorded)).toBeNull();
    expect(
      tamperedIn(
        changedAt((size) => size - 1),
        recorded,
      ),
    ).not.toBeNull();
    const version = readBytes(archive).indexOf('"size":') + '"size":'.length;
    expect(
      tamperedIn(
        changedAt(() => version),
        recorded,
      ),
    ).toBe('header');
  });
});

describe.skipIf(DPKG.length > 0)(titled('the package for Debian', DPKG), () => {
  const file = () => join(output, `adit-${packageJson.version}-linux-amd64.deb`);
  const deb = (...args: readonly string[]) => execFileSync('/usr/bin/dpkg-deb', [...args], { encoding: 'utf8' });

  it('is Adit’s, of this version', () => {
    expect(deb('--field', file(), 'Package', 'Version', 'Architecture', 'Maintainer')).toBe(
      `Package: adit\nVersion: ${packageJson.version}\nArchitecture: amd64\nMaintainer: Adit contributors\n`,
    );
  });

  it('brings the program, its place in the menu, its icon, and what opens an .adit file', () => {
    const tree = join(output, 'deb');
    deb('--extract', file(), tree);
    const files = filesBelow(tree);
    expect(files).toContain('opt/Adit/resources/app.asar');
    expect(files).toContain('usr/share/icons/hicolor/256x256/apps/adit.png');
    const entry = readBytes(tree, 'usr/share/applications/adit.desktop').toString();
    expect(entry).toContain('\nExec=/opt/Adit/adit %U\n');
    expect(entry).toContain('\nMimeType=application/x-adit;\n');
    expect(entry).toContain('\nCategories=Office;\n');
    expect(readBytes(tree, 'usr/share/mime/packages/adit.xml').toString()).toContain('<glob pattern="*.adit"/>');
  });
});
