import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { build, packageJson, readText, sevenZip } from './rig/build';
import { buildMsi } from './rig/msi';
import { filesBelow } from './rig/packed';
import { titled } from './rig/titled';
import {
  compile,
  layWindows,
  missingTools,
  onDrive,
  registryValue,
  SIXTY_FOUR_BIT,
  windowsEnv,
  wine,
} from './rig/wine';

const OLDER = '0.0.1';
/** electron-builder makes it of the app's id; firms' scripts and the next version look for it. */
const PRODUCT = '41fa69d9-20a2-5861-a8f0-c2d649dabeb9';
const UNINSTALL = `Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\${PRODUCT}`;
const CLASSES = 'HKCU\\Software\\Classes';

const user = 'users/root';
const program = `${user}/AppData/Local/Programs/Adit`;
const links = [`${user}/Desktop/Adit.lnk`, `${user}/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Adit.lnk`];
const data = `${user}/AppData/Roaming/adit/IndexedDB/matter.ldb`;

describe.skipIf(missingTools.length > 0)(titled('Windows installers under wine', missingTools), () => {
  let output: string;
  let older: string;
  let unpacked: string;

  const setup = (folder: string, version: string) => join(folder, `adit-${version}-setup-x64.exe`);
  const windowsPath = (path: string) => `C:\\${path.replaceAll('/', '\\')}`;

  beforeAll(async () => {
    layWindows();
    older = await build(
      'older',
      ['--win', 'nsis', '--x64', ...SIXTY_FOUR_BIT, `--config.extraMetadata.version=${OLDER}`],
      windowsEnv,
    );
    output = await build('installers', ['--win', 'nsis', 'portable', 'zip', '--x64', ...SIXTY_FOUR_BIT], windowsEnv);
    unpacked = join(output, 'win-unpacked');
  });

  it('installs silently for one user, without an administrator', () => {
    wine(setup(older, OLDER), '/S', '/currentuser');
    expect(existsSync(onDrive(`${program}/Adit.exe`))).toBe(true);
    expect(registryValue(`HKCU\\${UNINSTALL}`, 'DisplayVersion')).toBe(OLDER);
  });

  it('installs over an older version: what was unpacked and an uninstaller, the data as they were', () => {
    mkdirSync(dirname(onDrive(data)), { recursive: true });
    writeFileSync(onDrive(data), 'sealed');
    wine(setup(output, packageJson.version), '/S', '/currentuser');
    const installed = filesBelow(onDrive(program)).filter((path) => path !== 'resources/document.ico');
    expect(installed).toEqual([...filesBelow(unpacked), 'Uninstall Adit.exe'].sort());
    for (const path of filesBelow(unpacked)) {
      expect(readFileSync(onDrive(`${program}/${path}`)).equals(readFileSync(join(unpacked, path)))).toBe(true);
    }
    expect(readFileSync(onDrive(data), 'utf8')).toBe('sealed');
  });

  it('is listed among the programs, with a silent way to remove it', () => {
    expect(registryValue(`HKCU\\${UNINSTALL}`, 'DisplayName')).toBe('Adit');
    expect(registryValue(`HKCU\\${UNINSTALL}`, 'DisplayVersion')).toBe(packageJson.version);
    expect(registryValue(`HKCU\\${UNINSTALL}`, 'QuietUninstallString')).toBe(
      `"${windowsPath(program)}\\Uninstall Adit.exe" /currentuser /S`,
    );
  });

  it('lays links on the desktop and in the menu, and keeps no copy of the installer', () => {
    for (const link of links) expect(existsSync(onDrive(link))).toBe(true);
    expect(existsSync(onDrive(`${user}/AppData/Local/adit-updater`))).toBe(false);
  });

  it('opens .adit files, under their own icon, by a path in quotes', () => {
    expect(registryValue(`${CLASSES}\\.adit`, '')).toBe('Adit archive');
    expect(registryValue(`${CLASSES}\\Adit archive\\DefaultIcon`, '')).toBe(
      `${windowsPath(program)}\\resources\\document.ico`,
    );
    expect(registryValue(`${CLASSES}\\Adit archive\\shell\\open\\command`, '')).toBe(
      `"${windowsPath(program)}\\Adit.exe" "%1"`,
    );
  });

  it('goes away whole and leaves the data', () => {
    wine(onDrive(`${program}/Uninstall Adit.exe`), '/currentuser', '/S');
    expect(existsSync(onDrive(program))).toBe(false);
    for (const link of links) expect(existsSync(onDrive(link))).toBe(false);
    expect(registryValue(`HKCU\\${UNINSTALL}`, 'DisplayVersion')).toBeNull();
    expect(registryValue(`${CLASSES}\\Adit archive`, '')).toBeNull();
    expect(registryValue(`${CLASSES}\\.adit`, '')).not.toBe('Adit archive');
    expect(readFileSync(onDrive(data), 'utf8')).toBe('sealed');
  });

  it('installs into another folder where the command line names one, and takes that one away', () => {
    wine(setup(output, packageJson.version), '/S', '/currentuser', '/D=C:\\Firm\\Adit');
    expect(filesBelow(onDrive('Firm/Adit'))).toEqual(expect.arrayContaining([...filesBelow(unpacked)]));
    expect(existsSync(onDrive(program))).toBe(false);
    wine(onDrive('Firm/Adit/Uninstall Adit.exe'), '/currentuser', '/S');
    expect(existsSync(onDrive('Firm/Adit'))).toBe(false);
    expect(readFileSync(onDrive(data), 'utf8')).toBe('sealed');
  });

  it('brings a batch file that hands a console’s commands to the program, waits for it and ends as it does', () => {
    // Without a blank: a console that is given a quoted path and more takes the quotes for its own.
    const place = 'place/Adit';
    compile('says-its-words.c', onDrive(`${place}/Adit.exe`));
    mkdirSync(onDrive(`${place}/bin`));
    copyFileSync(join(unpacked, 'bin', 'adit.cmd'), onDrive(`${place}/bin/adit.cmd`));
    const call = () => wine('cmd', '/c', windowsPath(`${place}/bin/adit.cmd`), 'assess', 'a b.json', '--lang', 'ru');
    expect(call).toThrow(expect.objectContaining({ status: 2, stdout: '--cli assess "a b.json" --lang ru' }));
  });

  it('installs for all users, and goes away', () => {
    const all = 'Program Files/Adit';
    wine(setup(output, packageJson.version), '/S', '/allusers');
    expect(filesBelow(onDrive(all))).toEqual(expect.arrayContaining([...filesBelow(unpacked)]));
    expect(registryValue(`HKLM\\${UNINSTALL}`, 'DisplayVersion')).toBe(packageJson.version);
    wine(onDrive(`${all}/Uninstall Adit.exe`), '/allusers', '/S');
    expect(existsSync(onDrive(all))).toBe(false);
    expect(registryValue(`HKLM\\${UNINSTALL}`, 'DisplayVersion')).toBeNull();
    expect(readFileSync(onDrive(data), 'utf8')).toBe('sealed');
  });

  it('comes as one portable program too, with all of it inside', () => {
    const portable = statSync(join(output, `adit-${packageJson.version}-portable-x64.exe`)).size;
    const zip = statSync(join(output, `adit-${packageJson.version}-win-x64.zip`)).size;
    expect(portable).toBeGreaterThan(zip / 2);
  });

  it('comes as a zip that holds what is installed', () => {
    const unzipped = join(output, 'unzipped');
    const zip = join(output, `adit-${packageJson.version}-win-x64.zip`);
    execFileSync(sevenZip(), ['x', '-y', `-o${unzipped}`, zip]);
    expect(filesBelow(unzipped)).toEqual(filesBelow(unpacked));
  });

  it('installs by Windows Installer for the machine, and goes away', () => {
    const msi = join(output, 'adit.msi');
    buildMsi(unpacked, parse(readText('electron-builder.yml')).msi.upgradeCode, msi);
    wine('msiexec', '/i', msi, '/qn');
    expect(filesBelow(onDrive('Program Files/Adit'))).toEqual(filesBelow(unpacked));
    wine('msiexec', '/x', msi, '/qn');
    expect(existsSync(onDrive('Program Files/Adit'))).toBe(false);
    expect(readFileSync(onDrive(data), 'utf8')).toBe('sealed');
  });
});
