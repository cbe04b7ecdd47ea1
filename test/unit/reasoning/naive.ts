import type { FactValue } from '../../../shared/model/fact';
import { ladders, weights } from '../../../shared/model/ladders';
import type { Condition } from '../../../shared/packs/condition';
import type { Pack } from '../../../shared/packs/schema';
import type { Answers } from '../../../shared/reasoning/answers';

/** True, false or null for unknown: the textbook reading, with nothing shared with the compiled one. */
type Kleene = boolean | null;

type Limb = keyof typeof ladders;

const test = (condition: Extract<Condition, { fact: string }>, value: FactValue): boolean => {
  if ('is' in condition) return value === condition.is;
  if ('in' in condition) return (condition.in as readonly FactValue[]).includes(value);
  if ('atLeast' in condition) return (value as number) >= condition.atLeast;
  if ('below' in condition) return (value as number) < condition.below;
  if ('onOrAfter' in condition) return String(value) >= condition.onOrAfter;
  return String(value) < condition.before;
};

/** Walks the conditions of a pack anew for every question: slow, and easy to believe. */
export const naive = (pack: Pack, answers: Answers, asOf: string) => {
  const fact = (condition: Extract<Condition, { fact: string }>): Kleene => {
    const answer = answers.get(condition.fact);
    if (answer === undefined) return null;
    const verdicts = new Set([test(condition, answer.value), test(condition, answer.alternative)]);
    return verdicts.size === 1 ? ([...verdicts][0] as boolean) : null;
  };
  const read = (condition: Condition): Kleene => {
    if ('all' in condition) {
      const values = condition.all.map(read);
      return values.includes(false) ? false : values.includes(null) ? null : true;
    }
    if ('any' in condition) {
      const values = condition.any.map(read);
      return values.includes(true) ? true : values.includes(null) ? null : false;
    }
    if ('not' in condition) {
      const value = read(condition.not);
      return value === null ? null : !value;
    }
    if ('unless' in condition) return read(condition.unless) !== true;
    if ('fact' in condition) return fact(condition);
    if ('asOfOnOrAfter' in condition) return asOf >= condition.asOfOnOrAfter;
    if ('term' in condition) return read(pack.terms.find(({ id }) => id === condition.term)?.when as Condition);
    if ('factor' in condition) return read(pack.factors.find(({ id }) => id === condition.factor)?.when as Condition);
    if ('element' in condition) {
      const truth = element(condition.element);
      return truth === null ? null : truth === condition.is;
    }
    return condition.in.includes(classOf(condition.finding));
  };
  const strongest = (id: string, side: string): number => {
    const standing = pack.factors.filter(
      (factor) => factor.element === id && factor.side === side && read(factor.when) === true,
    );
    return Math.max(0, ...standing.map(({ weight }) => 4 - weights.indexOf(weight)));
  };
  const element = (id: string): Kleene => {
    const [authority, project] = [strongest(id, 'authority'), strongest(id, 'project')];
    if (authority === project || Math.max(authority, project) < 2) return null;
    return authority > project;
  };
  const duties = (): readonly string[] =>
    pack.duties.map(({ applies, met, missing }) => {
      if (read(applies) === false) return 'not-required';
      if (read(missing) === true) return 'missing';
      return read(met) === true ? 'met' : 'unknown';
    });
  const dutyFinding = (): string => {
    const states = duties();
    if (states.includes('missing')) return 'duties-missing';
    return states.includes('unknown') ? 'duties-unknown' : 'in-order';
  };
  const classOf = (limb: Limb): string => {
    const rule = pack.limbs.find((candidate) => candidate.limb === limb)?.rules.find(({ when }) => read(when) === true);
    if (rule !== undefined) return rule.finding;
    if (limb === 'operational') return dutyFinding();
    return limb === 'civil' ? 'not-applicable' : 'grey';
  };
  const finding = (limb: Limb): string => {
    const ladder = ladders[limb] as readonly string[];
    const caps = pack.limbs.find((candidate) => candidate.limb === limb)?.caps ?? [];
    const floors = caps.filter(({ when }) => read(when) === true).map(({ atMost }) => ladder.indexOf(atMost));
    return ladder[Math.max(ladder.indexOf(classOf(limb)), ...floors)] as string;
  };
  return { read, element, finding, duties };
};
