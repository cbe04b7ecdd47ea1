import { mkdirSync, writeFileSync } from 'node:fs';
import { benchArchive } from './archive';
import { benchMemo } from './memo';
import type { BenchRow } from './row';
import { benchRules } from './rules';
import { benchSearch } from './search';

const shown = (value: number | null): string => (value === null ? '–' : value.toPrecision(3));

const print = ({ name, ours, peer, peerName, unit, ratio, goal, ok, growth }: BenchRow): void => {
  process.stdout.write(
    `${ok ? 'met   ' : 'missed'}  ${name}\n        ${shown(ours)} ${unit} against ${shown(peer)} ${unit} (${peerName}); ` +
      `ratio ${shown(ratio)}, goal ${goal}, growth ${shown(growth)}\n`,
  );
};

const rows: readonly BenchRow[] = [
  ...benchRules(),
  ...(await benchMemo()),
  ...(await benchSearch()),
  ...(await benchArchive()),
];
for (const line of rows) print(line);
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.json', `${JSON.stringify(rows, null, 2)}\n`);
