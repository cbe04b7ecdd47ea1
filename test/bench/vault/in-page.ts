import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../host/browser/find-chromium';
import { full } from '../options';
import type { BenchRow } from '../row';
import type { VaultBench } from './page';
import { serve } from './serve';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

/** A page of the real vault modules at an address of its own; `profile` keeps what it stores. */
export const withPageIn = async <T>(
  profile: string,
  address: string | null,
  work: (page: Page) => Promise<T>,
): Promise<T> => {
  const served = await serve(join('out', 'bench', 'page'));
  const names = `--host-resolver-rules=MAP *.localhost:80 127.0.0.1:${new URL(served.address).port}`;
  const args = address === null ? flags : [...flags, names];
  const context = await chromium.launchPersistentContext(profile, { executablePath: findChromium(), args });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('console', (message) => process.stderr.write(`        ${message.text()}\n`));
    page.setDefaultTimeout(0);
    await page.goto(address ?? served.address);
    return await work(page);
  } finally {
    await context.close();
    served.close();
  }
};

/** The same with a profile on the disk that is gone afterwards: what is off the record is kept in memory. */
export const withPage = async <T>(work: (page: Page) => Promise<T>): Promise<T> => {
  const profile = await mkdtemp(join(tmpdir(), 'adit-bench-profile-'));
  try {
    return await withPageIn(profile, null, work);
  } finally {
    await rm(profile, { recursive: true, maxRetries: 3 });
  }
};

/** Runs one benchmark of the page. */
export const inPage = (name: keyof VaultBench['benches']): Promise<readonly BenchRow[]> =>
  withPage((page) =>
    page.evaluate(([bench, large]) => globalThis.vaultBench.benches[bench](large), [name, full] as const),
  );
