import type { LimbId } from '../model/ladders';
import type { Text } from '../model/text';
import type { Citation, Pack } from './schema';

/** The parts of a pack in which an authority or a case can be used, in the order of an argument. */
export const useKinds = [
  'element',
  'factor',
  'argument',
  'rule',
  'cap',
  'turning-point',
  'suit-refused',
  'duty',
  'consequence',
  'measure',
  'exposure',
  'case',
  'event',
] as const;
export type UseKind = (typeof useKinds)[number];

/** One place of a pack that rests on an authority or a case. */
export interface Use {
  readonly kind: UseKind;
  readonly id: string;
  readonly label: Text;
  /** The limb that it belongs to, where it belongs to one. */
  readonly limb: LimbId | null;
}

/** A use with what it cites. */
interface Place extends Use {
  readonly authorities: readonly string[];
  readonly cases: readonly string[];
}

interface Citing {
  readonly id: string;
  readonly authorities?: readonly Citation[];
  readonly cases?: readonly string[];
}

const placed = (
  kind: UseKind,
  { id, authorities = [], cases = [] }: Citing,
  label: Text,
  limb: LimbId | null = null,
): Place => ({
  kind,
  id,
  label,
  limb,
  authorities: authorities.map((citation) => citation.id),
  cases,
});

const ofArguments = (pack: Pack): readonly Place[] => {
  const limbOf = (element: string) => pack.elements.find(({ id }) => id === element)?.limb ?? null;
  return [
    ...pack.elements.map((element) => placed('element', element, element.question, element.limb)),
    ...pack.factors.map((factor) => placed('factor', factor, factor.label, limbOf(factor.element))),
    ...pack.arguments.map((argument) => placed('argument', argument, argument.claim, limbOf(argument.element))),
  ];
};

const ofLimbs = (pack: Pack): readonly Place[] =>
  pack.limbs.flatMap(({ limb, rules, caps, turningPoints, suitRefused = [] }) => [
    ...rules.map((rule) => placed('rule', rule, rule.reason, limb)),
    ...caps.map((cap) => placed('cap', cap, cap.reason, limb)),
    ...turningPoints.map(({ date, reason, authorities }) => ({
      ...placed('turning-point', { id: `${limb} ${date}` }, reason, limb),
      authorities,
    })),
    ...suitRefused.map((ground) => placed('suit-refused', ground, ground.reason, limb)),
  ]);

const ofConsequences = ({ duties, consequences, precedents, timeline }: Pack): readonly Place[] => {
  const one = ({
    authority,
    ...rest
  }: {
    readonly id: string;
    readonly authority: string;
    readonly cases?: readonly string[];
  }) => ({
    ...rest,
    authorities: [{ id: authority, pinpoint: '' }],
  });
  return [
    ...duties.map((duty) => placed('duty', duty, duty.label, 'operational')),
    ...consequences.ladder.map((step) => placed('consequence', step, step.text)),
    ...consequences.measures.map((measure) => placed('measure', one(measure), measure.label)),
    ...consequences.exposures.map((exposure) => placed('exposure', one(exposure), exposure.reason)),
    ...precedents.map(({ id, title, authorities }) => ({ ...placed('case', { id }, title), authorities })),
    ...timeline.map(({ id, title, authorities, cases }) => ({ ...placed('event', { id, cases }, title), authorities })),
  ];
};

const placesOf = (pack: Pack): readonly Place[] => [...ofArguments(pack), ...ofLimbs(pack), ...ofConsequences(pack)];

const bare = ({ kind, id, label, limb }: Place): Use => ({ kind, id, label, limb });

/** Where a pack rests on an authority. */
export const usesOfAuthority = (pack: Pack, authority: string): readonly Use[] =>
  placesOf(pack)
    .filter(({ authorities }) => authorities.includes(authority))
    .map(bare);

/** Where a pack rests on a case. */
export const usesOfCase = (pack: Pack, precedent: string): readonly Use[] =>
  placesOf(pack)
    .filter(({ cases }) => cases.includes(precedent))
    .map(bare);
