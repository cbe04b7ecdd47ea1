import { join } from 'node:path';
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { beforeAll, describe, expect, it } from 'vitest';
import { build, packageJson, root } from './rig/build';
import { FUSES_WANTED, filesBelow, filesInArchive, filesToPack, fusesOf, headerHash, readBytes } from './rig/packed';

const ICON_GROUP = 14;
const INTEL = 0x8664;
const ARM = 0xaa64;

let output: string;

beforeAll(async () => {
  output = await build('windows', ['--win', 'dir', '--x64', '--arm64']);
});

describe.each([
  ['win-unpacked', INTEL],
  ['win-arm64-unpacked', ARM],
])('the program in %s', (folder, machine) => {
  const program = () => NtExecutable.from(readBytes(output, folder, 'Adit.exe'));
  const resources = () => NtExecutableResource.from(program()).entries;

  it('is for its processor', () => {
    expect(program().newHeader.fileHeader.machine).toBe(machine);
  });

  it('has every fuse as it is to be', async () => {
    expect(await fusesOf(join(output, folder, 'Adit.exe'))).toEqual(FUSES_WANTED);
  });

  it('holds the hash of its archive, so that a changed one does not start', () => {
    const entry = resources().find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
    expect(JSON.parse(Buffer.from(entry?.bin ?? new ArrayBuffer(0)).toString())).toEqual([
      {
        file: 'resources\\app.asar',
        alg: 'SHA256',
        value: headerHash(join(output, folder, 'resources', 'app.asar')),
      },
    ]);
  });

  it('says what it is and which version', () => {
    const [info] = Resource.VersionInfo.fromEntries(resources());
    const [language] = info?.getAllLanguagesForStringValues() ?? [];
    expect(language && info?.getStringValues(language)).toMatchObject({
      FileDescription: 'Adit',
      FileVersion: packageJson.version,
      LegalCopyright: 'Copyright © Adit contributors',
      ProductName: 'Adit',
      ProductVersion: `${packageJson.version}.0`,
    });
  });

  it('wears the icon, in every size', () => {
    const groups = resources().filter(({ type }) => type === ICON_GROUP);
    const [icons] = Resource.IconGroupEntry.fromEntries(groups);
    const drawn = Data.IconFile.from(readBytes(root, 'build', 'icon.ico')).icons;
    expect(groups).toHaveLength(1);
    expect(icons?.icons.map(({ width }) => width)).toEqual(drawn.map(({ width }) => width));
  });

  it('lies among Chromium’s files in three languages and beside its command line, and its archive is the one that the other systems get', () => {
    const files = filesBelow(join(output, folder));
    expect(files).toEqual(expect.arrayContaining(['Adit.exe', 'bin/adit.cmd']));
    expect(files.filter((path) => path.startsWith('locales/'))).toEqual(
      ['en-US', 'ru', 'zh-CN'].map((language) => `locales/${language}.pak`),
    );
    expect(filesInArchive(join(output, folder, 'resources', 'app.asar'))).toEqual(filesToPack());
  });
});
