import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../main/cli/run';

/** What one call of the command line left behind. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line inside this process. */
export const runIn = async (
  cwd: string,
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> => {
  const written = { out: '', err: '' };
  const code = await run(argv, {
    cwd,
    environment,
    stdout: (text) => {
      written.out += text;
      return Promise.resolve();
    },
    stderr: (text) => {
      written.err += text;
      return Promise.resolve();
    },
    today: () => '2026-11-20',
  });
  return { code, ...written };
};

/** A folder of one test, and how to put files in it and remove it. */
export const temporaryFolder = () => {
  const path = mkdtempSync(join(tmpdir(), 'adit-cli-'));
  return {
    path,
    write: (name: string, content: string | Uint8Array): void => writeFileSync(join(path, name), content),
    remove: (): void => rmSync(path, { recursive: true, force: true }),
  };
};

/** A matter file without fault, with the facts given. */
export const matterText = (facts: readonly object[] = [], more: object = {}): string =>
  JSON.stringify({
    format: 'adit-matter',
    version: 1,
    title: 'Test matter',
    client: { name: 'Client' },
    pack: 'cn-mining',
    facts,
    evidence: [],
    ...more,
  });
