import { describe, expect, it } from 'vitest';
import { type Disputant, settle } from '../../../../shared/reasoning/dispute';

const one = (id: string, rest: Partial<Disputant> = {}): Disputant => ({
  id,
  element: 'one',
  side: 'project',
  weight: 'strong',
  restsOnFacts: true,
  rank: 2,
  ...rest,
});
const against = (id: string, rest: Partial<Disputant> = {}) => one(id, { side: 'authority', ...rest });

describe('arguments in dispute', () => {
  it('attack only those of the other side on the same element', () => {
    const settled = settle([one('p'), one('q'), against('a'), against('b', { element: 'two' })]);
    expect(settled.get('p')?.attackedBy).toEqual(['a']);
    expect(settled.get('a')?.attackedBy).toEqual(['p', 'q']);
    expect(settled.get('b')).toEqual({ attackedBy: [], defeatedBy: [], accepted: true });
  });

  it('are defeated by what is preferred and by equals, with the ground that decides', () => {
    const settled = settle([one('p'), against('law', { restsOnFacts: false, weight: 'decisive', rank: 0 })]);
    expect(settled.get('p')).toEqual({ attackedBy: ['law'], defeatedBy: [], accepted: true });
    expect(settled.get('law')?.defeatedBy).toEqual([{ by: 'p', because: 'rests-on-facts' }]);
    const equal = settle([one('p'), against('a')]);
    expect(equal.get('p')).toEqual({
      attackedBy: ['a'],
      defeatedBy: [{ by: 'a', because: 'balance' }],
      accepted: false,
    });
    const ranked = settle([one('p', { rank: 3 }), against('a')]);
    expect(ranked.get('p')?.defeatedBy).toEqual([{ by: 'a', because: 'rank' }]);
    expect(ranked.get('a')?.defeatedBy).toEqual([]);
  });

  it('are taken up again where all that defeats them is itself defeated', () => {
    const settled = settle([
      one('weak', { weight: 'weak' }),
      against('moderate', { weight: 'moderate' }),
      one('decisive', { weight: 'decisive' }),
    ]);
    expect([...settled].map(([id, { accepted }]) => [id, accepted])).toEqual([
      ['weak', true],
      ['moderate', false],
      ['decisive', true],
    ]);
    const undefended = settle([
      one('weak', { weight: 'weak' }),
      against('moderate', { weight: 'moderate' }),
      against('strong'),
      one('middle', { weight: 'moderate' }),
    ]);
    expect([...undefended].filter(([, { accepted }]) => accepted).map(([id]) => id)).toEqual(['moderate', 'strong']);
  });
});
