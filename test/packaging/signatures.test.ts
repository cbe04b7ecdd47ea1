import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build, packageJson } from './rig/build';
import { titled } from './rig/titled';
import { layWindows, missingTools, SIXTY_FOUR_BIT, windowsEnv } from './rig/wine';

const OPENSSL = '/usr/bin/openssl';
const missing = [...missingTools, ...(existsSync(OPENSSL) ? [] : ['openssl'])];

describe.skipIf(missing.length > 0)(titled('signatures on Windows programs', missing), () => {
  let output: string;
  let certificate: string;

  beforeAll(async () => {
    layWindows();
    const folder = windowsEnv.HOME;
    const key = join(folder, 'key.pem');
    const both = join(folder, 'both.pfx');
    certificate = join(folder, 'certificate.pem');
    const subject = ['-subj', '/CN=Adit rig', '-addext', 'extendedKeyUsage=codeSigning', '-days', '2'];
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, ...subject];
    execFileSync(OPENSSL, made, { stdio: 'ignore' });
    const packed = ['pkcs12', '-export', '-inkey', key, '-in', certificate, '-out', both, '-passout', 'pass:rig'];
    execFileSync(OPENSSL, packed);
    output = await build('signed', ['--win', 'nsis', '--x64', ...SIXTY_FOUR_BIT, '--config.forceCodeSigning=true'], {
      ...windowsEnv,
      WIN_CSC_LINK: both,
      WIN_CSC_KEY_PASSWORD: 'rig',
    });
  });

  const verifies = (file: string): boolean => {
    try {
      execFileSync('/usr/bin/osslsigncode', ['verify', '-CAfile', certificate, '-in', file], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };

  const setup = () => join(output, `adit-${packageJson.version}-setup-x64.exe`);

  it('are on the program and its installer', () => {
    expect(verifies(join(output, 'win-unpacked', 'Adit.exe'))).toBe(true);
    expect(verifies(setup())).toBe(true);
  });

  it('do not hold for an installer in which one byte was changed', () => {
    const bytes = readFileSync(setup());
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    const changed = join(output, 'changed.exe');
    writeFileSync(changed, bytes);
    expect(verifies(changed)).toBe(false);
  });
});
