import type { FactValue } from '../model/fact';
import { type Finding, type LimbId, ladders } from '../model/ladders';
import type { Matter } from '../model/matter';
import type { Text } from '../model/text';
import type { Pack, Variant } from '../packs/schema';
import { answersOf } from './answers';
import { type Difference, differencesBetween } from './differences';
import { packFact } from './names';
import { type Snapshot, snapshotOf } from './snapshot';
import { canChoose, isOver } from './turns';

/** A change of a variant, beside what the matter has. */
export interface VariantChange {
  readonly key: string;
  readonly label: Text;
  readonly from: FactValue | null;
  readonly to: FactValue;
  /** Whether the client can bring it about. */
  readonly controllable: boolean;
}

/** What a variant would still leave. */
export interface Residual {
  /** Findings that are open or lie at the authority's end. */
  readonly findings: readonly { readonly limb: LimbId; readonly finding: Finding }[];
  readonly duties: Snapshot['duties'];
  readonly measures: Snapshot['measures'];
  readonly exposures: Snapshot['exposures'];
}

/** A variant beside the matter as it stands. */
export interface ComparedVariant {
  readonly id: string;
  readonly title: Text;
  readonly reason: Text;
  /** The changes that the matter does not have already. */
  readonly changes: readonly VariantChange[];
  readonly before: Snapshot['findings'];
  readonly after: Snapshot['findings'];
  readonly differences: readonly Difference[];
  readonly residual: Residual;
  /** The activity is over: the variant says what would have been, not what can be done. */
  readonly hypothetical: boolean;
}

/** The third rung is the open one, on every ladder. */
const OPEN_RUNG = 2;

const residualOf = ({ findings, duties, measures, exposures }: Snapshot): Residual => ({
  findings: findings
    .filter(({ limb, finding }) => (ladders[limb] as readonly string[]).indexOf(finding) <= OPEN_RUNG)
    .map(({ limb, finding }) => ({ limb, finding })),
  duties: duties.filter(({ state }) => state === 'missing' || state === 'unknown'),
  measures,
  exposures,
});

type Facts = Matter['facts'];
type Changes = Variant['changes'];

/** What a variant asks for and the matter does not have; a disputed answer is not had. */
const changesFor = (facts: Facts, { changes }: Variant): Changes => {
  const known = answersOf(facts);
  return changes.filter(({ key, value }) => {
    const answer = known.get(key);
    return answer?.value !== value || answer.alternative !== value;
  });
};

/** The facts as they would be. What is only planned is assumed, and a finding that rests on it says so. */
const withChanges = (facts: Facts, changes: Changes): Facts => [
  ...facts.filter(({ key }) => !changes.some((change) => change.key === key)),
  ...changes.map(({ key, value }) => ({ key, value, status: 'assumed' as const, evidence: [] })),
];

/** What each variant would change in the results of a matter, and what it would leave. */
export const compareVariants = (
  pack: Pack,
  { facts }: Pick<Matter, 'facts'>,
  variants: readonly Variant[],
  asOf: string,
): readonly ComparedVariant[] => {
  const options = { asOf, withoutPrecedents: [] };
  const known = answersOf(facts);
  const before = snapshotOf(pack, { facts }, options);
  return variants.map((variant) => {
    const changes = changesFor(facts, variant);
    const after = snapshotOf(pack, { facts: withChanges(facts, changes) }, options);
    return {
      id: variant.id,
      title: variant.title,
      reason: variant.reason,
      changes: changes.map(({ key, value }) => {
        const fact = packFact(pack, key);
        const from = known.get(key)?.value ?? null;
        return { key, label: fact.label, from, to: value, controllable: canChoose(fact, value) };
      }),
      before: before.findings,
      after: after.findings,
      differences: differencesBetween(pack, before, after),
      residual: residualOf(after),
      hypothetical: isOver(known),
    };
  });
};
