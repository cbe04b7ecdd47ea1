import { expect, test } from 'vitest';
import { stepOf } from '../../../renderer/ui/ladder-step';
import { ladders, limbIds } from '../../../shared/model/ladders';

test('each ladder runs over the five steps, from the authority’s end to the client’s', () => {
  const steps = limbIds.map((limb) => [limb, ladders[limb].map((finding) => stepOf(limb, finding))]);
  expect(Object.fromEntries(steps)).toEqual({
    industrial: [1, 2, 3, 4, 5],
    financial: [1, 2, 3, 4, 5],
    operational: [1, 2, 3, 5],
    civil: [1, 2, 3, 4, 5, null],
  });
});
