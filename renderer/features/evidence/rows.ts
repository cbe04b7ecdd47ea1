import type { DesktopOutput } from '../../../shared/bridge/desktop-contract';
import type { InstanceFact } from '../../../shared/model/repeats';

export type ListedEvidence = DesktopOutput<'evidence.list'>[number];
export type StoredFile = DesktopOutput<'attachments.list'>[number];

/** A fact that rests on a piece of evidence, with the page where it is found. */
export interface Link extends InstanceFact {
  readonly page: string | undefined;
}

/** What stands behind a record: a file, nothing but the reference, or a file that was taken out. */
export type Standing = 'file' | 'reference' | 'removed';

/** A piece of evidence with its file and the facts that rest on it. */
export interface EvidenceRow {
  readonly record: ListedEvidence;
  readonly file: StoredFile['value'] | null;
  readonly links: readonly Link[];
  readonly standing: Standing;
}

/** A piece whose file is in the matter. */
export type FiledRow = EvidenceRow & { readonly file: StoredFile['value'] };

export const hasFile = (row: EvidenceRow): row is FiledRow => row.file !== null;

export function evidenceRows(
  records: readonly ListedEvidence[],
  files: readonly StoredFile[],
  facts: readonly InstanceFact[],
): readonly EvidenceRow[] {
  const byId = new Map(files.map((file) => [file.id, file.value]));
  return records.map((record) => {
    const { attachmentId, reference, removed } = record.value;
    const file = attachmentId === undefined ? null : (byId.get(attachmentId) ?? null);
    const links = facts.flatMap(({ fact, instance }) =>
      fact.evidence.filter(({ id }) => id === reference).map(({ page }) => ({ fact, instance, page })),
    );
    const standing = removed !== undefined ? 'removed' : file === null ? 'reference' : 'file';
    return { record, file, links, standing };
  });
}

export const evidenceFilters = ['all', 'linked', 'unlinked', 'reference', 'removed'] as const;
export type EvidenceFilter = (typeof evidenceFilters)[number];

const passes: Readonly<Record<EvidenceFilter, (row: EvidenceRow) => boolean>> = {
  all: () => true,
  linked: ({ links }) => links.length > 0,
  unlinked: ({ links, standing }) => links.length === 0 && standing !== 'removed',
  reference: ({ standing }) => standing === 'reference',
  removed: ({ standing }) => standing === 'removed',
};

export const evidenceOrders = ['reference', 'title', 'kind', 'sourceDate', 'importedOn', 'links'] as const;
export type EvidenceOrder = (typeof evidenceOrders)[number];

const compare = (a: string, b: string) => a.localeCompare(b, undefined, { numeric: true });
/** After every date: what has none comes behind. */
const NO_DATE = '9999';

const orders: Readonly<Record<EvidenceOrder, (a: EvidenceRow, b: EvidenceRow) => number>> = {
  reference: (a, b) => compare(a.record.value.reference, b.record.value.reference),
  title: (a, b) => compare(a.record.value.title, b.record.value.title),
  kind: (a, b) => compare(a.record.value.kind, b.record.value.kind),
  sourceDate: (a, b) => compare(a.record.value.sourceDate ?? NO_DATE, b.record.value.sourceDate ?? NO_DATE),
  importedOn: (a, b) => compare(b.record.value.importedOn ?? '', a.record.value.importedOn ?? ''),
  links: (a, b) => a.links.length - b.links.length,
};

export const countOf = (rows: readonly EvidenceRow[], filter: EvidenceFilter): number =>
  rows.filter(passes[filter]).length;

/** The rows of a filter in an order; equal ones by their number. */
export const arranged = (
  rows: readonly EvidenceRow[],
  filter: EvidenceFilter,
  order: EvidenceOrder,
): readonly EvidenceRow[] => rows.filter(passes[filter]).sort((a, b) => orders[order](a, b) || orders.reference(a, b));
