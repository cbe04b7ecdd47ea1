import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { packageJson } from './build';

/**
 * An MSI of a folder, per machine, made with wixl: electron-builder's own is made with WiX, on Windows alone. What it
 * shows is that the same tree installs and goes away again by Windows Installer; its settings are this file's.
 */
export function buildMsi(tree: string, upgradeCode: string, file: string): void {
  const ids: string[] = [];

  const component = (folder: string, name: string): string => {
    const id = `f${ids.push(name)}`;
    // wixl finds files from the folder it runs in alone.
    const source = relative(dirname(file), join(folder, name));
    return `<Component Id="${id}" Guid="*" Win64="yes"><File Id="file-${id}" KeyPath="yes" Source="${source}" Name="${name}"/></Component>`;
  };

  const contents = (folder: string): string =>
    readdirSync(folder, { withFileTypes: true })
      .map((entry) =>
        entry.isDirectory()
          ? `<Directory Id="d${ids.push(entry.name)}" Name="${entry.name}">${contents(join(folder, entry.name))}</Directory>`
          : component(folder, entry.name),
      )
      .join('');

  const files = contents(tree);
  const references = [...files.matchAll(/Component Id="(\w+)"/g)].map(([, id]) => `<ComponentRef Id="${id}"/>`);
  const script = `${file}.wxs`;
  writeFileSync(
    script,
    `<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="*" Name="Adit" Language="1033" Version="${packageJson.version}" Manufacturer="Adit contributors" UpgradeCode="${upgradeCode}">
    <Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine"/>
    <MajorUpgrade DowngradeErrorMessage="A newer Adit is installed."/>
    <MediaTemplate EmbedCab="yes"/>
    <Directory Id="TARGETDIR" Name="SourceDir">
      <Directory Id="ProgramFiles64Folder"><Directory Id="APP" Name="Adit">${files}</Directory></Directory>
    </Directory>
    <Feature Id="all" Level="1">${references.join('')}</Feature>
  </Product>
</Wix>
`,
  );
  execFileSync('/usr/bin/wixl', ['--arch', 'x64', '--output', file, script], { cwd: dirname(file), stdio: 'pipe' });
}
