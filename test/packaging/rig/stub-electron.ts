import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import plist from 'plist';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/**
 * An Electron distribution without Electron: what electron-builder reads and writes in one, and nothing that runs.
 *
 * Every fuse stands where Adit does not want it, so that one which is not flipped shows.
 */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES_AS_SHIPPED = '101100111';
const FUSE_WIRE = Buffer.concat([
  Buffer.from(FUSE_SENTINEL),
  Buffer.from([1, FUSES_AS_SHIPPED.length]),
  Buffer.from(FUSES_AS_SHIPPED),
]);

type StubArch = 'x64' | 'arm64';
type StubPlatform = 'linux' | 'win32' | 'darwin';

type Entry = Uint8Array | { readonly link: string };

const REGULAR = 0o100644;
const EXECUTABLE = 0o100755;
const LINK = 0o120777;

/** Languages of which Adit wants three. */
const LOCALES = ['de', 'en-US', 'ru', 'zh-CN', 'zh-TW'];

function elf(arch: StubArch): Buffer {
  const header = Buffer.alloc(64);
  Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]).copy(header);
  header.writeUInt16LE(2, 16);
  header.writeUInt16LE(arch === 'x64' ? 62 : 183, 18);
  header.writeUInt32LE(1, 20);
  header.writeUInt16LE(64, 52);
  return Buffer.concat([header, FUSE_WIRE]);
}

function pe(arch: StubArch, version: string): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  program.newHeader.fileHeader.machine = arch === 'x64' ? 0x8664 : 0xaa64;
  const info = Resource.VersionInfo.createEmpty();
  const language = { lang: 1033, codepage: 1200 };
  info.setFileVersion(version, language.lang);
  info.setProductVersion(version, language.lang);
  info.setStringValues(language, { CompanyName: 'GitHub, Inc.', FileDescription: 'Electron', ProductName: 'Electron' });
  const resources = NtExecutableResource.from(program);
  info.lang = language.lang;
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(new Uint8Array(FUSE_WIRE).buffer);
  return Buffer.from(program.generate());
}

function machO(arch: StubArch): Buffer {
  const header = Buffer.alloc(32);
  const words = [0xfeedfacf, arch === 'x64' ? 0x01000007 : 0x0100000c, arch === 'x64' ? 3 : 0, 2];
  for (const [index, word] of words.entries()) header.writeUInt32LE(word, index * 4);
  return Buffer.concat([header, FUSE_WIRE]);
}

const text = (value: string): Buffer => Buffer.from(value);

function bundlePlist(name: string, id: string, version: string): Buffer {
  return text(
    plist.build({
      CFBundleDisplayName: name,
      CFBundleExecutable: name,
      CFBundleIconFile: 'electron.icns',
      CFBundleIdentifier: id,
      CFBundleName: name,
      CFBundlePackageType: 'APPL',
      CFBundleShortVersionString: version,
      CFBundleVersion: version,
    }),
  );
}

function macFiles(arch: StubArch, version: string): Record<string, Entry> {
  const contents = 'Electron.app/Contents';
  const framework = `${contents}/Frameworks/Electron Framework.framework`;
  const files: Record<string, Entry> = {
    [`${contents}/Info.plist`]: bundlePlist('Electron', 'com.github.Electron', version),
    [`${contents}/PkgInfo`]: text('APPL????'),
    [`${contents}/MacOS/Electron`]: machO(arch),
    [`${contents}/Resources/electron.icns`]: text('icns\0\0\0\x08'),
    [`${framework}/Versions/A/Electron Framework`]: machO(arch),
    [`${framework}/Versions/A/Resources/Info.plist`]: bundlePlist(
      'Electron Framework',
      'com.github.framework',
      version,
    ),
    [`${framework}/Versions/Current`]: { link: 'A' },
    [`${framework}/Electron Framework`]: { link: 'Versions/Current/Electron Framework' },
    [`${framework}/Resources`]: { link: 'Versions/Current/Resources' },
  };
  for (const locale of LOCALES) {
    const folder = `${locale === 'en-US' ? 'en' : locale.replace('-', '_')}.lproj`;
    files[`${contents}/Resources/${folder}/locale.pak`] = text(locale);
    files[`${framework}/Versions/A/Resources/${folder}/locale.pak`] = text(locale);
  }
  for (const kind of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const name = `Electron Helper${kind}`;
    const helper = `${contents}/Frameworks/${name}.app/Contents`;
    files[`${helper}/Info.plist`] = bundlePlist(name, 'com.github.Electron.helper', version);
    files[`${helper}/MacOS/${name}`] = machO(arch);
  }
  return files;
}

function flatFiles(program: string, executable: Buffer): Record<string, Entry> {
  const files: Record<string, Entry> = {
    [program]: executable,
    'resources/README': text('the app goes here'),
    'icudtl.dat': text('icu'),
    'resources.pak': text('pak'),
  };
  for (const locale of LOCALES) files[`locales/${locale}.pak`] = text(locale);
  return files;
}

function filesOf(platform: StubPlatform, arch: StubArch, version: string): Record<string, Entry> {
  const common = { version: text(version), LICENSE: text('Electron’s licence'), 'LICENSES.chromium.html': text('<p>') };
  if (platform === 'darwin') return { ...common, ...macFiles(arch, version) };
  return platform === 'win32'
    ? { ...common, ...flatFiles('electron.exe', pe(arch, version)) }
    : { ...common, ...flatFiles('electron', elf(arch)) };
}

const isProgram = (path: string): boolean => path === 'electron' || /\/(MacOS|Versions\/A)\/[^/]+$/.test(path);

function zipped(files: Record<string, Entry>): Uint8Array {
  const entries = Object.entries(files).map(([path, entry]) => {
    const [data, mode] = 'link' in entry ? [text(entry.link), LINK] : [entry, isProgram(path) ? EXECUTABLE : REGULAR];
    return [path, [new Uint8Array(data), { os: 3, attrs: mode * 0x10000 }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}

/** Writes the distributions for every system into a folder, named as electron-builder looks for them. */
export function writeStubElectron(folder: string, version: string): void {
  mkdirSync(folder, { recursive: true });
  for (const platform of ['linux', 'win32', 'darwin'] as const) {
    for (const arch of ['x64', 'arm64'] as const) {
      const file = join(folder, `electron-v${version}-${platform}-${arch}.zip`);
      writeFileSync(file, zipped(filesOf(platform, arch, version)));
    }
  }
}
