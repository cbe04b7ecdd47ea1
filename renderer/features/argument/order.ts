import type { AssessedArgument, AssessedElement, Assessment } from '../../../shared/model/assessment';
import type { LimbId, Side } from '../../../shared/model/ladders';

/** The most open first: what is argued and unsettled, then what is argued, last what no fact touches. */
const rank = ({ truth, standing }: AssessedElement): number => {
  if (standing === 'untouched') return 3;
  if (truth === 'unknown') return 0;
  return standing === 'balanced' ? 1 : 2;
};

/** The elements of a limb, or of all, in the order in which a lawyer has to think of them. Sorting is stable. */
export const elementsInOrder = (assessment: Assessment, limb: LimbId | null): readonly AssessedElement[] =>
  assessment.elements.filter((element) => limb === null || element.limb === limb).sort((a, b) => rank(a) - rank(b));

/** The arguments of one side of an element, heaviest first as the assessment has them. */
export const argumentsOn = (assessment: Assessment, element: string, side: Side): readonly AssessedArgument[] =>
  assessment.arguments.filter((argument) => argument.element === element && argument.side === side);

export const isTouched = ({ standing, for: authority, against: project }: AssessedElement): boolean =>
  standing !== 'untouched' || authority.length + project.length > 0;

/** Why an argument does not stand: one of the other side prevails, or two hold each other in balance. */
export type Yielding = AssessedArgument['defeatedBy'][number]['because'];

/** What decides against an argument; null where it stands. An argument that does not stand itself decides nothing. */
export function yielding(argument: AssessedArgument, all: readonly AssessedArgument[]): Yielding | null {
  if (argument.accepted) return null;
  const fallen = new Set(all.filter(({ accepted }) => !accepted).map(({ id }) => id));
  return argument.defeatedBy.find(({ by }) => !fallen.has(by))?.because ?? 'balance';
}
