import type { AssessedArgument } from '../../model/assessment';
import type { Authority } from '../../packs/schema';
import type { MemoContext } from '../context';
import { isTold } from '../facts/told-facts';

/** Whether any of these authorities is criminal law. */
export const citesCrime = (authorities: readonly Pick<Authority, 'id'>[], context: MemoContext): boolean =>
  authorities.some(({ id }) => context.authorities.get(id)?.criminal === true);

/** An argument that rests on no fact of the matter is made only where it is of some weight and its element is open. */
const isOfUse = (argument: AssessedArgument, { assessment }: MemoContext): boolean => {
  const element = assessment.elements.find(({ id }) => id === argument.element);
  return argument.factor !== null || (argument.weight !== 'weak' && element?.truth !== 'true');
};

/**
 * Whether an argument may stand in a letter. Only facts that are told may carry it, and of the other side only authority
 * is disclosed, not every argument that could be made. Of crimes nobody has accused the client: they are not raised.
 */
const standsInLetter = (argument: AssessedArgument, context: MemoContext): boolean =>
  argument.facts.every((key) => isTold(key, context)) &&
  !citesCrime(argument.authorities, context) &&
  !argument.cases.some((id) => context.precedents.get(id)?.outcome === 'criminal') &&
  (argument.side === 'project' ? isOfUse(argument, context) : argument.authorities.length + argument.cases.length > 0);

/** Whether an argument may stand in this memo. */
export const mayStand = (argument: AssessedArgument, context: MemoContext): boolean =>
  context.rules.findings || standsInLetter(argument, context);
