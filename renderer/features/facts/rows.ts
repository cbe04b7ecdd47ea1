import { factStatuses } from '../../../shared/model/ladders';
import type { Pack, PackFact } from '../../../shared/packs/schema';
import type { ListedFact } from '../../app/instances';

/** A question of the pack with the fact that answers it, as far as there is one. */
export interface FactRow {
  readonly question: PackFact;
  readonly fact: ListedFact['fact'] | null;
  readonly changedAt: string | null;
  /** How many pieces of evidence it rests on, without those that were taken out of the matter. */
  readonly proofs: number;
  /** False for an answer to a question that does not matter any more. */
  readonly relevant: boolean;
}

/**
 * Every question that matters or is answered, in the order of the pack. `removed` has the numbers of the evidence that
 * was taken out of the matter.
 */
export function factRows(
  pack: Pack,
  facts: readonly ListedFact[],
  relevant: ReadonlySet<string>,
  removed: ReadonlySet<string>,
): readonly FactRow[] {
  const byKey = new Map(facts.map((listed) => [listed.fact.key, listed]));
  return pack.facts.groups.flatMap(({ id }) =>
    pack.facts.facts
      .filter(({ group, key }) => group === id && (relevant.has(key) || byKey.has(key)))
      .map((question) => {
        const listed = byKey.get(question.key);
        return {
          question,
          fact: listed?.fact ?? null,
          changedAt: listed?.updatedAt ?? null,
          proofs: listed?.fact.evidence.filter(({ id }) => !removed.has(id)).length ?? 0,
          relevant: relevant.has(question.key),
        };
      }),
  );
}

/** Said to be verified, with nothing to show for it. */
export const lacksEvidence = ({ fact, proofs }: FactRow): boolean => fact?.status === 'verified' && proofs === 0;

export const factFilters = ['all', 'answered', 'unanswered', ...factStatuses, 'warned'] as const;
export type FactFilter = (typeof factFilters)[number];

export function passes(row: FactRow, filter: FactFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'answered':
      return row.fact !== null;
    case 'unanswered':
      return row.fact === null;
    case 'warned':
      return lacksEvidence(row);
    default:
      return row.fact?.status === filter;
  }
}

export const factOrders = ['pack', 'status', 'evidence', 'changed'] as const;
export type FactOrder = (typeof factOrders)[number];

/** Ranks by which rows are ordered, lowest first. Rows without an answer come last; equal ones keep their order. */
const ranks: Readonly<
  Record<Exclude<FactOrder, 'pack' | 'changed'>, (fact: ListedFact['fact'], row: FactRow) => number>
> = {
  status: ({ status }) => factStatuses.indexOf(status),
  evidence: (_fact, { proofs }) => proofs,
};

export function ordered(rows: readonly FactRow[], order: FactOrder): readonly FactRow[] {
  if (order === 'pack') return rows;
  if (order === 'changed') {
    return [...rows].sort((a, b) => (b.changedAt ?? '').localeCompare(a.changedAt ?? ''));
  }
  const rank = (row: FactRow) => (row.fact === null ? factStatuses.length * rows.length : ranks[order](row.fact, row));
  return [...rows].sort((a, b) => rank(a) - rank(b));
}
