/// <reference types="vite/client" />
import { foldText } from '../../../../main/vault/search/folding';
import { SearchClient } from '../../../../main/vault/search/search-client';
import type { SearchCursor, SearchMatter } from '../../../../main/vault/search/search-types';
import searchWorker from '../../../../main/vault/search/search-worker?worker&url';
import { languages, matterOf, queriesOf, seeded, textOf } from '../../../vault/search/corpus';
import { type BenchRow, median, percentile, row } from '../../row';
import { timed } from './interleave';
import { inBatches } from './synthetic';

const queryCount = 60;
const wordsChecked = 12;
const rounds = 5;
const pageSize = 50;
const largestPage = 200;

interface Searched {
  readonly client: SearchClient;
  /** What a plain search reads: the folded texts, by matter. */
  readonly texts: ReadonlyMap<string, string>;
}

function* corpusOf(count: number): Generator<SearchMatter, void> {
  const random = seeded(7);
  for (let number = 0; number < count; number += 1) yield matterOf(random, number);
}

const filled = async (count: number): Promise<Searched> => {
  const client = new SearchClient(new Worker(searchWorker, { type: 'module' }));
  const texts = new Map<string, string>();
  for (const batch of inBatches(corpusOf(count), 500)) {
    for (const { id, entries } of batch) texts.set(id, entries.map(({ text }) => foldText(text)).join('\n'));
    await client.put(batch);
  }
  return { client, texts };
};

/** For each query the median of its rounds, from the question in the page to the answer in the page. */
const queryTimes = async ({ client }: Searched): Promise<readonly number[]> => {
  const queries = [...new Set(queriesOf(seeded(13), queryCount))];
  const times = queries.map(() => [] as number[]);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, query] of queries.entries()) {
      times[at]?.push(await timed(() => client.search('box', { query, limit: pageSize })));
    }
  }
  return times.map(median);
};

const foundBy = async ({ client }: Searched, query: string): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  for (let after: SearchCursor | null | undefined; after !== null; ) {
    const page = await client.search('all', { query, limit: largestPage, ...(after === undefined ? {} : { after }) });
    for (const { matterId } of page?.rows ?? []) found.add(matterId);
    after = page?.next ?? null;
  }
  return found;
};

/** Words of each language in quotation marks, so that no part of one is taken for the initials of a name. */
const wordsToCheck = (): readonly string[] => {
  const random = seeded(17);
  const texts = languages.flatMap((language) =>
    Array.from({ length: wordsChecked }, () => textOf(random, language, 2)),
  );
  return [...new Set(texts.map((text) => foldText(text).trim()))];
};

const checked = async (searched: Searched): Promise<BenchRow> => {
  let [wrong, right] = [0, 0];
  for (const word of wordsToCheck()) {
    const found = await foundBy(searched, `"${word}"`);
    const expected = new Set([...searched.texts].flatMap(([id, text]) => (text.includes(word) ? [id] : [])));
    wrong += [...expected].filter((id) => !found.has(id)).length + [...found].filter((id) => !expected.has(id)).length;
    right += expected.size;
  }
  return row({
    name: `search in the Worker: matters missed or wrongly found for ${wordsToCheck().length} words, zh, ru and en`,
    ours: wrong,
    peer: right,
    peerName: 'found by plain includes over the folded texts',
    unit: 'matters',
    goal: 0,
    growth: null,
  });
};

const allowed = (times: readonly number[], count: number, milliseconds: number, growth: number | null): BenchRow =>
  row({
    name: `search in the Worker, p95 over ${count} matters, page of ${pageSize} with snippets`,
    ours: percentile(times, 0.95),
    peer: milliseconds,
    peerName: 'the time allowed',
    unit: 'ms',
    goal: 1,
    growth,
  });

/** Search as the vault's page asks for it: messages to the Worker and back included. */
export const benchSearchWorker = async (): Promise<readonly BenchRow[]> => {
  const [few, many] = [10_000, 100_000];
  const small = await filled(few);
  const correct = await checked(small);
  const smallTimes = await queryTimes(small);
  small.client.close();
  console.info(`putting ${many} matters into the search`);
  const largeTimes = await queryTimes(await filled(many));
  const growth = Math.log10(percentile(largeTimes, 0.5) / percentile(smallTimes, 0.5));
  return [correct, allowed(smallTimes, few, 16, null), allowed(largeTimes, many, 100, growth)];
};
