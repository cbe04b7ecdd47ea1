import { importSealingKey, KEY_BYTES } from '../../../../main/vault/crypto/aes';
import { randomBytes } from '../../../../main/vault/crypto/bytes';
import { sealValue } from '../../../../main/vault/crypto/sealed-row';
import type { VaultOutput } from '../../../../shared/bridge/vault-contract';
import { type BenchRow, row } from '../../row';
import { interleave, type Variant } from './interleave';
import { rawPut } from './plain-store';
import type { Stores } from './stores';

const rounds = 160;

type Matter = VaultOutput<'matters.get'>;

const at = <T>(items: readonly T[], round: number): T => {
  const item = items[round % items.length];
  if (item === undefined) throw new Error('nothing to save');
  return item;
};

/** Matters that are being worked in: their keys are open, as after the first look at them. */
const workedIn = async ({ vault, plain }: Stores): Promise<Matter[]> => {
  const { rows } = await vault.call('matters.list', { limit: plain.matters.length });
  const matters: Matter[] = [];
  for (const { id } of rows) matters.push(await vault.call('matters.get', { id }));
  return matters;
};

/** The bare sealed save: the row that the vault stores, in a table like the peer's, and nothing beside it. */
const sealedPut = async ({ plain }: Stores): Promise<Variant> => {
  const key = await importSealingKey(randomBytes(KEY_BYTES));
  return async (round) => {
    const { id, matterId, rev, ...value } = at(plain.matters, round);
    const place = { table: 'sealed', id, matterId, rev, schema: 1, keyId: 'vault' };
    await plain.dexie.table('sealed').put(await sealValue(key, place, value));
  };
};

const variantsOf = async (stores: Stores) => {
  const { vault, plain } = stores;
  const matters = await workedIn(stores);
  const note = (text: string | undefined, round: number): string => `${round} ${text ?? ''}`;
  return {
    raw: (round: number) => rawPut(plain.raw, 'matters', at(plain.matters, round)),
    dexie: (round: number) => plain.dexie.table('matters').put(at(plain.matters, round)),
    sealed: await sealedPut(stores),
    matter: async (round: number) => {
      const { id, rev, value } = at(matters, round);
      const input = { id, rev, value: { ...value, note: note(value.note, round).slice(0, value.note?.length) } };
      const saved = await vault.call('matters.save', input);
      matters[round % matters.length] = saved.value;
    },
    fact: (round: number) => {
      const key = `staking.nodes.${Math.floor(round / matters.length) % 2}`;
      return vault.call('facts.set', {
        matterId: at(matters, round).id,
        fact: { key, value: round, status: 'stated', note: note('as the client says', round) },
      });
    },
  };
};

type Times = Readonly<Record<keyof Awaited<ReturnType<typeof variantsOf>>, number>>;

const kinds = [
  {
    name: 'sealed strict save',
    ours: 'sealed',
    peer: 'dexie',
    peerName: 'Dexie strict put of the plain object',
    goal: 1.1,
  },
  {
    name: 'sealed strict save',
    ours: 'sealed',
    peer: 'raw',
    peerName: 'raw IndexedDB strict put of the plain object',
    goal: 1.25,
  },
  {
    name: 'Dexie strict put of the plain object',
    ours: 'dexie',
    peer: 'raw',
    peerName: 'raw IndexedDB strict put of it',
    goal: 1.25,
  },
  {
    name: 'matters.save with audit entry and change of the list',
    ours: 'matter',
    peer: 'raw',
    peerName: 'raw IndexedDB strict put of the plain object',
    goal: 2,
  },
  {
    name: 'facts.set with history, audit entry and change of the list',
    ours: 'fact',
    peer: 'raw',
    peerName: 'raw IndexedDB strict put of a plain matter',
    goal: 2,
  },
] as const satisfies readonly { name: string; ours: keyof Times; peer: keyof Times; peerName: string; goal: number }[];

const growthOf = (ours: number, smaller: number | undefined): number | null =>
  smaller === undefined ? null : Math.log10(ours / smaller);

/** One save, made durable, at each size. All sizes take turns, so that growth is not the machine's mood. */
export const benchSaves = async (all: readonly Stores[]): Promise<readonly BenchRow[]> => {
  const bySize = await Promise.all(all.map(variantsOf));
  const flat = bySize.flatMap((variants, index) =>
    Object.entries<Variant>(variants).map(([name, run]) => [`${name}/${index}`, run] as const),
  );
  const times = await interleave<string>(Object.fromEntries(flat), rounds);
  const timeOf = (name: keyof Times, index: number) => times[`${name}/${index}`];
  return all.flatMap(({ size }, index) =>
    kinds.map(({ name, ours, peer, peerName, goal }) =>
      row({
        name: `${name}, ${size} matters`,
        ours: timeOf(ours, index) ?? Number.NaN,
        peer: timeOf(peer, index) ?? Number.NaN,
        peerName,
        unit: 'ms',
        goal,
        growth: growthOf(timeOf(ours, index) ?? Number.NaN, timeOf(ours, index - 1)),
      }),
    ),
  );
};
