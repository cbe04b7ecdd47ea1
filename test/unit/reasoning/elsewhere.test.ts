import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cnMining } from '../../../shared/packs/cn-mining';
import { answersOf } from '../../../shared/reasoning/answers';
import { answeredElsewhere } from '../../../shared/reasoning/elsewhere';
import { matterOf } from '../../fixtures/matters';
import { anyFacts } from '../../fixtures/random-matters';
import { naive } from './naive';

const asOf = '2026-11-22';
const facts = (values: Parameters<typeof matterOf>[0]) => matterOf(values).facts;

it('tells an element that is answered otherwise, with what is otherwise in the nearest matter', () => {
  const here = facts({ 'tech.hardware': 'asic', 'tech.independentUse': false });
  const near = facts({ 'tech.hardware': 'general-server', 'tech.independentUse': true });
  const far = facts({
    'tech.hardware': 'general-server',
    'tech.independentUse': true,
    'tech.miningSoftware': false,
    'tech.poolAccess': false,
  });
  const told = answeredElsewhere(cnMining, here, [far, near], asOf);
  const machine = told.find(({ element }) => element === 'dedicated-machine');
  expect(machine).toMatchObject({ here: true, matters: 2 });
  expect(machine?.apart).toContainEqual({ key: 'tech.hardware', here: 'asic', there: 'general-server' });
  expect(machine?.apart.map(({ key }) => key)).not.toContain('tech.poolAccess');
});

it('tells what a naive reading of both matters tells, and always a fact that differs', () => {
  fc.assert(
    fc.property(anyFacts, fc.array(anyFacts, { maxLength: 4 }), (own, others) => {
      const truth = (of: typeof own, id: string) => naive(cnMining, answersOf(of), asOf).element(id);
      const expected = cnMining.elements.flatMap(({ id }) => {
        const here = truth(own, id);
        const matters = others.filter((other) => here !== null && truth(other, id) === !here).length;
        return matters === 0 ? [] : [{ element: id, here, matters }];
      });
      const told = answeredElsewhere(cnMining, own, others, asOf);
      const byName = (a: { element: string }, b: { element: string }) => (a.element < b.element ? -1 : 1);
      const bare = told.map(({ element, here, matters }) => ({ element, here, matters }));
      expect(bare.sort(byName)).toEqual([...expected].sort(byName));
      // A version that is disputed may turn an element while the client's own version is the same.
      const disputed = [own, ...others].flat().some(({ status }) => status === 'disputed');
      if (!disputed) expect(told.filter(({ apart }) => apart.length === 0)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('says nothing of itself, nor of what is open', () => {
  const own = facts({ 'tech.hardware': 'asic' });
  expect(answeredElsewhere(cnMining, own, [own, facts({})], asOf)).toEqual([]);
});
