import { foldText } from '../../main/vault/search/folding';
import { SearchIndex } from '../../main/vault/search/search-index';
import type { SearchMatter } from '../../main/vault/search/search-types';
import { matterOf, queriesOf, seeded } from '../vault/search/corpus';
import { type BenchRow, median, percentile, row } from './row';

const pageSize = 50;
const queryCount = 60;
const rounds = 5;

interface Times {
  readonly ours: readonly number[];
  readonly peer: readonly number[];
}

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const corpusOf = (count: number): readonly SearchMatter[] => {
  const random = seeded(7);
  return Array.from({ length: count }, (_, number) => matterOf(random, number));
};

const fold = ({ entries }: SearchMatter): string => entries.map(({ text }) => foldText(text)).join('\n');

/** The peer does half the work: it folds nothing, ranks nothing and makes no page. It is the least that could be read. */
const plainSearch = (texts: readonly string[], words: readonly string[]): number =>
  texts.reduce((count, text) => (words.every((word) => text.includes(word)) ? count + 1 : count), 0);

/**
 * For each query the median of its rounds, so that a busy machine does not pass for a slow query. Each scan is cold: the
 * query seen last is never the one asked next.
 */
const searchTimes = (index: SearchIndex, texts: readonly string[]): Times => {
  const queries = [...new Set(queriesOf(seeded(13), queryCount))];
  const times = queries.map(() => ({ ours: [] as number[], peer: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, query] of queries.entries()) {
      const words = foldText(query).split(' ');
      const both = [
        () => times[at]?.ours.push(timed(() => index.search({ query, limit: pageSize }))),
        () => times[at]?.peer.push(timed(() => plainSearch(texts, words))),
      ];
      for (const run of (round + at) % 2 === 0 ? both : both.reverse()) run();
    }
  }
  return { ours: times.map(({ ours }) => median(ours)), peer: times.map(({ peer }) => median(peer)) };
};

const measure = (count: number) => {
  const corpus = corpusOf(count);
  const texts = corpus.map(fold);
  const index = new SearchIndex();
  const build = timed(() => {
    for (const matter of corpus) index.put(matter);
  });
  const plainBuild = timed(() => {
    corpus.map(({ entries }) => entries.map(({ text }) => text.normalize('NFKC').toLowerCase()).join('\n'));
  });
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return {
    ...searchTimes(index, texts),
    build,
    plainBuild,
    characters: Math.round(characters / count),
    matters: count,
  };
};
type Measured = ReturnType<typeof measure>;

const allowed = ({ ours, matters, characters }: Measured, milliseconds: number): BenchRow =>
  row({
    name: `search p95 over ${matters} matters of ${characters} characters, page of ${pageSize} with snippets`,
    ours: percentile(ours, 0.95),
    peer: milliseconds,
    peerName: 'the time allowed',
    unit: 'ms',
    goal: 1,
    growth: null,
  });

const against = ({ ours, peer, matters }: Measured, growth: number | null): BenchRow =>
  row({
    name: `search p50 over ${matters} matters, ranked page of ${pageSize} with snippets`,
    ours: percentile(ours, 0.5),
    peer: percentile(peer, 0.5),
    peerName: 'plain includes over the folded texts, unranked',
    unit: 'ms',
    goal: 2,
    growth,
  });

const building = ({ build, plainBuild, matters }: Measured, growth: number): BenchRow =>
  row({
    name: `folding ${matters} matters and spelling their names for search`,
    ours: build,
    peer: plainBuild,
    peerName: 'normalize and toLowerCase of the same texts',
    unit: 'ms',
    goal: 10,
    growth,
  });

/** Search in memory at 10,000 and 100,000 matters. Runs in Node and in a page alike; resolves when it is done. */
export const benchSearch = (): Promise<readonly BenchRow[]> => {
  measure(1000);
  const small = measure(10_000);
  const large = measure(100_000);
  const growth = Math.log10(percentile(large.ours, 0.5) / percentile(small.ours, 0.5));
  return Promise.resolve([
    allowed(small, 16),
    allowed(large, 100),
    against(small, null),
    against(large, growth),
    building(large, Math.log10(large.build / small.build)),
  ]);
};
