import type { ListedMatter } from '../../../shared/bridge/vault-contract';
import type { IsoDate } from '../../../shared/model/date';
import type { Finding } from '../../../shared/model/ladders';

/** The limbs that a matter is listed with. */
export const listedLimbs = ['industrial', 'financial', 'operational'] as const;
export type ListedLimb = (typeof listedLimbs)[number];

export type StateFilter = 'open' | 'closed' | 'all';
/** By the next deadline of a matter. */
export const dueFilters = ['overdue', 'week', 'month', 'none'] as const;
export type DueFilter = (typeof dueFilters)[number];

/** What a matter must be to be shown; null lets everything through. */
export interface MatterFilter {
  readonly state: StateFilter;
  readonly text: string;
  readonly findings: { readonly [L in ListedLimb]: Finding<L> | 'none' | null };
  readonly due: DueFilter | null;
  readonly assignee: string | null;
  readonly pack: string | null;
}

const texts = new WeakMap<ListedMatter, string>();

/** Letter case and width are alike. */
export const fold = (text: string): string => text.normalize('NFKC').toLocaleLowerCase();

function textOf(matter: ListedMatter): string {
  const known = texts.get(matter) ?? fold([matter.title, matter.client, matter.number ?? ''].join('\n'));
  texts.set(matter, known);
  return known;
}

const DAYS = { week: 7, month: 31 } as const;

const later = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Whether a deadline falls within what is asked for. */
export function isDue(due: DueFilter, dueOn: string | null, today: IsoDate): boolean {
  if (due === 'none') return dueOn === null;
  if (dueOn === null) return false;
  return due === 'overdue' ? dueOn < today : dueOn >= today && dueOn <= later(today, DAYS[due]);
}

const isFound = (matter: ListedMatter, findings: MatterFilter['findings']): boolean =>
  listedLimbs.every((limb) => findings[limb] === null || (matter.findings?.[limb] ?? 'none') === findings[limb]);

/** How many of the filters are set that are not in sight. */
export const countHidden = ({ findings, due, assignee, pack }: MatterFilter): number =>
  [...Object.values(findings), due, assignee, pack].filter((wanted) => wanted !== null).length;

/** True where nothing is left out, so that a part of the list shows what the whole would. */
export const letsAllThrough = (filter: MatterFilter): boolean =>
  filter.state === 'all' && filter.text.trim() === '' && countHidden(filter) === 0;

/** The matters that pass a filter; of its text every word has to be found. */
export function matching(
  matters: readonly ListedMatter[],
  filter: MatterFilter,
  today: IsoDate,
): readonly ListedMatter[] {
  if (letsAllThrough(filter)) return matters;
  const { state, findings, due, assignee, pack } = filter;
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  return matters.filter(
    (matter) =>
      (state === 'all' || matter.state === state) &&
      isFound(matter, findings) &&
      (due === null || isDue(due, matter.dueOn, today)) &&
      (assignee === null || matter.assignees.includes(assignee)) &&
      (pack === null || matter.pack === pack) &&
      words.every((word) => textOf(matter).includes(word)),
  );
}
