import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJsonBytes } from '../../main/vault/crypto/bytes';
import { type Entry, type MatterEntry, storedEntrySchema } from '../../main/vault/summaries/entry';
import { packLines, unpackLines } from '../../main/vault/summaries/packed-lines';
import { factStatuses } from '../../shared/model/ladders';

const count = fc.nat(9);
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const nullable = (arbitrary: fc.Arbitrary<string>) => fc.option(arbitrary);

const matter: fc.Arbitrary<MatterEntry> = fc.record({
  kind: fc.constant('matter' as const),
  id: fc.uuid(),
  keyId: fc.uuid(),
  title: text,
  client: text,
  number: nullable(text),
  pack: text,
  state: fc.constantFrom('open' as const, 'closed' as const),
  asOf: nullable(text),
  createdAt: text,
  updatedAt: text,
  facts: fc.record(Object.fromEntries(factStatuses.map((status) => [status, count]))) as fc.Arbitrary<
    MatterEntry['facts']
  >,
  open: fc.array(fc.record({ due: nullable(text), assignee: nullable(text) }), { maxLength: 3 }),
  assessed: fc.option(
    fc.constant({ at: '2026-01-01', industrial: 'grey', financial: 'permitted', operational: 'in-order' } as const),
  ),
  tally: fc.dictionary(fc.constantFrom('matters', 'facts', 'memos'), fc.record({ rows: count, revs: count }), {
    noNullPrototype: true,
  }),
});

const client = fc.record({
  kind: fc.constant('client' as const),
  id: fc.uuid(),
  name: text,
  updatedAt: text,
  rev: count,
});

const lines: fc.Arbitrary<readonly Entry[]> = fc.array(fc.oneof(matter, client), { maxLength: 6 });

/** A blob as the schema before packed it: the lines with every name in them. */
function packedBefore(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const parts = entries.map(toJsonBytes);
  const ends = parts.map((_, at) => parts.slice(0, at + 1).reduce((sum, { length }) => sum + length, 0));
  const recent = entries.map((entry) => (entry.kind === 'matter' ? entry.updatedAt : null));
  const directory = toJsonBytes({ ids: entries.map(({ id }) => id), recent, ends });
  const bytes = new Uint8Array(4 + directory.length + (ends.at(-1) ?? 0));
  new DataView(bytes.buffer).setUint32(0, directory.length);
  bytes.set(directory, 4);
  for (const [at, part] of parts.entries()) bytes.set(part, 4 + directory.length + (ends[at - 1] ?? 0));
  return bytes;
}

const readAgain = (schema: number, bytes: Uint8Array<ArrayBuffer>) =>
  unpackLines(schema, bytes)?.map((line) => line.whole());

describe('lines packed into a blob', () => {
  it('are the same lines when they are read, in less room than with their names', () => {
    fc.assert(
      fc.property(lines, (entries) => {
        const bytes = packLines(entries);
        expect(readAgain(3, bytes)).toEqual(entries);
        expect(bytes.length).toBeLessThanOrEqual(packedBefore(entries).length);
      }),
    );
  });

  it('are read in the layout of their schema, the one before among them', () => {
    fc.assert(
      fc.property(lines, (entries) => {
        expect(readAgain(2, packedBefore(entries))).toEqual(entries);
      }),
    );
    expect(unpackLines(1, packLines([]))).toBeNull();
  });

  it('hold every field that a line has', () => {
    const [made] = fc.sample(matter, 1);
    expect(storedEntrySchema.safeParse(made).success).toBe(true);
    const read = made === undefined ? [] : readAgain(3, packLines([made]));
    expect(read?.map((entry) => storedEntrySchema.safeParse(entry).success)).toEqual([true]);
  });
});
