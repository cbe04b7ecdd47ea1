import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

/**
 * Programs that tests drive, each with a file that proves it is there. Paths, not names: another Python or Chromium may
 * come first on PATH.
 */
const NEEDS = [
  { package: 'chromium', file: '/usr/bin/chromium', use: 'interface tests' },
  { package: 'fonts-noto-cjk', file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', use: 'Chinese text' },
  { package: 'libreoffice-writer-nogui', file: '/usr/lib/libreoffice/program/libswlo.so', use: 'opening memos' },
  { package: 'libxml2-utils', file: '/usr/bin/xmllint', use: 'validating memos' },
  { package: 'poppler-utils', file: '/usr/bin/pdftotext', use: 'reading memo pages' },
  { package: 'python3-docx', file: '/usr/lib/python3/dist-packages/docx', use: 'reading memos' },
  { package: 'python3-lxml', file: '/usr/lib/python3/dist-packages/lxml', use: 'validating memos' },
  { package: 'strace', file: '/usr/bin/strace', use: 'counting what is forced onto the disk' },
];

/** What building and running Windows installers takes; `npm run dist:check` alone asks for it. */
export const INSTALLER_NEEDS = [
  { package: 'gcc-mingw-w64-x86-64', file: '/usr/bin/x86_64-w64-mingw32-gcc', use: 'the installer’s plugins' },
  { package: 'nsis', file: '/usr/bin/makensis', use: 'building the installer' },
  { package: 'osslsigncode', file: '/usr/bin/osslsigncode', use: 'signing programs for Windows' },
  { package: 'wine64', file: '/usr/lib/wine/wine64', use: 'running the installer' },
  { package: 'wixl', file: '/usr/bin/wixl', use: 'building an MSI' },
];

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

const onDebian = () => existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

/** @param {readonly string[]} packages */
async function aptInstall(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { output: 'capture', env });
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  const install = await run('apt-get', args, { output: 'capture', env });
  if (install.code !== 0)
    say(`apt-get failed; tests that need these packages will say so.\n${update.output}${install.output}`);
}

/**
 * Installs what is missing where that is possible (root on Debian); elsewhere says what to install.
 *
 * @param {typeof NEEDS} needs
 */
export async function ensureSystemPackages(needs = NEEDS) {
  if (process.platform !== 'linux') {
    const uses = needs.map(({ use }) => use).join(', ');
    say(`Some tests expect Debian's packages and are skipped elsewhere: ${uses}.`);
    return;
  }
  const missing = needs.filter((need) => !existsSync(need.file));
  if (missing.length === 0) return;
  const packages = missing.map((need) => need.package);
  if (onDebian() && process.getuid?.() === 0) {
    say(`Installing ${packages.join(' ')} …`);
    await aptInstall(packages);
  } else if (onDebian()) {
    say(`Some tests need more: sudo apt-get install --no-install-recommends ${packages.join(' ')}`);
  } else {
    const system = /^PRETTY_NAME="?(.*?)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'this system';
    say(`Some tests need more; install on ${system} what matches Debian's:`);
    for (const need of missing) say(`  ${need.package} (${need.use}), looked for at ${need.file}`);
  }
}
