import { languages } from '../../model/text';
import type { PackProblem } from '../problem';
import type { Pack, PackFact } from '../schema';

/** The answers that a fact allows, as its statements name them. */
const answersTo = ({ type, options = [] }: PackFact): readonly string[] => {
  if (type === 'boolean') return ['true', 'false'];
  return type === 'choice' ? options.map(({ value }) => value) : ['any'];
};

const faultsOf = (fact: PackFact, statements: NonNullable<PackFact['statements']>): readonly string[] => {
  const answers = answersTo(fact);
  const told = Object.keys(statements);
  const gapped = (answer: string) => languages.map((lang) => statements[answer]?.[lang].includes('{value}'));
  return [
    ...answers.filter((answer) => !told.includes(answer)).map((answer) => `states nothing for the answer "${answer}"`),
    ...told
      .filter((answer) => !answers.includes(answer))
      .map((answer) => `states "${answer}", which is no answer; the answers are ${answers.join(', ')}`),
    ...(gapped('any').includes(false) ? ['has no gap {value} in its statement in every language'] : []),
  ];
};

/** Facts whose statements do not cover their answers, one each. */
export const unfitStatements = ({ facts: { facts } }: Pack): readonly PackProblem[] =>
  facts.flatMap((fact) =>
    fact.statements === undefined
      ? []
      : faultsOf(fact, fact.statements).map((message) => ({ file: 'facts.json', place: fact.key, message })),
  );
