import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { beforeAll, describe, expect, it } from 'vitest';
import { run, runTool } from '../../scripts/run.mjs';
import { build, root } from './rig/build';
import { titled } from './rig/titled';

const HOST = join(root, 'test', 'host', 'electron');
const CHROMIUM = '/usr/bin/chromium';

const missing = process.platform === 'linux' ? [] : ['Linux'];

describe.skipIf(missing.length > 0)(titled('the app as it is packed', missing), () => {
  let app: string;

  beforeAll(async () => {
    const output = await build('app', ['--linux', 'dir', '--x64']);
    app = join(output, 'app');
    extractAll(join(output, 'linux-unpacked', 'resources', 'app.asar'), app);
  });

  it('passes the tests of the shell and of the command line, taken out of its archive', async () => {
    const args = [
      'test',
      '--config=test/e2e/playwright.config.ts',
      '--reporter=line',
      'shell.spec.ts',
      'command-line.spec.ts',
    ];
    const { code, output } = await runTool('@playwright/test/cli.js', args, {
      output: 'capture',
      env: { ADIT_PROGRAM: app },
    });
    expect(code, output).toBe(0);
    expect(output).toMatch(/\d+ passed/);
  });

  it('starts for the smoke test of a release, which tells it from a program that does not', async () => {
    const smoke = (...args: readonly string[]) =>
      run(process.execPath, [join(root, 'scripts', 'release', 'smoke.mjs'), ...args], {
        output: 'capture',
        env: { ADIT_HOST_HEADLESS: '1', ADIT_CHROMIUM: CHROMIUM },
      });
    expect(await smoke(HOST, app)).toMatchObject({ code: 0, output: 'Adit starts and keeps running.\n' });
    expect(await smoke('/bin/true')).toMatchObject({ code: 1, output: 'Adit does not start.\n' });
  });
});
