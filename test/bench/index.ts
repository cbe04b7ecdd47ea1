import { mkdirSync, writeFileSync } from 'node:fs';
import { benchArchive } from './archive';
import { deskBenches } from './desk';
import { benchMemo } from './memo';
import { benchLargeMemo } from './memo-large';
import { isWanted } from './options';
import type { BenchRow } from './row';
import { benchRules } from './rules';
import { benchSearch } from './search';
import { inPage } from './vault/in-page';
import { benchUnlock } from './vault/unlock';
import { benchWithin } from './within';

const shown = (value: number | null): string => (value === null ? '–' : value.toPrecision(3));

const print = ({ name, ours, peer, peerName, unit, ratio, goal, ok, growth }: BenchRow): void => {
  process.stdout.write(
    `${ok ? 'met   ' : 'missed'}  ${name}\n        ${shown(ours)} ${unit} against ${shown(peer)} ${unit} (${peerName}); ` +
      `ratio ${shown(ratio)}, goal ${goal}, growth ${shown(growth)}\n`,
  );
};

const benches = {
  rules: benchRules,
  law: () => inPage('law'),
  'law-search': benchWithin,
  memo: benchMemo,
  'large-matter': benchLargeMemo,
  search: benchSearch,
  'vault-search': () => inPage('search'),
  'vault-list': () => inPage('list'),
  'vault-store': () => inPage('store'),
  'vault-unlock': benchUnlock,
  'vault-attachments': () => inPage('attachments'),
  archive: benchArchive,
  ...deskBenches,
} as const satisfies Readonly<Record<string, () => readonly BenchRow[] | Promise<readonly BenchRow[]>>>;

const rows: BenchRow[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (!isWanted(name)) continue;
  const measured = await bench();
  for (const line of measured) print(line);
  rows.push(...measured);
}
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.json', `${JSON.stringify(rows, null, 2)}\n`);
