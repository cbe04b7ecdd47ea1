import type { Condition } from '../packs/condition';
import type { Pack } from '../packs/schema';
import { conditionOf, factorsOf } from './names';
import type { Program } from './program';
import { FALSE, TRUE } from './truth';

interface Step {
  readonly part: Condition;
  readonly wanted: typeof TRUE | typeof FALSE;
}

const steps = (parts: readonly Condition[], wanted: Step['wanted']): readonly Step[] =>
  parts.map((part) => ({ part, wanted }));

/** What a condition that is not about one fact rests on in turn. */
const stepsBelow = (pack: Pack, program: Program, { part, wanted }: Step): readonly Step[] => {
  if ('not' in part) return steps([part.not], wanted === TRUE ? FALSE : TRUE);
  // A presumption that stands rests on nothing; one that is rebutted rests on what rebuts it.
  if ('unless' in part) return wanted === TRUE ? [] : steps([part.unless], TRUE);
  if ('all' in part) return steps(part.all, wanted);
  if ('any' in part) return steps(part.any, wanted);
  if ('term' in part || 'factor' in part) return steps([conditionOf(pack, part)], wanted);
  if ('element' in part)
    return steps(
      factorsOf(pack, part.element).map(({ when }) => when),
      TRUE,
    );
  const rule = 'finding' in part ? ruleInForce(pack, program, part.finding) : undefined;
  return rule === undefined ? [] : steps([rule.when], TRUE);
};

/**
 * The facts that make a condition true as it stands: the explanation of a finding is read off its evaluation.
 * Keys come in the order in which the condition names them, each once.
 */
export const supportOf = (pack: Pack, program: Program, condition: Condition): readonly string[] => {
  const keys = new Set<string>();
  const visit = (step: Step): void => {
    const { part, wanted } = step;
    // An element may lean either way; its factors are asked one by one.
    if (!('element' in part) && program.read(part) !== wanted) return;
    if ('fact' in part) keys.add(part.fact);
    else stepsBelow(pack, program, step).forEach(visit);
  };
  visit({ part: condition, wanted: TRUE });
  return [...keys];
};

/** The rule of a limb that gives its class as the facts stand, if any does. */
const ruleInForce = (pack: Pack, program: Program, limb: Parameters<Program['limb']>[0]) =>
  pack.limbs.find((candidate) => candidate.limb === limb)?.rules[program.limb(limb).rule()];
