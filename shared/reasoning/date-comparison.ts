import { limbIds } from '../model/ladders';
import type { Matter } from '../model/matter';
import type { Text } from '../model/text';
import type { Authority, Pack } from '../packs/schema';
import { type Difference, differencesBetween } from './differences';
import { standingOn } from './law-in-time';
import { limbRules } from './names';
import { type Snapshot, snapshotOf } from './snapshot';
import { filled } from './words';

/** An authority that came into force or ended between two days. */
export interface LawChange {
  readonly authority: string;
  readonly event: 'in-force' | 'ended';
  /** The day of commencement or of repeal; null where a validity ran out by itself. */
  readonly on: string | null;
  readonly text: Text;
}

/** A result that differs, with the changes in the law that account for it. */
export interface DatedDifference extends Difference {
  readonly because: readonly string[];
  readonly why: Text;
}

/** What a stretch of time did to a matter. */
export interface ComparedDates {
  readonly from: string;
  readonly to: string;
  readonly law: readonly LawChange[];
  /** What the pack's timeline tells of the time between. */
  readonly events: Pack['timeline'];
  readonly differences: readonly DatedDifference[];
  /** Authorities under the results that were in force on the first day and still are on the second. */
  readonly continued: readonly { readonly authority: string; readonly text: Text }[];
  readonly summary: Text;
}

const cameIn: Text = { zh: '{title}生效。', en: '{title} came into force.', ru: 'Вступило в силу: {title}.' };
const ended: Text = { zh: '{title}失效。', en: '{title} ceased to be in force.', ru: 'Утратило силу: {title}.' };
const replaced: Text = {
  zh: '{title}失效，由{next}取代。',
  en: '{title} ceased to be in force; its place was taken by {next}.',
  ru: 'Утратило силу: {title}; вместо него действует: {next}.',
};
const wentOn: Text = {
  zh: '{title}继续有效。',
  en: '{title} remained in force throughout.',
  ru: '{title}: действует без перерыва.',
};

const textOfEnd = (pack: Pack, { short, supersededBy }: Authority): Text => {
  const next = pack.authorities.find(({ id }) => id === supersededBy);
  return next === undefined ? filled(ended, { title: short }) : filled(replaced, { title: short, next: next.short });
};

const lawChanges = (pack: Pack, from: string, to: string): readonly LawChange[] =>
  pack.authorities.flatMap((authority): readonly LawChange[] => {
    const { id, short } = authority;
    const [before, after] = [standingOn(authority, from), standingOn(authority, to)];
    if (before === after || after === 'draft') return [];
    if (after === 'ended')
      return [{ authority: id, event: 'ended', on: authority.repealedOn, text: textOfEnd(pack, authority) }];
    const on = authority.effectiveOn ?? authority.publishedOn ?? authority.issuedOn;
    return [{ authority: id, event: 'in-force', on, text: filled(cameIn, { title: short }) }];
  });

const citedIn = ({ findings, duties, measures, exposures }: Snapshot): readonly string[] => [
  ...findings.flatMap(({ authorities }) => authorities.map(({ id }) => id)),
  ...duties.filter(({ state }) => state !== 'not-required').map(({ authority }) => authority),
  ...measures.map(({ authority }) => authority),
  ...exposures.map(({ authority }) => authority),
];

const continuedFrom = (pack: Pack, before: Snapshot, after: Snapshot, days: readonly string[]) => {
  const [then, now] = [citedIn(before), citedIn(after)];
  return pack.authorities
    .filter(({ id }) => then.includes(id) && now.includes(id))
    .filter((authority) => days.every((day) => standingOn(authority, day) === 'in-force'))
    .map(({ id, short }) => ({ authority: id, text: filled(wentOn, { title: short }) }));
};

const unexplained: Text = {
  zh: '所依据的规则在此期间发生变化。',
  en: 'The rules that it rests on changed in this time.',
  ru: 'За это время изменились нормы, на которых основан вывод.',
};

/** The turns of the law between two days, newest first. */
const turnsBetween = (pack: Pack, from: string, to: string) =>
  limbIds
    .flatMap((limb) => limbRules(pack, limb).turningPoints.map((turn) => ({ limb, ...turn })))
    .filter(({ date }) => date > from && date <= to)
    .sort((a, b) => (a.date < b.date ? 1 : -1));

const explain = (pack: Pack, law: readonly LawChange[], from: string, to: string) => {
  const turns = turnsBetween(pack, from, to);
  return (difference: Difference): DatedDifference => {
    const own = law.filter(({ authority }) => difference.authorities.includes(authority));
    const limb = pack.elements.find(({ id }) => id === difference.id)?.limb ?? difference.id;
    const turn =
      turns.find(({ authorities }) => authorities.some((id) => difference.authorities.includes(id))) ??
      turns.find((candidate) => candidate.limb === limb);
    const because = [...new Set([...own.map(({ authority }) => authority), ...(turn?.authorities ?? [])])];
    return { ...difference, because, why: turn?.reason ?? own[0]?.text ?? unexplained };
  };
};

const nothing: Text = {
  zh: '两日之间，规则及本案结论均无变化。',
  en: 'Between the two days neither the rules nor the results for this matter changed.',
  ru: 'Между двумя датами ни нормы, ни выводы по делу не изменились.',
};
const counted: Text = {
  zh: '两日之间：规则变动{law}项，本案结论变动{results}项。',
  en: 'Between the two days: changes in the rules, {law}; changed results for this matter, {results}.',
  ru: 'Между двумя датами: изменений в нормах — {law}, изменившихся выводов по делу — {results}.',
};

const summaryOf = (law: readonly LawChange[], differences: readonly Difference[]): Text => {
  const count = ({ length }: readonly unknown[]): Text => ({ zh: `${length}`, en: `${length}`, ru: `${length}` });
  if (law.length + differences.length === 0) return nothing;
  return filled(counted, { law: count(law), results: count(differences) });
};

/** What changed for a matter from an earlier day of the law to a later one, and why. */
export const compareDates = (pack: Pack, matter: Pick<Matter, 'facts'>, from: string, to: string): ComparedDates => {
  const before = snapshotOf(pack, matter, { asOf: from, withoutPrecedents: [] });
  const after = snapshotOf(pack, matter, { asOf: to, withoutPrecedents: [] });
  const law = lawChanges(pack, from, to);
  const differences = differencesBetween(pack, before, after).map(explain(pack, law, from, to));
  return {
    from,
    to,
    law,
    events: pack.timeline.filter(({ date }) => date > from && date <= to),
    differences,
    continued: continuedFrom(pack, before, after, [from, to]),
    summary: summaryOf(law, differences),
  };
};
