import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { signingArguments } from '../../scripts/signing.mjs';
import { readText, root } from './rig/build';
import { readBytes } from './rig/packed';

type Configuration = Awaited<ReturnType<typeof getConfig>>;

let config: Configuration;

beforeAll(async () => {
  config = await getConfig(root, 'electron-builder.yml', null);
});

describe('electron-builder.yml', () => {
  it('fits electron-builder’s own schema', async () => {
    const silent = { isEnabled: false, add: () => undefined };
    await validateConfiguration(config, silent as unknown as Parameters<typeof validateConfiguration>[1]);
  });

  it('decides every fuse that electron-builder knows', () => {
    const schema = JSON.parse(readText('node_modules', 'app-builder-lib', 'scheme.json'));
    const known = Object.keys(schema.definitions.FuseOptionsV1.properties).sort();
    expect(Object.keys(config.electronFuses ?? {}).sort()).toEqual(known);
  });

  it('deletes nobody’s data, and installs where nothing else lies', () => {
    expect(config.nsis).toMatchObject({ deleteAppDataOnUninstall: false, allowToChangeInstallationDirectory: false });
  });

  it('keeps the code by which Windows knows a newer Adit', () => {
    expect(config.msi).toMatchObject({ perMachine: true, upgradeCode: '4F0B916B-51A5-4ADB-B97E-B9FF8999D072' });
  });

  it('makes what a firm’s IT asks for', () => {
    const kinds = (targets: unknown) => (targets as readonly { target: string }[]).map(({ target }) => target);
    expect(kinds(config.win?.target)).toEqual(['nsis', 'msi', 'portable']);
    expect(kinds(config.mac?.target)).toEqual(['dmg', 'zip']);
    expect(kinds(config.linux?.target)).toEqual(['AppImage', 'deb']);
  });

  it('publishes nothing and holds no secret', () => {
    expect(config.publish).toBeNull();
    expect(readText('electron-builder.yml')).not.toMatch(/password|secret|token|certificateFile|cscLink/i);
  });
});

describe('signing', () => {
  const azure = {
    AZURE_SIGN_ENDPOINT: 'https://weu.codesigning.azure.net',
    AZURE_SIGN_ACCOUNT: 'firm',
    AZURE_SIGN_PROFILE: 'public',
    AZURE_SIGN_PUBLISHER: 'Firm LLP',
  };

  it('is left to electron-builder where nothing is said', () => {
    expect(signingArguments({})).toEqual([]);
  });

  it('is Azure’s where its account is named in whole', () => {
    expect(signingArguments({ ...azure, ADIT_MUST_SIGN: '1' })).toEqual([
      '--config.forceCodeSigning=true',
      '--config.win.azureSignOptions.endpoint=https://weu.codesigning.azure.net',
      '--config.win.azureSignOptions.codeSigningAccountName=firm',
      '--config.win.azureSignOptions.certificateProfileName=public',
      '--config.win.azureSignOptions.publisherName=Firm LLP',
    ]);
  });

  it('does not go ahead on half an account', () => {
    expect(() => signingArguments({ ...azure, AZURE_SIGN_PROFILE: '' })).toThrow('AZURE_SIGN_PROFILE');
  });
});

describe('the icons', () => {
  it('for Windows have every size that it shows', () => {
    for (const name of ['icon.ico', 'document.ico']) {
      const file = readBytes(root, 'build', name);
      const sizes = Array.from({ length: file.readUInt16LE(4) }, (_, index) => file.readUInt8(6 + index * 16) || 256);
      expect(sizes).toEqual([16, 24, 32, 48, 64, 256]);
    }
  });

  it('for macOS go up to 1024 pixels', () => {
    for (const name of ['icon.icns', 'document.icns']) {
      const file = readBytes(root, 'build', name);
      expect(file.toString('latin1', 0, 4)).toBe('icns');
      expect(file.readUInt32BE(4)).toBe(file.length);
      expect(file.includes('ic10')).toBe(true);
    }
  });

  it('for Linux are what their names say', () => {
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
      const path = join(root, 'build', 'icons', `${size}x${size}.png`);
      expect(existsSync(path)).toBe(true);
      expect(readBytes(path).readUInt32BE(16)).toBe(size);
    }
  });
});
