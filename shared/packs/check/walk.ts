import type { Condition } from '../condition';
import type { Pack } from '../schema';

/** A value somewhere in a pack, with the file and the place where a reviewer finds it. */
export interface Site<T> {
  readonly file: string;
  readonly place: string;
  readonly value: T;
}

/** The parts of a pack under the names of their files. Arguments are named by their element, as their files are. */
const partsOf = (pack: Pack): readonly Site<unknown>[] => [
  { file: 'pack.json', place: '$', value: pack.manifest },
  { file: 'facts.json', place: '$', value: pack.facts },
  { file: 'terms.json', place: '$', value: pack.terms },
  { file: 'elements.json', place: '$', value: pack.elements },
  { file: 'factors.json', place: '$', value: pack.factors },
  ...pack.arguments.map((item) => ({ file: `arguments/${item.element}.json`, place: item.id, value: item })),
  ...pack.limbs.map((item) => ({ file: `limbs/${item.limb}.json`, place: '$', value: item })),
  { file: 'duties.json', place: '$', value: pack.duties },
  { file: 'consequences.json', place: '$', value: pack.consequences },
  ...pack.authorities.map((item) => ({ file: `authorities/${item.id}.json`, place: '$', value: item })),
  ...pack.precedents.map((item) => ({ file: `precedents/${item.id}.json`, place: '$', value: item })),
  { file: 'timeline.json', place: '$', value: pack.timeline },
  { file: 'archetypes.json', place: '$', value: pack.archetypes },
  { file: 'weighing.json', place: '$', value: pack.weighing },
  { file: 'variants.json', place: '$', value: pack.variants },
  { file: 'contradictions.json', place: '$', value: pack.contradictions },
];

/** A step names the record by its id where it has one, so that a message stays true when records move. */
const step = (place: string, key: string, value: unknown, parent: unknown): string => {
  if (!Array.isArray(parent)) return `${place}.${key}`;
  const id = typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : key;
  return `${place}[${id}]`;
};

function* descend({ file, place, value }: Site<unknown>): Generator<Site<unknown>> {
  yield { file, place, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield* descend({ file, place: step(place, key, child, value), value: child });
  }
}

/** Every value in a pack, parents before children. */
export const sitesOf = (pack: Pack): readonly Site<unknown>[] => partsOf(pack).flatMap((part) => [...descend(part)]);

const conditionKeys = ['fact', 'term', 'factor', 'element', 'finding'] as const;

/** Every reference that a condition makes to something else in the pack. */
export const conditionsIn = (sites: readonly Site<unknown>[]): readonly Site<Condition>[] =>
  sites.filter((site): site is Site<Condition> => {
    const { value, place } = site;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const inCondition = /\.(when|relevantWhen|applies|met|missing)(\.|\[|$)/.test(place);
    return inCondition && conditionKeys.some((key) => key in value);
  });
