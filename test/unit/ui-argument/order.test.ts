import { expect, it } from 'vitest';
import { layoutOf } from '../../../renderer/features/argument/map/layout';
import { neighbour } from '../../../renderer/features/argument/map/neighbour';
import { yielding } from '../../../renderer/features/argument/order';
import { cnMining } from '../../../shared/packs/cn-mining';
import { assess } from '../../../shared/reasoning/assess';
import { matterOf } from '../../fixtures/matters';

const facts = (cnMining.archetypes[0]?.facts ?? []).map(({ key, value }) => {
  return { key, value, status: 'stated' as const, evidence: [] };
});
const assessment = assess(cnMining, { ...matterOf({}), facts }, { asOf: '2026-11-22', withoutPrecedents: [] });
const { arguments: all } = assessment;

it('says of an argument that does not stand what decides against it, and nothing of one that stands', () => {
  expect(all.some(({ accepted }) => accepted)).toBe(true);
  expect(all.some(({ accepted }) => !accepted)).toBe(true);
  for (const argument of all) {
    const why = yielding(argument, all);
    expect(why === null).toBe(argument.accepted);
    if (why === null || why === 'balance') continue;
    const by = argument.defeatedBy.find(({ because }) => because === why)?.by;
    // Nothing that fell itself; a circumstance for which nothing can be cited is not among the arguments.
    expect(all.find(({ id }) => id === by)?.accepted).not.toBe(false);
  }
});

it('lays out the map with each side on its own hand and no box over another, in every language', () => {
  for (const lang of ['zh', 'en', 'ru'] as const) {
    for (const element of assessment.elements) {
      const { nodes, edges } = layoutOf(assessment, element, lang);
      const [centre] = nodes;
      for (const node of nodes.slice(1)) expect(node.x < (centre?.x ?? 0)).toBe(node.side === 'project');
      for (const [index, a] of nodes.entries()) {
        for (const b of nodes.slice(index + 1)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart, `${a.id} and ${b.id}`).toBe(true);
        }
      }
      expect(edges).toHaveLength(nodes.length - 1);
      const left = centre === undefined ? null : neighbour(nodes, centre, 'ArrowLeft');
      if (left !== null) expect(left.side).toBe('project');
    }
  }
});
