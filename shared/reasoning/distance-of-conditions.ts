import type { FactValue } from '../model/fact';
import { type LimbId, ladders } from '../model/ladders';
import type { Condition } from '../packs/condition';
import type { Pack } from '../packs/schema';
import { testOf } from './compile';
import { dependenciesOf } from './dependencies';
import {
  type Measure,
  nearest,
  offFalse,
  offTrue,
  ofTruth,
  pack4,
  TOO_FAR,
  toFalse,
  togetherOf,
  toTrue,
} from './distance';
import { lazily } from './lazily';
import type { Memory } from './memory';
import { conditionOf, factorsOf } from './names';
import type { Program } from './program';
import { FALSE, TRUE } from './truth';

/** Rungs of a ladder by name, as bits. */
export const rungBits = (limb: LimbId, findings: readonly string[]): number =>
  findings.reduce((set, finding) => set | (1 << (ladders[limb] as readonly string[]).indexOf(finding)), 0);

/** All rungs of a ladder. */
export const allRungs = (limb: LimbId): number => (1 << ladders[limb].length) - 1;

/** What the distances are measured over. */
export interface Ground {
  readonly pack: Pack;
  readonly program: Program;
  readonly memory: Memory;
  /** The answers that may still be given to a fact. */
  readonly values: (key: string) => readonly FactValue[];
  /** How far it is to a class of a limb among the wanted rungs. */
  readonly toClass: (limb: LimbId, wanted: number) => number;
}

const negated = (child: Measure): Measure => {
  return () => pack4(toFalse(child()), toTrue(child()), offFalse(child()), offTrue(child()));
};

const presumed = (child: Measure): Measure => {
  return () => pack4(offTrue(child()), toTrue(child()), toTrue(child()), offTrue(child()));
};

const joined = (measures: readonly Measure[], reads: readonly ReadonlySet<string>[], all: boolean): Measure => {
  const together = togetherOf(reads);
  const [each, one] = all ? [together, nearest] : [nearest, together];
  return () => {
    const now = measures.map((part) => part());
    return pack4(each(now.map(toTrue)), one(now.map(toFalse)), one(now.map(offTrue)), each(now.map(offFalse)));
  };
};

const leafMeasure = ({ program, values }: Ground, condition: Extract<Condition, { fact: string }>): Measure => {
  const test = testOf(condition);
  const read = program.reader(condition);
  const reach = (wanted: boolean) => (values(condition.fact).some((value) => test(value) === wanted) ? 1 : TOO_FAR);
  return () => ofTruth(read(), reach);
};

/** An element changes when one of its factors does: it is at least as far as the nearest. */
const elementMeasure = (
  { pack, program }: Ground,
  { element, is }: Extract<Condition, { element: string }>,
  named: (condition: Condition) => Measure,
): Measure => {
  const factors = factorsOf(pack, element).map(({ id, when }) => ({ id, when: named(when) }));
  const move = () =>
    nearest(factors.map(({ id, when }) => (program.factor(id) === TRUE ? offTrue(when()) : toTrue(when()))));
  return () => {
    const truth = program.element(element);
    return ofTruth(is ? truth : TRUE - truth, move);
  };
};

const findingMeasure = (
  { program, toClass }: Ground,
  { finding: limb, in: findings }: Extract<Condition, { finding: LimbId }>,
): Measure => {
  const wanted = rungBits(limb, findings);
  return () => {
    const holds = (program.limb(limb).classes() & wanted) !== 0;
    const move = toClass(limb, holds ? allRungs(limb) & ~wanted : wanted);
    return ofTruth(holds ? TRUE : FALSE, () => move);
  };
};

/** Compiles the measures of conditions; each is kept until a fact changes that it reads. */
export const compileMeasures = (ground: Ground): ((condition: Condition) => Measure) => {
  const { pack, program, memory } = ground;
  const depends = dependenciesOf(pack);
  const connective = (condition: Condition): Measure | undefined => {
    if ('all' in condition) return joined(condition.all.map(measure), condition.all.map(depends.condition), true);
    if ('any' in condition) return joined(condition.any.map(measure), condition.any.map(depends.condition), false);
    if ('not' in condition) return negated(measure(condition.not));
    return 'unless' in condition ? presumed(measure(condition.unless)) : undefined;
  };
  const single = (condition: Condition): Measure => {
    if ('fact' in condition) return leafMeasure(ground, condition);
    if ('element' in condition) return elementMeasure(ground, condition, measure);
    if ('finding' in condition) return findingMeasure(ground, condition);
    if ('term' in condition || 'factor' in condition) return measure(conditionOf(pack, condition));
    const read = program.reader(condition);
    return () => ofTruth(read(), () => TOO_FAR);
  };
  const measure = lazily(
    (condition: Condition): Measure =>
      memory.remember(depends.condition(condition), connective(condition) ?? single(condition)),
  );
  return measure;
};
