import { describe, expect, it } from 'vitest';
import { memoContext } from '../../../shared/memo/context';
import { factStatement, tellsFact } from '../../../shared/memo/facts/fact-statement';
import { factClause } from '../../../shared/memo/facts/fact-value';
import type { FactValue } from '../../../shared/model/fact';
import { languages } from '../../../shared/model/text';
import { cnMining } from '../../../shared/packs/cn-mining/index';
import { ruMining } from '../../../shared/packs/ru-mining/index';
import type { PackFact } from '../../../shared/packs/schema';
import { memoInput } from '../../fixtures/memo';

/** Answers of every kind that a fact allows. */
const answersTo = ({ type, options = [] }: PackFact): readonly FactValue[] => {
  if (type === 'boolean') return [true, false];
  if (type === 'choice') return options.map(({ value }) => value);
  return type === 'date' ? ['2025-06-10'] : type === 'code' ? ['CN-ZJ'] : [42];
};

/** Begins in lower case, or with an abbreviation, and ends without a stop. */
const clause = {
  zh: /^[^。；：]+$/,
  en: /^(?:[a-z]|[A-Z]{2}|\d)[^.;:]*$/,
  ru: /^(?:[а-яё]|[А-ЯЁ]{2}|\d)(?:[^.;:]|г\.)*$/,
};

describe.each([cnMining, ruMining])('the facts of $manifest.id', (pack) => {
  it.each(languages)('state every answer as a clause of a sentence, each in words of its own (%s)', (lang) => {
    const input = memoInput({ lang });
    const context = { ...memoContext(input), packFacts: new Map(pack.facts.facts.map((fact) => [fact.key, fact])) };
    for (const fact of pack.facts.facts) {
      const said = answersTo(fact).map((value) => factStatement(fact.key, value, context));
      expect(new Set(said).size, fact.key).toBe(said.length);
      for (const [index, statement] of said.entries()) {
        expect(statement, fact.key).toMatch(clause[lang]);
        expect(statement).not.toMatch(/[{}]/);
        expect(statement).not.toBe(factClause(fact.key, answersTo(fact)[index] ?? '', context));
        expect(tellsFact(statement, { ...fact, label: { zh: '～', en: '~', ru: '~' } }, lang), statement).toBe(true);
      }
    }
  });
});

it('a fact of a pack without statements is told by its name and answer', () => {
  const context = memoContext(memoInput({ lang: 'en' }));
  const facts = cnMining.facts.facts.map(({ statements: _, ...fact }) => fact);
  const plain = { ...context, packFacts: new Map(facts.map((fact) => [fact.key, fact])) };
  expect(factStatement('tech.poolAccess', false, plain)).toBe('Pool access: no');
});
