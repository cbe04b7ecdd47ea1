import type { AssessedArgument, AssessedElement } from '../model/assessment';
import { weights } from '../model/ladders';
import type { Argument, Pack } from '../packs/schema';
import { NO_AUTHORITY, rankOf } from './authority-rank';
import { type Disputant, settle } from './dispute';
import { elementWhy } from './element-why';
import { citableOn } from './law-in-time';
import { conditionOf, factorsOf } from './names';
import type { Program } from './program';
import { supportOf } from './support';
import { FALSE, TRUE, type Truth, truthNames } from './truth';

/** An argument before it is known how it fares against the others. */
type Unsettled = Omit<AssessedArgument, 'accepted' | 'attackedBy' | 'defeatedBy'>;

const conditionFor = (pack: Pack, argument: Argument) =>
  argument.factor === undefined ? argument.when : conditionOf(pack, { factor: argument.factor });

const assessArgument = (
  pack: Pack,
  program: Program,
  argument: Argument,
  asOf: string,
  cases: ReadonlySet<string>,
): Unsettled | undefined => {
  const condition = conditionFor(pack, argument);
  if (condition !== undefined && program.read(condition) !== TRUE) return undefined;
  const authorities = citableOn(pack, argument.authorities, asOf);
  const weighing = argument.cases.filter((id) => cases.has(id));
  const byAnalogy = authorities.length + weighing.length === 0;
  // An argument whose every ground is later than the as-of day could not have been made then.
  if (byAnalogy && argument.authorities.length > 0) return undefined;
  const { id, element, side, claim, reply, weight } = argument;
  return {
    id,
    element,
    side,
    claim,
    reply,
    weight,
    authorities,
    cases: weighing,
    facts: condition === undefined ? [] : supportOf(pack, program, condition),
    byAnalogy,
    factor: argument.factor ?? null,
  };
};

/** Circumstances of the matter for which nothing of that day can be cited: they are not argued, and yet they weigh. */
const unspoken = (pack: Pack, program: Program, standing: readonly Unsettled[]): readonly Disputant[] => {
  const spoken = new Set(standing.map(({ id }) => id));
  return pack.arguments
    .filter(({ id, factor }) => factor !== undefined && program.factor(factor) === TRUE && !spoken.has(id))
    .map(({ id, element, side, weight }) => ({ id, element, side, weight, restsOnFacts: true, rank: NO_AUTHORITY }));
};

/** Sets the arguments against each other, element by element. */
const settled = (
  pack: Pack,
  program: Program,
  standing: readonly Unsettled[],
  asOf: string,
): readonly AssessedArgument[] => {
  const argued = standing.map(({ id, element, side, weight, factor, authorities }) => {
    return { id, element, side, weight, restsOnFacts: factor !== null, rank: rankOf(pack, authorities, asOf) };
  });
  const fates = settle([...argued, ...unspoken(pack, program, standing)]);
  const spoken = new Set(standing.map(({ id }) => id));
  return standing.flatMap((argument) => {
    const fate = fates.get(argument.id);
    if (fate === undefined) return [];
    const attackedBy = fate.attackedBy.filter((id) => spoken.has(id));
    const defeatedBy = fate.defeatedBy.filter(({ by }) => spoken.has(by) || fates.get(by)?.accepted === true);
    return [{ ...argument, accepted: fate.accepted, attackedBy, defeatedBy }];
  });
};

/** The arguments that stand on the matter's facts, heaviest first within each element and side. */
export const argumentsOf = (
  pack: Pack,
  program: Program,
  asOf: string,
  cases: ReadonlySet<string>,
): readonly AssessedArgument[] => {
  const order = new Map(pack.elements.map(({ id }, index) => [id, index]));
  const standing = pack.arguments
    .flatMap((argument) => assessArgument(pack, program, argument, asOf, cases) ?? [])
    .sort(
      (a, b) =>
        (order.get(a.element) ?? 0) - (order.get(b.element) ?? 0) ||
        a.side.localeCompare(b.side, 'en') ||
        weights.indexOf(a.weight) - weights.indexOf(b.weight) ||
        Number(a.factor === null) - Number(b.factor === null) ||
        (a.id < b.id ? -1 : 1),
    );
  return settled(pack, program, standing, asOf);
};

const standingOf = (truth: number, touched: boolean): AssessedElement['standing'] => {
  if (truth === TRUE) return 'authority';
  if (truth === FALSE) return 'project';
  return touched ? 'balanced' : 'untouched';
};

/** Each element with its truth and the arguments for and against it. */
export const elementsOf = (
  pack: Pack,
  program: Program,
  standing: readonly AssessedArgument[],
): readonly AssessedElement[] =>
  pack.elements.map(({ id, limb, question, rule }) => {
    const truth = program.element(id) as Truth;
    const touched = factorsOf(pack, id).some((factor) => program.factor(factor.id) === TRUE);
    const ids = (side: AssessedArgument['side']) =>
      standing.filter((argument) => argument.element === id && argument.side === side).map((argument) => argument.id);
    return {
      id,
      limb,
      question,
      rule,
      truth: truthNames[truth],
      standing: standingOf(truth, touched),
      why: elementWhy(pack, program, id),
      for: ids('authority'),
      against: ids('project'),
    };
  });
