import { ladders } from '../../model/ladders';
import { nearest } from '../../model/nearest';
import type { Condition } from '../condition';
import type { PackProblem } from '../problem';
import { type Pack, type PackFact, precedentLevels } from '../schema';
import { conditionsIn, type Site } from './walk';

const unknownId = (kind: string, id: string, known: readonly string[]): string => {
  const close = nearest(id, known);
  return `refers to the ${kind} "${id}", which the pack does not have${close === null ? '' : `; nearest: "${close}"`}`;
};

const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

const wrongValue = (fact: PackFact, value: unknown): string | undefined => {
  if (fact.type === 'boolean')
    return typeof value === 'boolean' ? undefined : 'compares a yes-or-no fact with something else';
  if (fact.type !== 'choice') return undefined;
  const options = fact.options?.map((option) => option.value) ?? [];
  return options.includes(String(value)) ? undefined : unknownId(`option of ${fact.key}`, String(value), options);
};

const factProblems = (pack: Pack, test: Extract<Condition, { fact: string }>): readonly string[] => {
  const fact = pack.facts.facts.find(({ key }) => key === test.fact);
  if (fact === undefined)
    return [
      unknownId(
        'fact',
        test.fact,
        pack.facts.facts.map(({ key }) => key),
      ),
    ];
  const values = 'in' in test ? test.in : 'is' in test ? [test.is] : [];
  return values.flatMap((value) => wrongValue(fact, value) ?? []);
};

const conditionProblems = (pack: Pack, condition: Condition): readonly string[] => {
  const missing = (kind: string, id: string, known: readonly string[]) =>
    known.includes(id) ? [] : [unknownId(kind, id, known)];
  if ('fact' in condition) return factProblems(pack, condition);
  if ('term' in condition) return missing('term', condition.term, ids(pack.terms));
  if ('factor' in condition) return missing('factor', condition.factor, ids(pack.factors));
  if ('element' in condition) return missing('element', condition.element, ids(pack.elements));
  if (!('finding' in condition)) return [];
  return condition.in.flatMap((finding) =>
    missing(`finding of ${condition.finding}`, finding, ladders[condition.finding]),
  );
};

interface IdList {
  readonly kind: string;
  readonly known: readonly string[];
}

/** The lists of ids, by the keys under which one of them stands. */
const singles = (pack: Pack): Readonly<Record<string, IdList>> => ({
  supersededBy: { kind: 'authority', known: ids(pack.authorities) },
  authority: { kind: 'authority', known: ids(pack.authorities) },
  role: { kind: 'role', known: ids(pack.consequences.roles) },
  group: { kind: 'group', known: ids(pack.facts.groups) },
});

/** The lists of ids, by the keys under which several of them stand. */
const lists = (pack: Pack): Readonly<Record<string, IdList>> => ({
  cases: { kind: 'case', known: ids(pack.precedents) },
  authorities: { kind: 'authority', known: ids(pack.authorities) },
  activityGroups: { kind: 'group', known: ids(pack.facts.groups) },
});

const citationProblem = (pack: Pack, id: string, pinpoint: string): string | undefined => {
  const authority = pack.authorities.find((candidate) => candidate.id === id);
  if (authority === undefined) return unknownId('authority', id, ids(pack.authorities));
  const pinpoints = authority.provisions.map((provision) => provision.pinpoint);
  return pinpoints.includes(pinpoint) ? undefined : unknownId(`provision of ${id}`, pinpoint, pinpoints);
};

const isCitation = (value: unknown): value is { id: string; pinpoint: string } =>
  typeof value === 'object' && value !== null && Object.keys(value).join() === 'id,pinpoint';

const keyedProblems = (pack: Pack, { file, place, value }: Site<unknown>): readonly PackProblem[] => {
  const [, key = '', item] = /\.(\w+)(\[[^\]]*\])?$/.exec(place) ?? [];
  const list = (item === undefined ? singles(pack) : lists(pack))[key];
  if (list === undefined || typeof value !== 'string' || list.known.includes(value)) return [];
  return [{ file, place, message: unknownId(list.kind, value, list.known) }];
};

const elementOf = (pack: Pack): readonly PackProblem[] =>
  [
    ...pack.factors.map((item) => ({ file: 'factors.json', item })),
    ...pack.arguments.map((item) => ({ file: `arguments/${item.element}.json`, item })),
  ]
    .filter(({ item }) => !pack.elements.some(({ id }) => id === item.element))
    .map(({ file, item }) => ({
      file,
      place: item.id,
      message: unknownId('element', item.element, ids(pack.elements)),
    }));

const argumentFactors = (pack: Pack): readonly PackProblem[] =>
  pack.arguments.flatMap((argument) => {
    const factor = pack.factors.find(({ id }) => id === argument.factor);
    const at = { file: `arguments/${argument.element}.json`, place: argument.id };
    if (argument.factor === undefined) return [];
    if (factor === undefined) return [{ ...at, message: unknownId('factor', argument.factor, ids(pack.factors)) }];
    const agrees =
      factor.element === argument.element && factor.side === argument.side && factor.weight === argument.weight;
    return agrees ? [] : [{ ...at, message: `its factor "${factor.id}" has another element, side or weight` }];
  });

const findingProblems = (pack: Pack): readonly PackProblem[] =>
  pack.limbs.flatMap((limb) => {
    const known = ladders[limb.limb] as readonly string[];
    const used = [
      ...limb.rules.map(({ id, finding }) => ({ id, finding })),
      ...limb.caps.map(({ id, atMost }) => ({ id, finding: atMost })),
      ...limb.fallbacks.map(({ finding }) => ({ id: 'fallbacks', finding })),
    ];
    return used
      .filter(({ finding }) => !known.includes(finding))
      .map(({ id, finding }) => ({
        file: `limbs/${limb.limb}.json`,
        place: id,
        message: unknownId('finding', finding, known),
      }));
  });

const namedFacts = (pack: Pack): readonly PackProblem[] => {
  const sets = [
    ...pack.precedents.map(({ id, facts }) => ({ file: `precedents/${id}.json`, facts })),
    ...pack.archetypes.map(({ facts }) => ({ file: 'archetypes.json', facts })),
    ...pack.variants.map(({ changes }) => ({ file: 'variants.json', facts: changes })),
    ...pack.contradictions.order.map(({ earlier, later }) => ({
      file: 'contradictions.json',
      facts: [earlier, later].map((key) => ({ key, value: '' })),
    })),
  ];
  return sets.flatMap(({ file, facts }) =>
    facts.flatMap(({ key, value }) =>
      factProblems(pack, { fact: key, is: value as string | boolean }).map((message) => ({
        file,
        place: key,
        message,
      })),
    ),
  );
};

const strongest = (pack: Pack): readonly PackProblem[] =>
  pack.archetypes.flatMap((archetype) =>
    [...archetype.strongest.authority, ...archetype.strongest.project]
      .filter((id) => !pack.arguments.some((argument) => argument.id === id))
      .map((id) => ({
        file: 'archetypes.json',
        place: archetype.id,
        message: unknownId('argument', id, ids(pack.arguments)),
      })),
  );

/** Every level at which the pack has a case needs a weight. */
const weighedLevels = (pack: Pack): readonly PackProblem[] =>
  precedentLevels
    .filter((level) => pack.precedents.some((precedent) => precedent.level === level))
    .filter((level) => !pack.weighing.levels.some((entry) => entry.level === level))
    .map((level) => ({ file: 'weighing.json', place: '$.levels', message: `has no weight for "${level}"` }));

/** References that lead nowhere: conditions, authorities with their provisions, cases, roles, findings, factors. */
export const danglingReferences = (pack: Pack, sites: readonly Site<unknown>[]): readonly PackProblem[] => {
  const inConditions = conditionsIn(sites).flatMap(({ file, place, value }) =>
    conditionProblems(pack, value).map((message) => ({ file, place, message })),
  );
  const citations = sites.flatMap(({ file, place, value }) => {
    const message = isCitation(value) ? citationProblem(pack, value.id, value.pinpoint) : undefined;
    return message === undefined ? [] : [{ file, place, message }];
  });
  const keyed = sites.flatMap((site) => keyedProblems(pack, site));
  return [
    ...inConditions,
    ...citations,
    ...keyed,
    ...elementOf(pack),
    ...argumentFactors(pack),
    ...findingProblems(pack),
    ...namedFacts(pack),
    ...strongest(pack),
    ...weighedLevels(pack),
  ];
};
