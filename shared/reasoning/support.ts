import type { Condition } from '../packs/condition';
import type { Pack } from '../packs/schema';
import { conditionOf, factorsOf } from './names';
import type { Program } from './program';
import { FALSE, TRUE } from './truth';

/**
 * The facts that make a condition true as it stands: the explanation of a finding is read off its evaluation.
 * Keys come in the order in which the condition names them, each once.
 */
export const supportOf = (pack: Pack, program: Program, condition: Condition): readonly string[] => {
  const keys = new Set<string>();
  const visit = (part: Condition, wanted: typeof TRUE | typeof FALSE): void => {
    if (!('element' in part) && program.read(part) !== wanted) return;
    if ('not' in part) visit(part.not, wanted === TRUE ? FALSE : TRUE);
    // A presumption that stands rests on nothing; one that is rebutted rests on what rebuts it.
    else if ('unless' in part) {
      if (wanted === FALSE) visit(part.unless, TRUE);
    } else if ('all' in part) for (const child of part.all) visit(child, wanted);
    else if ('any' in part) for (const child of part.any) visit(child, wanted);
    else if ('fact' in part) keys.add(part.fact);
    else if ('term' in part || 'factor' in part) visit(conditionOf(pack, part), wanted);
    else if ('element' in part) {
      for (const factor of factorsOf(pack, part.element)) visit(factor.when, TRUE);
    } else if ('finding' in part) {
      const fired = ruleInForce(pack, program, part.finding);
      if (fired !== undefined) visit(fired.when, TRUE);
    }
  };
  visit(condition, TRUE);
  return [...keys];
};

/** The rule of a limb that gives its class as the facts stand, if any does. */
export const ruleInForce = (pack: Pack, program: Program, limb: Parameters<Program['limb']>[0]) =>
  pack.limbs.find((candidate) => candidate.limb === limb)?.rules[program.limb(limb).rule()];
