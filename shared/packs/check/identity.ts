import type { Condition } from '../condition';
import type { PackProblem } from '../problem';
import type { Pack } from '../schema';

const repeated = (file: string, ids: readonly string[]): readonly PackProblem[] =>
  [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => ({
    file,
    place: id,
    message: 'is defined more than once',
  }));

/** Ids that two records share. */
export const repeatedIds = (pack: Pack): readonly PackProblem[] => [
  ...repeated(
    'facts.json',
    pack.facts.facts.map(({ key }) => key),
  ),
  ...repeated(
    'terms.json',
    pack.terms.map(({ id }) => id),
  ),
  ...repeated(
    'elements.json',
    pack.elements.map(({ id }) => id),
  ),
  ...repeated(
    'factors.json',
    pack.factors.map(({ id }) => id),
  ),
  ...repeated(
    'arguments',
    pack.arguments.map(({ id }) => id),
  ),
  ...repeated(
    'duties.json',
    pack.duties.map(({ id }) => id),
  ),
  ...repeated(
    'consequences.json',
    pack.consequences.measures.map(({ id }) => id),
  ),
  ...repeated(
    'consequences.json',
    pack.consequences.exposures.map(({ id }) => id),
  ),
  ...repeated(
    'timeline.json',
    pack.timeline.map(({ id }) => id),
  ),
  ...repeated(
    'archetypes.json',
    pack.archetypes.map(({ id }) => id),
  ),
  ...repeated(
    'variants.json',
    pack.variants.map(({ id }) => id),
  ),
  ...repeated(
    'contradictions.json',
    [...pack.contradictions.never, ...pack.contradictions.order].map(({ id }) => id),
  ),
  ...pack.limbs.flatMap(({ limb, rules }) =>
    repeated(
      `limbs/${limb}.json`,
      rules.map(({ id }) => id),
    ),
  ),
];

const referred = (condition: Condition): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap(referred);
  if ('any' in condition) return condition.any.flatMap(referred);
  if ('not' in condition) return referred(condition.not);
  if ('unless' in condition) return referred(condition.unless);
  if ('term' in condition) return [`term ${condition.term}`];
  if ('factor' in condition) return [`factor ${condition.factor}`];
  if ('element' in condition) return [`element ${condition.element}`];
  return 'finding' in condition ? [`finding ${condition.finding}`] : [];
};

const edges = (pack: Pack): ReadonlyMap<string, readonly string[]> =>
  new Map([
    ...pack.terms.map(({ id, when }) => [`term ${id}`, referred(when)] as const),
    ...pack.factors.map(({ id, when }) => [`factor ${id}`, referred(when)] as const),
    ...pack.elements.map(
      ({ id }) =>
        [
          `element ${id}`,
          pack.factors.filter(({ element }) => element === id).map((factor) => `factor ${factor.id}`),
        ] as const,
    ),
    ...pack.limbs.map(({ limb, rules }) => [`finding ${limb}`, rules.flatMap(({ when }) => referred(when))] as const),
  ]);

/** Definitions that lead back to themselves. */
export const circularDefinitions = (pack: Pack): readonly PackProblem[] => {
  const graph = edges(pack);
  const done = new Set<string>();
  const problems: PackProblem[] = [];
  const visit = (node: string, path: readonly string[]): void => {
    if (path.includes(node)) {
      const circle = [...path.slice(path.indexOf(node)), node].join(' → ');
      problems.push({ file: 'terms.json', place: node, message: `is defined by itself: ${circle}` });
    } else if (!done.has(node)) {
      for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
      done.add(node);
    }
  };
  for (const node of graph.keys()) visit(node, []);
  return problems;
};
