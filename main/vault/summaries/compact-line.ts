import type { FactStatus } from '../../../shared/model/ladders';
import type { Assessed, Entry, MatterEntry } from './entry';
import { noFacts } from './entry';

type Counts = Readonly<Partial<Record<FactStatus, number>>>;
type Tallies = Readonly<Record<string, readonly [rows: number, revs: number]>>;

type CompactMatter = readonly [
  keyId: string,
  title: string,
  client: string,
  number: string | null,
  pack: string,
  state: MatterEntry['state'],
  asOf: string | null,
  createdAt: string,
  facts: Counts,
  open: readonly (readonly [due: string | null, assignee: string | null])[],
  assessed: Assessed | null,
  tally: Tallies,
];

type CompactClient = readonly [name: string, updatedAt: string, rev: number];

/**
 * A line as it is stored: without names and without zeros, which were half of it, and without what the directory of its
 * blob says. Every unlock reads and opens all lines, and that takes as long as they are.
 */
export type CompactLine = CompactMatter | CompactClient;

const compactMatter = (entry: MatterEntry): CompactMatter => [
  entry.keyId,
  entry.title,
  entry.client,
  entry.number,
  entry.pack,
  entry.state,
  entry.asOf,
  entry.createdAt,
  Object.fromEntries(Object.entries(entry.facts).filter(([, count]) => count !== 0)),
  entry.open.map(({ due, assignee }) => [due, assignee]),
  entry.assessed,
  Object.fromEntries(Object.entries(entry.tally).map(([table, { rows, revs }]) => [table, [rows, revs]])),
];

/** Makes a line as short as it is stored. */
export const compactLine = (entry: Entry): CompactLine =>
  entry.kind === 'matter' ? compactMatter(entry) : [entry.name, entry.updatedAt, entry.rev];

function wholeMatter(id: string, updatedAt: string, line: CompactMatter): MatterEntry {
  const [keyId, title, client, number, pack, state, asOf, createdAt, facts, open, assessed, tally] = line;
  return {
    kind: 'matter',
    id,
    keyId,
    title,
    client,
    number,
    pack,
    state,
    asOf,
    createdAt,
    updatedAt,
    facts: { ...noFacts(), ...facts },
    open: open.map(([due, assignee]) => ({ due, assignee })),
    assessed,
    tally: Object.fromEntries(Object.entries(tally).map(([table, [rows, revs]]) => [table, { rows, revs }])),
  };
}

/** The line again; `recent` is when its matter changed last, null for a client's. */
export function wholeLine(id: string, recent: string | null, line: CompactLine): Entry {
  if (recent !== null) return wholeMatter(id, recent, line as CompactMatter);
  const [name, updatedAt, rev] = line as CompactClient;
  return { kind: 'client', id, name, updatedAt, rev };
}
