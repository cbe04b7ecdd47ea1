import { cnMining } from '../../shared/packs/cn-mining';
import type { Pack, Precedent } from '../../shared/packs/schema';
import { argueCase } from '../../shared/reasoning/case-argument';
import { compareCases } from '../../shared/reasoning/case-comparison';
import { standingFactors } from '../../shared/reasoning/case-profiles';
import { compiledPack } from '../../shared/reasoning/compiled';
import { comparePrecedents } from '../../shared/reasoning/precedents';
import { readMatter } from '../../shared/reasoning/read-matter';
import { whatWouldChange } from '../../shared/reasoning/what-would-change';
import { type BenchRow, medianTime, row } from './row';
import { halfKnown, oneChange } from './rules';

const options = { asOf: '2026-11-22', withoutPrecedents: [] };

const within = (name: string, allowedMs: number, work: () => void): BenchRow => {
  for (let warm = 0; warm < 20; warm += 1) work();
  const ours = medianTime(work, 25);
  return row({ name, ours, peer: allowedMs, peerName: 'the time allowed', unit: 'ms', goal: 1, growth: null });
};

/** The China pack with so many cases: its own under other names, each time with another fact left out. */
const withCases = (count: number): Pack => {
  const copies = Array.from({ length: count }, (_, index): Precedent => {
    const precedent = cnMining.precedents[index % cnMining.precedents.length] as Precedent;
    const left = Math.floor(index / cnMining.precedents.length) - 1;
    return {
      ...precedent,
      id: `${precedent.id}-${index}`,
      facts: precedent.facts.filter((_fact, at) => at !== left),
    };
  });
  return { ...cnMining, precedents: copies };
};

const flips = (upTo: 2 | 3, allowedMs: number): BenchRow => {
  const { keys, facts } = halfKnown();
  const sets = upTo === 2 ? 'single and pair' : 'single, pair and triple';
  return within(`all ${sets} flips at ${keys.length} unknowns`, allowedMs, () => {
    whatWouldChange(cnMining, { facts }, options, upTo);
  });
};

const precedents = (count: number, allowedMs: number): readonly BenchRow[] => {
  const pack = withCases(count);
  const { facts } = halfKnown();
  readMatter(pack, { facts }, options);
  const ours = standingFactors(pack, compiledPack(pack).present);
  const ranked = comparePrecedents(pack, ours, options).length;
  return [
    within(`cases ranked by what they share, ${count} in the library (${ranked} share something)`, allowedMs, () => {
      comparePrecedents(pack, ours, options);
    }),
    within(
      'the same for the desk, with the argument and the counter-examples of the case that is read',
      allowedMs,
      () => {
        const cases = compareCases(pack, { facts }, options);
        for (const one of cases.slice(0, 1)) argueCase(pack, one, cases, options.asOf);
      },
    ),
  ];
};

/** What a person waits for, against the time that is allowed for it. */
export const benchWithin = (): readonly BenchRow[] => [
  oneChange(),
  flips(2, 16),
  flips(3, 300),
  ...precedents(1_000, 5),
];
