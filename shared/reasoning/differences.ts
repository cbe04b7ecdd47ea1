import { ladders, limbIds } from '../model/ladders';
import type { Text } from '../model/text';
import type { Pack } from '../packs/schema';
import { limbRules } from './names';
import type { Outcome } from './snapshot';

/** What can differ between two results. */
export const differenceKinds = ['finding', 'element', 'duty', 'measure', 'exposure'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** One result that is not what it was. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly id: string;
  readonly label: Text;
  /** Null: it was not there, or is there no more. */
  readonly before: string | null;
  readonly after: string | null;
  /** Which way it moves for the client; null where it does not say. */
  readonly direction: 'safer' | 'riskier' | null;
  /** The authorities that the new result rests on, or that the old one rested on where there is none. */
  readonly authorities: readonly string[];
}

interface Item extends Pick<Difference, 'id' | 'label' | 'authorities'> {
  readonly value: string;
}

type Direction = (before: string | null, after: string | null) => Difference['direction'];

const differ = (
  kind: DifferenceKind,
  before: readonly Item[],
  after: readonly Item[],
  direction: Direction,
): readonly Difference[] => {
  const ids = [...new Set([...after, ...before].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [was, is] = [before, after].map((items) => items.find((item) => item.id === id));
    const either = is ?? was;
    if (either === undefined || was?.value === is?.value) return [];
    const values = { before: was?.value ?? null, after: is?.value ?? null };
    const { label, authorities } = either;
    return [{ kind, id, label, ...values, direction: direction(values.before, values.after), authorities }];
  });
};

const steps =
  (order: readonly string[]): Direction =>
  (before, after) => {
    if (before === null || after === null) return null;
    return order.indexOf(after) > order.indexOf(before) ? 'safer' : 'riskier';
  };

/** A measure or an exposure that is there is a risk; one that is gone is none. */
const presence: Direction = (before, after) => {
  if (before === null) return 'riskier';
  return after === null ? 'safer' : steps(['high', 'moderate', 'low'])(before, after);
};

const findingItems = (pack: Pack, { findings }: Outcome, wanted: string): readonly Item[] =>
  findings
    .filter(({ limb }) => limb === wanted)
    .map(({ limb, finding, authorities }) => ({
      id: limb,
      label: limbRules(pack, limb).title,
      value: finding,
      authorities: authorities.map(({ id }) => id),
    }));

const elementItems = (pack: Pack, { elements }: Outcome): readonly Item[] =>
  pack.elements.map(({ id, question, authorities }) => ({
    id,
    label: question,
    value: elements.find((element) => element.id === id)?.truth ?? 'unknown',
    authorities: authorities.map((citation) => citation.id),
  }));

const dutyItems = (pack: Pack, { duties }: Outcome): readonly Item[] =>
  pack.duties.flatMap(({ id, label }) =>
    duties
      .filter((duty) => duty.id === id)
      .map(({ state, authority }) => ({ id, label, value: state, authorities: [authority] })),
  );

const measureItems = ({ measures }: Outcome): readonly Item[] =>
  measures.map(({ id, label, authority }) => ({ id, label, value: 'applies', authorities: [authority] }));

const exposureItems = ({ exposures }: Outcome): readonly Item[] =>
  exposures.map(({ id, label, level, authority }) => ({ id, label, value: level, authorities: [authority] }));

/**
 * All that differs between two results, findings first. Where the law itself was another, `packBefore` is the pack that
 * the earlier result was read from; what a result is called is taken from the later one where it is still there.
 */
export const differencesBetween = (
  pack: Pack,
  before: Outcome,
  after: Outcome,
  packBefore: Pack = pack,
): readonly Difference[] => [
  ...limbIds.flatMap((limb) =>
    differ('finding', findingItems(packBefore, before, limb), findingItems(pack, after, limb), steps(ladders[limb])),
  ),
  ...differ(
    'element',
    elementItems(packBefore, before),
    elementItems(pack, after),
    steps(['true', 'unknown', 'false']),
  ),
  ...differ(
    'duty',
    dutyItems(packBefore, before),
    dutyItems(pack, after),
    steps(['missing', 'unknown', 'met', 'not-required']),
  ),
  ...differ('measure', measureItems(before), measureItems(after), presence),
  ...differ('exposure', exposureItems(before), exposureItems(after), presence),
];

/** Every result by its kind and id, without what it is called. */
export const resultsOf = (
  pack: Pack,
  snapshot: Outcome,
): readonly { readonly kind: DifferenceKind; readonly id: string; readonly value: string }[] => {
  const of = (kind: DifferenceKind, items: readonly Item[]) => items.map(({ id, value }) => ({ kind, id, value }));
  return [
    ...limbIds.flatMap((limb) => of('finding', findingItems(pack, snapshot, limb))),
    ...of('element', elementItems(pack, snapshot)),
    ...of('duty', dutyItems(pack, snapshot)),
    ...of('measure', measureItems(snapshot)),
    ...of('exposure', exposureItems(snapshot)),
  ];
};
