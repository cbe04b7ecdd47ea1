import type { Text } from '../model/text';
import type { Pack } from './schema';

/** The parts of a pack that a reader tells apart, in the order in which they are read. */
export const packParts = [
  'authorities',
  'precedents',
  'facts',
  'terms',
  'elements',
  'factors',
  'arguments',
  'rules',
  'duties',
  'measures',
  'exposures',
  'timeline',
  'archetypes',
  'variants',
] as const;
export type PackPart = (typeof packParts)[number];

/** A record of a pack under its id, in words. */
export interface PackRecord {
  readonly id: string;
  readonly label: Text;
}

/** What differs in one part of two packs. */
export interface PartDifference {
  readonly part: PackPart;
  readonly added: readonly PackRecord[];
  readonly removed: readonly PackRecord[];
  readonly changed: readonly PackRecord[];
}

interface Entry extends PackRecord {
  /** Everything in it, so that any change shows. */
  readonly content: string;
}

const entry = (id: string, label: Text, record: unknown): Entry => ({ id, label, content: JSON.stringify(record) });

const rulesOf = ({ limbs }: Pack): readonly Entry[] =>
  limbs.flatMap(({ limb, rules, caps, turningPoints, suitRefused = [] }) => [
    ...[...rules, ...caps, ...suitRefused].map((rule) => entry(`${limb} ${rule.id}`, rule.reason, rule)),
    ...turningPoints.map((turn) => entry(`${limb} ${turn.date}`, turn.reason, turn)),
  ]);

const readers: { readonly [P in PackPart]: (pack: Pack) => readonly Entry[] } = {
  authorities: (pack) => pack.authorities.map((one) => entry(one.id, one.title, one)),
  precedents: (pack) => pack.precedents.map((one) => entry(one.id, one.title, one)),
  facts: (pack) => pack.facts.facts.map((one) => entry(one.key, one.label, one)),
  terms: (pack) => pack.terms.map((one) => entry(one.id, one.label, one)),
  elements: (pack) => pack.elements.map((one) => entry(one.id, one.question, one)),
  factors: (pack) => pack.factors.map((one) => entry(one.id, one.label, one)),
  arguments: (pack) => pack.arguments.map((one) => entry(one.id, one.claim, one)),
  rules: rulesOf,
  duties: (pack) => pack.duties.map((one) => entry(one.id, one.label, one)),
  measures: (pack) => pack.consequences.measures.map((one) => entry(one.id, one.label, one)),
  exposures: (pack) => pack.consequences.exposures.map((one) => entry(one.id, one.reason, one)),
  timeline: (pack) => pack.timeline.map((one) => entry(one.id, one.title, one)),
  archetypes: (pack) => pack.archetypes.map((one) => entry(one.id, one.title, one)),
  variants: (pack) => pack.variants.map((one) => entry(one.id, one.title, one)),
};

const bare = ({ id, label }: Entry): PackRecord => ({ id, label });

function differenceOf(part: PackPart, before: readonly Entry[], after: readonly Entry[]): PartDifference {
  const [was, is] = [before, after].map((entries) => new Map(entries.map((one) => [one.id, one])));
  return {
    part,
    added: after.filter(({ id }) => !was?.has(id)).map(bare),
    removed: before.filter(({ id }) => !is?.has(id)).map(bare),
    changed: after.filter(({ id, content }) => (was?.get(id)?.content ?? content) !== content).map(bare),
  };
}

/** What a later version of a pack has that an earlier one has not, and the other way round; parts that agree are left out. */
export const comparePacks = (before: Pack, after: Pack): readonly PartDifference[] =>
  packParts
    .map((part) => differenceOf(part, readers[part](before), readers[part](after)))
    .filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0);
