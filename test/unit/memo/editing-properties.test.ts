import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockStates } from '../../../shared/memo/editing/block-states';
import { blockVersion } from '../../../shared/memo/editing/block-version';
import { composeOutline } from '../../../shared/memo/editing/compose';
import {
  addBlock,
  confirmEdit,
  editBlock,
  moveBlock,
  putBack,
  removeBlock,
  restoreBlock,
  takeGenerated,
  takeOwn,
} from '../../../shared/memo/editing/edit-memo';
import { type KeptMemo, keepMemo } from '../../../shared/memo/editing/kept-memo';
import { regenerate } from '../../../shared/memo/editing/regenerate';
import type { MemoBlock, MemoOutline } from '../../../shared/memo/model';
import { everyBlock, textOfBlock } from '../../../shared/memo/walk';
import { smallMemo } from '../../fixtures/memo';

const mine = (words: string) => ({ text: [[{ kind: 'text', text: words } as const]] });

const leaf = (id: string, words: string): MemoBlock =>
  id.endsWith('4')
    ? { kind: 'table', id, caption: words, columns: [], rows: [], source: {} }
    : { kind: 'paragraph', id, role: 'body', source: {}, content: [{ kind: 'text', text: words }] };

/** Small memos of a few sections with a table each, so that blocks come, change, move and go. */
const outlines: fc.Arbitrary<MemoOutline> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      blocks: fc.uniqueArray(fc.constantFrom('1', '2', '3', '4'), { maxLength: 4 }),
      words: fc.constantFrom('x', 'y'),
    }),
    { maxLength: 3, selector: ({ id }) => id },
  )
  .map((sections) =>
    smallMemo(
      sections.map(({ id, blocks, words }) => ({
        kind: 'section',
        id,
        level: 1,
        annex: false,
        title: id,
        source: {},
        children: blocks.map((block) => leaf(id + block, words)),
      })),
    ),
  );

/** Blocks that are made, blocks that were added, blocks that there never were. */
const anyId = fc.oneof(
  fc.constantFrom(...['a', 'b', 'c'].flatMap((section) => [section, ...['1', '2', '3', '4'].map((n) => section + n)])),
  fc.nat(12).map((step) => `own-${step}`),
);

const actions = [
  'edit',
  'add',
  'remove',
  'restore',
  'confirm',
  'generated',
  'own',
  'regenerate',
  'move',
  'back',
] as const;
const steps = fc.array(fc.record({ action: fc.constantFrom(...actions), id: anyId, to: anyId, fresh: outlines }), {
  maxLength: 25,
});
type Step = typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never;

const take = (memo: KeptMemo, { action, id, to, fresh }: Step, at: number): KeptMemo => {
  switch (action) {
    case 'edit':
      return editBlock(memo, id, mine(`<${at}>`));
    case 'add':
      return addBlock(memo, { id: `own-${at}`, after: id, form: 'body', ...mine(`<${at}>`) });
    case 'remove':
      return removeBlock(memo, id);
    case 'restore':
      return restoreBlock(memo, id);
    case 'confirm':
      return confirmEdit(memo, id);
    case 'generated':
      return takeGenerated(memo, id);
    case 'own':
      return takeOwn(memo, id);
    case 'regenerate':
      return regenerate(memo, fresh);
    case 'move':
      return moveBlock(memo, id, to);
    case 'back':
      return putBack(memo, id);
  }
};

/**
 * What must still be there, by a reckoning of its own: every text written, but for those that a later edit of the same
 * text took the place of.
 */
const run = (start: MemoOutline, done: readonly Step[]) => {
  const texts = new Map<string, string>();
  const memo = done.reduce((kept, step, at) => {
    const words = `<${at}>`;
    if (step.action === 'add') texts.set(`own-${at}`, words);
    if (step.action === 'edit') {
      const isText = /^[abc][123]$/.test(step.id) && (texts.has(step.id) || idsOf(kept.generated).includes(step.id));
      texts.set(isText || texts.has(step.id) ? step.id : `beside-${at}`, words);
    }
    return take(kept, step, at);
  }, keepMemo(start));
  return { memo, texts: [...texts.values()] };
};

const idsOf = ({ blocks }: MemoOutline): readonly string[] => everyBlock(blocks).map(({ id }) => id);

const shownIn = (memo: KeptMemo): string => everyBlock(composeOutline(memo).blocks).map(textOfBlock).join('');

const everythingBack = (memo: KeptMemo): KeptMemo =>
  Object.keys(memo.edits).reduce(
    (one, id) => takeOwn(one, id),
    Object.keys(memo.removed).reduce((one, id) => restoreBlock(one, id), memo),
  );

describe('over any sequence of edits, regenerations, removals and restorations', () => {
  it('no word of the lawyer is lost, and none is shown twice', () => {
    fc.assert(
      fc.property(outlines, steps, (start, done) => {
        const { memo, texts } = run(start, done);
        const shown = shownIn(everythingBack(memo));
        for (const words of texts) expect(shown.split(words).length).toBe(2);
      }),
      { numRuns: 1000 },
    );
  });

  it('the lawyer’s text is shown exactly where it was not taken out or set aside', () => {
    fc.assert(
      fc.property(outlines, steps, (start, done) => {
        const { memo } = run(start, done);
        const ids = idsOf(composeOutline(memo));
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of Object.keys(memo.removed)) expect(ids).not.toContain(id);
        const shown = shownIn(memo);
        for (const [id, { text, aside }] of [...Object.entries(memo.edits), ...memo.added.map(addedEntry)]) {
          const words = text[0]?.[0]?.kind === 'text' ? text[0][0].text : '';
          expect(shown.includes(words)).toBe(!(Object.hasOwn(memo.removed, id) || aside));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('an edit is stale exactly when what is made there is not what it was written over', () => {
    fc.assert(
      fc.property(outlines, outlines, anyId, (start, fresh, id) => {
        const blockIn = ({ blocks }: MemoOutline) => everyBlock(blocks).find((block) => block.id === id);
        const [made, now] = [blockIn(start), blockIn(fresh)];
        const kept = regenerate(editBlock(keepMemo(start), id, mine('w')), fresh);
        const status = blockStates(kept).find((one) => one.id === id)?.status;
        if (made?.kind !== 'paragraph') expect(status === 'edited' || status === 'stale').toBe(false);
        else if (!now) expect(status).toBe('orphaned');
        else expect(status).toBe(blockVersion(now) === blockVersion(made) ? 'edited' : 'stale');
      }),
    );
  });
});

const addedEntry = (block: KeptMemo['added'][number]) => [block.id, { text: block.text, aside: undefined }] as const;
