import { expect, test } from 'vitest';
import {
  bearingOf,
  countOf,
  filtered,
  neighbours,
  nextUnanswered,
  progressOf,
  relevantQuestions,
} from '../../../renderer/features/checklist/questions';
import { factRows, lacksEvidence, ordered, passes } from '../../../renderer/features/facts/rows';
import type { Fact } from '../../../shared/model/fact';
import { cnMining } from '../../../shared/packs/cn-mining/index';

const ASOF = '2026-11-22';
const fact = (key: string, value: Fact['value'], status: Fact['status'] = 'stated'): Fact => ({
  key,
  value,
  status,
  evidence: [],
});
const questionsOf = (facts: readonly Fact[], unknowns: Parameters<typeof relevantQuestions>[3] = []) =>
  relevantQuestions(cnMining, facts, ASOF, unknowns);
const keysOf = (questions: ReturnType<typeof questionsOf>) => questions.map(({ asked }) => asked.key);

test('questions come and go with the answers that they depend on', () => {
  expect(keysOf(questionsOf([]))).toContain('territory.province');
  expect(keysOf(questionsOf([fact('territory.site', 'overseas')]))).not.toContain('territory.province');
  expect(keysOf(questionsOf([fact('territory.site', 'mainland')]))).toContain('territory.province');
});

test('they come in the order of the groups', () => {
  const groups = questionsOf([]).map(({ asked }) => asked.group);
  expect([...new Set(groups)]).toEqual(cnMining.facts.groups.map(({ id }) => id));
  expect(groups).toEqual([...groups].sort((a, b) => order(a) - order(b)));
});
const order = (group: string) => cnMining.facts.groups.findIndex(({ id }) => id === group);

test('that nobody knows is not unanswered, and settles nothing', () => {
  const questions = questionsOf([fact('matter.clientRole', 'host'), fact('matter.publicBody', null, 'unknown')]);
  expect(progressOf(questions)).toEqual({ answered: 1, relevant: questions.length });
  expect(countOf(questions, 'unanswered')).toBe(questions.length - 2);
  expect(countOf(questions, 'unknown')).toBe(1);
});

test('the next unanswered question is looked for from where one stands, going round', () => {
  const questions = questionsOf([fact('matter.publicBody', true)]);
  expect(nextUnanswered(questions, 'matter.clientRole')).toBe('matter.officialSupport');
  expect(nextUnanswered(questions, questions.at(-1)?.asked.key ?? '')).toBe('matter.clientRole');
  expect(nextUnanswered(questions, null)).toBe('matter.clientRole');
  const done = questions.map((question) => ({ ...question, status: 'stated' as const }));
  expect(nextUnanswered(done, 'matter.clientRole')).toBeNull();
  expect(neighbours(questions, 'matter.publicBody')).toEqual({
    previous: 'matter.clientRole',
    next: 'matter.officialSupport',
  });
});

test('a question that somebody is at work on stays in its filter', () => {
  const questions = questionsOf([fact('matter.publicBody', true, 'assumed')]);
  expect(keysOf(filtered(questions, 'assumed', new Set()))).toEqual(['matter.publicBody']);
  expect(keysOf(filtered(questions, 'disputed', new Set(['matter.publicBody'])))).toEqual(['matter.publicBody']);
});

test('what could turn a finding comes first where it could do so most', () => {
  const label = { zh: '一', en: 'one', ru: 'один' };
  const unknown = (key: string, rank: number) => ({
    key,
    label,
    couldTurn: ['financial' as const],
    rank,
    evidence: [],
  });
  const questions = questionsOf([], [unknown('tech.miningSoftware', 2), unknown('funding.public', 1)]);
  expect(keysOf(filtered(questions, 'turning', new Set()))).toEqual(['funding.public', 'tech.miningSoftware']);
});

test('a question names the limbs and the elements that read its answer', () => {
  const { limbs, elements } = bearingOf(cnMining, 'tech.blockRewardRace');
  expect(limbs).toContain('industrial');
  expect(elements.map(({ id }) => id)).toContain('coin-computing');
});

const listed = (one: Fact, updatedAt: string) => ({
  id: one.key,
  rev: 1,
  instance: null,
  updatedAt,
  fact: { ...one, evidence: one.evidence.map((reference) => ({ ...reference })) },
});

test('the table keeps an answer that does not matter any more, and says so', () => {
  const facts = [fact('territory.site', 'overseas'), fact('territory.province', 'CN-SH', 'verified')];
  const relevant = new Set(keysOf(questionsOf(facts)));
  const rows = factRows(
    cnMining,
    facts.map((one, index) => listed(one, `2026-11-2${index}T00:00:00.000Z`)),
    relevant,
    new Set(),
  );
  const province = rows.find(({ question }) => question.key === 'territory.province');
  expect(province).toMatchObject({ relevant: false, fact: { value: 'CN-SH' } });
  expect(rows.filter(lacksEvidence)).toEqual([province]);
  expect(rows.filter((row) => passes(row, 'warned'))).toEqual([province]);
  expect(rows.filter((row) => passes(row, 'answered'))).toHaveLength(2);
  expect(ordered(rows, 'changed')[0]).toBe(province);
  expect(ordered(rows, 'status')[0]).toBe(province);
  expect(ordered(rows, 'status').at(-1)?.fact).toBeNull();
});

test('evidence that was taken out of the matter proves nothing', () => {
  const proved = { ...fact('territory.site', 'mainland', 'verified'), evidence: [{ id: 'E1' }, { id: 'E2' }] };
  const rowsWithout = (...removed: readonly string[]) =>
    factRows(cnMining, [listed(proved, '2026-11-20T00:00:00.000Z')], new Set(), new Set(removed));
  expect(rowsWithout('E1')).toMatchObject([{ proofs: 1 }]);
  expect(rowsWithout('E1').filter(lacksEvidence)).toEqual([]);
  expect(rowsWithout('E1', 'E2').filter(lacksEvidence)).toHaveLength(1);
});
