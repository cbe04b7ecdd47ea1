import { canonicalJson } from '../model/canonical-json';
import type { Fact } from '../model/fact';
import type { Pack } from '../packs/schema';
import { assess } from './assess';
import { type DifferenceKind, resultsOf } from './differences';
import { snapshotOf } from './snapshot';

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export type Hash = (text: string) => string;

/** One result by its kind and id, as `finding industrial grey`. */
export interface RecordedResult {
  readonly kind: DifferenceKind;
  readonly id: string;
  readonly value: string;
}

/**
 * What a second lawyer needs to recompute a conclusion: `adit-record` version 1. It names no client and no evidence, and
 * carries no notes.
 */
export interface RecomputeRecord {
  readonly format: 'adit-record';
  readonly version: 1;
  readonly pack: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly asOf: string;
  readonly facts: readonly Fact[];
  readonly results: readonly RecordedResult[];
  /** Of the whole assessment, with every argument and word. */
  readonly sha256: string;
}

/** What does not come out as it was recorded. Null: not recorded, or not found. */
export type Mismatch =
  | { readonly kind: 'pack'; readonly recorded: string; readonly found: string }
  | {
      readonly kind: 'result';
      readonly result: Pick<RecordedResult, 'kind' | 'id'>;
      readonly recorded: string | null;
      readonly found: string | null;
    }
  /** Every result is the same; an argument, a case or a wording is not. */
  | { readonly kind: 'assessment' };

/** A fact as far as the reasoning reads it. */
const bare = ({ key, value, status, alternative }: Fact): Fact => ({
  key,
  value,
  status,
  ...(alternative === undefined ? {} : { alternative }),
  evidence: [],
});

/** The record of what the facts of a matter come to on a day of the law. */
export const recordOf = (pack: Pack, facts: readonly Fact[], asOf: string, hash: Hash): RecomputeRecord => {
  const matter = { facts: [...facts].map(bare).sort((a, b) => (a.key < b.key ? -1 : 1)) };
  const options = { asOf, withoutPrecedents: [] };
  const assessment = assess(pack, matter, options);
  return {
    format: 'adit-record',
    version: 1,
    pack: { ...assessment.pack, sha256: hash(canonicalJson(pack)) },
    asOf,
    facts: matter.facts,
    results: resultsOf(pack, snapshotOf(pack, matter, options)),
    sha256: hash(canonicalJson(assessment)),
  };
};

const keyOf = ({ kind, id }: Pick<RecordedResult, 'kind' | 'id'>): string => `${kind} ${id}`;

const resultMismatches = (
  recorded: readonly RecordedResult[],
  found: readonly RecordedResult[],
): readonly Mismatch[] => {
  const [was, is] = [recorded, found].map((results) => new Map(results.map((one) => [keyOf(one), one])));
  const all = new Map([...recorded, ...found].map((one) => [keyOf(one), one]));
  return [...all].flatMap(([key, { kind, id }]): readonly Mismatch[] => {
    const values = { recorded: was?.get(key)?.value ?? null, found: is?.get(key)?.value ?? null };
    return values.recorded === values.found ? [] : [{ kind: 'result', result: { kind, id }, ...values }];
  });
};

/** Recomputes a record and says what does not come out the same. Nothing: the conclusion is confirmed. */
export const mismatchesIn = (pack: Pack, record: RecomputeRecord, hash: Hash): readonly Mismatch[] => {
  const again = recordOf(pack, record.facts, record.asOf, hash);
  const results = resultMismatches(record.results, again.results);
  const packs: readonly Mismatch[] =
    record.pack.sha256 === again.pack.sha256
      ? []
      : [
          {
            kind: 'pack',
            recorded: `${record.pack.id} ${record.pack.version}`,
            found: `${again.pack.id} ${again.pack.version}`,
          },
        ];
  if (results.length > 0 || record.sha256 === again.sha256) return [...packs, ...results];
  return [...packs, { kind: 'assessment' }];
};
