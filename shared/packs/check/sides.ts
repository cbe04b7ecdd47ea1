import { sides } from '../../model/ladders';
import type { PackProblem } from '../problem';
import type { Pack } from '../schema';

/** Elements that cannot be argued from both sides, whatever the facts. */
export const oneSidedElements = (pack: Pack): readonly PackProblem[] =>
  pack.elements.flatMap(({ id }) =>
    sides
      .filter((side) => !pack.arguments.some((item) => item.element === id && item.side === side && isOfLaw(item)))
      .map((side) => ({
        file: `arguments/${id}.json`,
        place: id,
        message: `has no argument of law for the ${side}; one must stand whatever the facts`,
      })),
  );

const isOfLaw = (argument: Pack['arguments'][number]): boolean =>
  argument.factor === undefined && argument.when === undefined;
