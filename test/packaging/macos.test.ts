import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import plist from 'plist';
import { beforeAll, describe, expect, it } from 'vitest';
import { build, packageJson, readText, root, sevenZip } from './rig/build';
import { FUSES_WANTED, filesBelow, filesInArchive, filesToPack, fusesOf, headerHash, readBytes } from './rig/packed';

let output: string;

beforeAll(async () => {
  output = await build('macos', ['--mac', 'zip', '--x64', '--arm64']);
});

describe.each([
  ['mac', 'x64'],
  ['mac-arm64', 'arm64'],
])('the app in %s', (folder, arch) => {
  const contents = (...path: readonly string[]) => join(output, folder, 'Adit.app', 'Contents', ...path);

  it('tells macOS what it is, which files it opens and that it reaches no network', () => {
    expect(plist.parse(readBytes(contents('Info.plist')).toString())).toMatchObject({
      CFBundleIdentifier: 'legal.adit.app',
      CFBundleName: 'Adit',
      CFBundleShortVersionString: packageJson.version,
      CFBundleLocalizations: ['en', 'zh-Hans', 'ru'],
      LSApplicationCategoryType: 'public.app-category.business',
      LSMinimumSystemVersion: '13.0',
      NSAppTransportSecurity: {},
      CFBundleDocumentTypes: [
        {
          CFBundleTypeExtensions: ['adit'],
          CFBundleTypeIconFile: 'document.icns',
          CFBundleTypeName: 'Adit archive',
          CFBundleTypeRole: 'Editor',
          LSHandlerRank: 'Owner',
        },
      ],
    });
  });

  it('holds the hash of its archive, so that a changed one does not start', () => {
    const archive = contents('Resources', 'app.asar');
    const { ElectronAsarIntegrity: recorded } = plist.parse(readBytes(contents('Info.plist')).toString()) as Record<
      string,
      unknown
    >;
    expect(recorded).toEqual({ 'Resources/app.asar': { algorithm: 'SHA256', hash: headerHash(archive) } });
    expect(filesInArchive(archive)).toEqual(filesToPack());
  });

  it('has every fuse as it is to be', async () => {
    expect(await fusesOf(join(output, folder, 'Adit.app'))).toEqual(FUSES_WANTED);
  });

  it('wears the icons, and speaks Adit’s languages', () => {
    for (const name of ['icon.icns', 'document.icns']) {
      expect(readBytes(contents('Resources', name)).equals(readBytes(root, 'build', name))).toBe(true);
    }
    const languages = readdirSync(contents('Resources')).filter((name) => name.endsWith('.lproj'));
    expect(languages.sort()).toEqual(['en.lproj', 'ru.lproj', 'zh_CN.lproj']);
  });

  it('carries the command line where the signature covers it, as a program that may be run', () => {
    expect(statSync(contents('Resources', 'bin', 'adit')).mode & 0o111).toBe(0o111);
    expect(existsSync(join(contents('Resources', 'bin'), '..', '..', 'MacOS', 'Adit'))).toBe(true);
  });

  it('is whole in the archive for download, links and all', () => {
    const unzipped = join(output, `unzipped-${arch}`);
    execFileSync(sevenZip(), ['x', '-y', `-o${unzipped}`, join(output, `adit-${packageJson.version}-mac-${arch}.zip`)]);
    expect(filesBelow(join(unzipped, 'Adit.app'))).toEqual(filesBelow(join(output, folder, 'Adit.app')));
    expect(readlinkSync(join(unzipped, 'Adit.app/Contents/Frameworks/Electron Framework.framework/Resources'))).toBe(
      'Versions/Current/Resources',
    );
  });
});

describe('signing for macOS', () => {
  it('allows V8 to compile, and nothing else', () => {
    expect(plist.parse(readText('build', 'entitlements.mac.plist'))).toEqual({
      'com.apple.security.cs.allow-jit': true,
    });
  });
});
