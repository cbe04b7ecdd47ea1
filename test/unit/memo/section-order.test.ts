import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeOutline } from '../../../shared/memo/editing/compose';
import { addBlock, moveBlock, putBack, removeBlock, restoreBlock } from '../../../shared/memo/editing/edit-memo';
import { type KeptMemo, keepMemo } from '../../../shared/memo/editing/kept-memo';
import { regenerate } from '../../../shared/memo/editing/regenerate';
import { everyBlock } from '../../../shared/memo/walk';
import { keptMemoSchema } from '../../../shared/model/memo';
import { memoOf, smallMemo } from '../../fixtures/memo';
import { leaf, section } from './round-trip/sample';

const names = ['a', 'b', 'c', 'd'] as const;
const nested = (inner: readonly string[]) =>
  section(
    'law',
    inner.map((name) => section(`law.${name}`, [leaf(`law.${name}.1`, name)], { level: 2 })),
  );
const memo = smallMemo([
  section('answer', [leaf('answer.1', 'The answer.')]),
  nested(names),
  section('risks', [leaf('risks.1', 'A risk.')]),
  section('limits', [leaf('limits.1', 'A limit.')]),
  leaf('signature', 'Signed.'),
  section('annex.a', [leaf('annex.a.1', 'One.')], { annex: true }),
  section('annex.b', [leaf('annex.b.1', 'Two.')], { annex: true }),
]);
const kept = keepMemo(memo);

const topOf = (one: KeptMemo) => composeOutline(one).blocks.map(({ id }) => id);
const innerOf = (one: KeptMemo) => {
  const law = composeOutline(one).blocks.find(({ id }) => id === 'law');
  return law?.kind === 'section' ? law.children.map(({ id }) => id.replace('law.', '')).join('') : '';
};

describe('a section that is put after another', () => {
  it('stands there with all that stands in it, and the signature stays before the annexes', () => {
    const moved = moveBlock(moveBlock(kept, 'law', 'risks'), 'annex.a', 'annex.b');
    expect(topOf(moved)).toEqual(['answer', 'risks', 'law', 'limits', 'signature', 'annex.b', 'annex.a']);
    expect(innerOf(moved)).toBe('abcd');
    expect(keptMemoSchema.parse(JSON.parse(JSON.stringify(moved)))).toEqual(moved);
    expect(topOf(moveBlock(kept, 'law', 'limits')).slice(-4)).toEqual(['law', 'signature', 'annex.a', 'annex.b']);
  });

  it.each([
    ['the answer', 'answer', 'law'],
    ['before the answer', 'law', ''],
    ['an annex among the sections', 'annex.a', 'law'],
    ['a section among the annexes', 'risks', 'annex.a'],
    ['a section under another heading', 'law.a', 'risks'],
    ['a section in itself', 'law', 'law.a'],
    ['after itself', 'law', 'law'],
    ['after a paragraph', 'law', 'risks.1'],
  ])('stays where it is: %s', (_name, id, after) => {
    expect(composeOutline(moveBlock(kept, id, after))).toEqual(memo);
  });

  it('goes out and comes back with what stands in it, and takes nothing else along', () => {
    const moved = moveBlock(addBlock(kept, { id: 'own', after: 'law.a', form: 'body', text: [] }), 'law.a', 'law.c');
    expect(innerOf(removeBlock(moved, 'law.c'))).toBe('bad');
    expect(innerOf(removeBlock(moved, 'law.a'))).toBe('bcd');
    expect(topOf(removeBlock(moved, 'law'))).not.toContain('law');
    expect(restoreBlock(removeBlock(moved, 'law'), 'law')).toEqual(moved);
  });

  it('stays after the nearest that is left when the memo is made anew', () => {
    const moved = moveBlock(moveBlock(kept, 'law.a', 'law.d'), 'law', 'limits');
    const without = (inner: readonly string[], top: readonly string[]) =>
      smallMemo(
        memo.blocks.filter(({ id }) => !top.includes(id)).map((one) => (one.id === 'law' ? nested(inner) : one)),
      );
    const fresh = regenerate(moved, without(['a', 'b', 'c', 'e'], ['limits']));
    expect(innerOf(fresh)).toBe('bcae');
    expect(topOf(fresh)).toEqual(['answer', 'risks', 'law', 'signature', 'annex.a', 'annex.b']);
    expect(innerOf(regenerate(fresh, memo))).toBe('bcad');
    expect(topOf(regenerate(moved, without(names, ['law'])))).not.toContain('law');
  });
});

const step = fc.record({ back: fc.boolean(), id: fc.constantFrom(...names), after: fc.constantFrom('', ...names) });

/** The order that a list of names has after a step, by a reckoning of its own. */
const stepped = (order: string, { id, after }: { readonly id: string; readonly after: string }): string => {
  if (id === after) return order;
  const rest = order.replace(id, '');
  const at = rest.indexOf(after) + after.length;
  return rest.slice(0, at) + id + rest.slice(at);
};

it('over any sequence of moves sections stand in the order that the moves say, and go back one by one', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let order = 'abcd';
      let now = kept;
      for (const one of steps) {
        if (one.back) {
          const before = innerOf(now);
          now = putBack(now, `law.${one.id}`);
          expect(innerOf(now).replace(one.id, '')).toBe(before.replace(one.id, ''));
          order = innerOf(now);
        } else {
          order = stepped(order, one);
          now = moveBlock(now, `law.${one.id}`, one.after === '' ? 'law' : `law.${one.after}`);
        }
        expect(innerOf(now)).toBe(order);
      }
      const back = Object.keys(now.moved ?? {}).reduce(putBack, now);
      expect(composeOutline(back)).toEqual(memo);
    }),
  );
});

it('no memo has text between two sections that could change places, so that none ends up under another heading', () => {
  for (const profile of ['internal', 'client', 'authority', 'abroad'] as const) {
    const { blocks } = memoOf({ profile });
    const inner = everyBlock(blocks).flatMap((one) => (one.kind === 'section' ? [one.children] : []));
    const isParted = (all: typeof blocks): boolean => {
      const kinds = all.map((one) => (one.kind !== 'section' ? '-' : one.annex ? 'A' : 'S')).join('');
      return /S-+S|A-+A/.test(kinds);
    };
    expect([blocks, ...inner].filter(isParted)).toEqual([]);
  }
});
