import { describe, expect, it } from 'vitest';
import { SearchClient, type SearchPort } from '../../../main/vault/search/search-client';
import { SearchIndex } from '../../../main/vault/search/search-index';
import { SearchService } from '../../../main/vault/search/search-service';
import type { SearchMatter, SearchPage } from '../../../main/vault/search/search-types';
import { localSearchPort } from '../harness';
import { matterOf, seeded } from './corpus';

// Slices of no length: a search lets others in after every block, however fast the machine.
const localPort = (): SearchPort => localSearchPort(new SearchService(new SearchIndex(0)));

const workerPort = (): SearchPort =>
  new Worker(new URL('../../../main/vault/search/search-worker.ts', import.meta.url), { type: 'module' });

const ports = [
  { name: 'without a Worker', open: localPort, here: true },
  { name: 'in a Worker', open: workerPort, here: typeof Worker !== 'undefined' },
];

const corpus = (count: number): readonly SearchMatter[] => {
  const random = seeded(1);
  return Array.from({ length: count }, (_, number) => matterOf(random, number));
};

for (const { name, open, here } of ports) {
  describe.runIf(here)(`the search client ${name}`, () => {
    it('puts, finds, removes and clears, in the order of the calls', async () => {
      const client = new SearchClient(open());
      const matters = corpus(50);
      const steps: Promise<SearchPage | null>[] = [];
      const search = () => steps.push(client.search(`lane${steps.length}`, { query: 'о', limit: 3 }));
      search();
      client.put(matters);
      search();
      client.remove(matters.map(({ id }) => id).slice(1));
      client.put(matters.slice(0, 1));
      search();
      await client.clear();
      search();
      const totals = (await Promise.all(steps)).map((page) => page?.total);
      expect(totals[0]).toBe(0);
      expect(totals[1]).toBeGreaterThan(3);
      expect(totals[2]).toBeLessThanOrEqual(1);
      expect(totals[3]).toBe(0);
      client.close();
    });

    it('abandons a query when its lane has a newer one', async () => {
      const client = new SearchClient(open());
      await client.put(corpus(4000));
      const typed = ['а', 'ab', 'ащ', 'hosting agreement', 'zz'].map((query) =>
        client.search('box', { query, limit: 5 }),
      );
      const other = client.search('palette', { query: 'а', limit: 5 });
      const pages = await Promise.all(typed);
      expect(pages.at(-1)).not.toBeNull();
      // A Worker may be done with a query before it hears of the next.
      if (open === localPort) expect(pages.slice(0, -1)).toEqual([null, null, null, null]);
      expect(await other).not.toBeNull();
      client.close();
    });

    it('refuses what is asked after it was closed, or before it could answer', async () => {
      const client = new SearchClient(open());
      const pending = client.search('box', { query: 'x', limit: 1 });
      client.close();
      await expect(pending).rejects.toThrow('closed');
      await expect(client.search('box', { query: 'x', limit: 1 })).rejects.toThrow('closed');
    });
  });
}

it('answers a call that cannot be met with a fault, and goes on', async () => {
  const service = new SearchService();
  const broken = { kind: 'put', matters: [{ id: 'm', updatedAt: 1 }] } as never;
  expect((await service.answer({ number: 1, call: broken })).fault).toBeTypeOf('string');
  const call = { kind: 'search', lane: 'box', request: { query: 'x', limit: 1 } } as const;
  expect(await service.answer({ number: 2, call })).toMatchObject({ number: 2, fault: null, page: { total: 0 } });
});
