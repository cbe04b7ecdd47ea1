/** `node scripts/release/checksums.mjs <folder>`: writes SHA256SUMS for the files in a folder, as `sha256sum -c` reads it. */
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const LIST = 'SHA256SUMS';
const folder = process.argv[2];
if (folder === undefined) throw new Error('say which folder');

const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== LIST)
  .map(({ name }) => name)
  .sort();
const lines = [];
for (const name of names) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(folder, name)), hash);
  lines.push(`${hash.digest('hex')}  ${name}\n`);
}
writeFileSync(join(folder, LIST), lines.join(''));
