import { expect, it } from 'vitest';
import { type SweepPart, sweep } from '../../../renderer/app/sweep';
import { done, type Reply } from '../../../shared/bridge/desktop-errors';
import type { ListedMatter } from '../../../shared/bridge/vault-contract';
import { listedMatter } from '../../fixtures/listed-matter';

const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const matters = [1, 2, 3, 4, 5].map((number) => listedMatter(`File ${number}`, { id: idOf(number) }));

/** Two matters a page. */
const list = (after: { readonly key: string; readonly id: string } | null) => {
  const from = after === null ? 0 : Number(after.key);
  const isLast = from + 2 >= matters.length;
  const next = isLast ? null : { key: String(from + 2), id: idOf(from + 2) };
  return Promise.resolve(done({ rows: matters.slice(from, from + 2), next, total: matters.length }));
};

const oddTitles = ({ id, title }: ListedMatter): Promise<Reply<string | null>> =>
  Promise.resolve(done(Number(id.at(-1)) % 2 === 1 ? title : null));

it('looks into every matter of every page and gives what it found, in order', async () => {
  const parts: number[] = [];
  const reply = await sweep({ list, look: oddTitles, goOn: ({ seen }) => parts.push(seen) > 0 });
  expect(reply).toMatchObject({ ok: true, value: { seen: 5, total: 5 } });
  expect(reply.ok && reply.value.found.map(({ found }) => found)).toEqual(['File 1', 'File 3', 'File 5']);
  expect(parts).toEqual([1, 2, 3, 4, 5]);
});

it('stops where it is told to, with what was found until then', async () => {
  const goOn = ({ seen }: SweepPart<string>) => seen < 3;
  const reply = await sweep({ list, look: oddTitles, goOn });
  expect(reply).toMatchObject({ ok: true, value: { seen: 3, total: 5 } });
  expect(reply.ok && reply.value.found).toHaveLength(2);
});

it('ends with the first refusal, of the list or of a matter', async () => {
  const refusal = { ok: false, error: { code: 'vault/locked', params: {} } } as const satisfies Reply<never>;
  const looked: string[] = [];
  const look = ({ title }: ListedMatter): Promise<Reply<string>> => {
    looked.push(title);
    return Promise.resolve(title === 'File 2' ? refusal : done(title));
  };
  expect(await sweep({ list, look, goOn: () => true })).toBe(refusal);
  expect(looked).toEqual(['File 1', 'File 2']);
  expect(await sweep({ list: () => Promise.resolve(refusal), look: oddTitles, goOn: () => true })).toBe(refusal);
});
