import { describe, expect, it } from 'vitest';
import { blockStates } from '../../../shared/memo/editing/block-states';
import { blockVersion } from '../../../shared/memo/editing/block-version';
import { citesOfLawyer, composeOutline } from '../../../shared/memo/editing/compose';
import {
  addBlock,
  confirmEdit,
  editBlock,
  removeBlock,
  restoreBlock,
  takeGenerated,
  takeOwn,
} from '../../../shared/memo/editing/edit-memo';
import { type KeptMemo, keepMemo } from '../../../shared/memo/editing/kept-memo';
import { regenerate } from '../../../shared/memo/editing/regenerate';
import type { MemoBlock, MemoOutline } from '../../../shared/memo/model';
import { everyBlock, textOfBlock } from '../../../shared/memo/walk';
import { keptMemoSchema } from '../../../shared/model/memo';
import { blockOf, exampleMatter, memoOf, textUnder, withFact } from '../../fixtures/memo';

const text = (words: string) => [[{ kind: 'text', text: words } as const]];
const mine = (words: string) => ({ text: text(words) });

const before = memoOf();
const after = memoOf({ matter: withFact('tech.machineCount', 40, 'verified') });
const kept = keepMemo(before);
const project = 'project.group.technology';

const stateOf = (memo: KeptMemo, id: string) => blockStates(memo).find((one) => one.id === id);
const idsOf = ({ blocks }: MemoOutline) => everyBlock(blocks).map(({ id }) => id);

describe('a kept memo', () => {
  it('is the memo itself while nothing is edited', () => {
    expect(composeOutline(kept)).toEqual(before);
    expect(new Set(blockStates(kept).map(({ status }) => status))).toEqual(new Set(['generated']));
  });

  it('is kept and read back as it is', () => {
    const edited = removeBlock(editBlock(kept, project, mine('我写的')), 'risks');
    const added = addBlock(edited, { id: 'l1', after: project, form: 'bullets', ...mine('列'), own: true });
    expect(keptMemoSchema.parse(JSON.parse(JSON.stringify(added)))).toEqual(added);
    expect(keptMemoSchema.safeParse({ ...added, secret: 1 }).success).toBe(false);
  });
});

describe('an edited block', () => {
  const edited = editBlock(kept, project, mine('我写的'));

  it('says what the lawyer wrote, in its place, and keeps what it is about', () => {
    const composed = composeOutline(edited);
    expect(textUnder(composed, project)).toBe('我写的');
    expect(blockOf(composed, project).source.facts).toEqual(blockOf(before, project).source.facts);
    expect(idsOf(composed)).toEqual(idsOf(before));
    expect(stateOf(edited, project)?.status).toBe('edited');
  });

  it('is stale when what was made under it changed, with the new text at hand, and only then', () => {
    const fresh = regenerate(edited, after);
    expect(stateOf(fresh, project)?.status).toBe('stale');
    expect(stateOf(fresh, project)?.generated).toEqual(blockOf(after, project));
    expect(textUnder(composeOutline(fresh), project)).toBe('我写的');
    expect(stateOf(regenerate(edited, memoOf()), project)?.status).toBe('edited');
    expect(stateOf(confirmEdit(fresh, project), project)?.status).toBe('edited');
    expect(stateOf(regenerate(confirmEdit(fresh, project), before), project)?.status).toBe('stale');
  });

  it('gives way to the new text and comes back', () => {
    const aside = takeGenerated(regenerate(edited, after), project);
    expect(textUnder(composeOutline(aside), project)).toBe(textUnder(after, project));
    expect(stateOf(aside, project)?.status).toBe('aside');
    expect(textUnder(composeOutline(takeOwn(aside, project)), project)).toBe('我写的');
  });

  it('stays where it stood when the memo no longer makes it, and returns to its place', () => {
    const id = 'civil.counterview';
    const own = editBlock(kept, id, mine('我的意见'));
    const gone = regenerate(own, memoOf({ profile: 'authority' }));
    expect(stateOf(gone, id)?.status).toBe('orphaned');
    const ids = idsOf(composeOutline(gone));
    expect(ids).toContain(id);
    expect(ids.indexOf(id)).toBeGreaterThan(ids.indexOf('decisions'));
    expect(ids.indexOf(id)).toBeLessThan(ids.indexOf('limits'));
    const again = regenerate(gone, before);
    expect(idsOf(composeOutline(again))).toEqual(idsOf(before));
    expect(textUnder(composeOutline(again), id)).toBe('我的意见');
  });

  it('may have several paragraphs, and be a list', () => {
    const two = composeOutline(editBlock(kept, project, { text: [...text('一'), ...text('二')] }));
    expect(textUnder(two, project)).toBe('一');
    expect(textUnder(two, `${project}/2`)).toBe('二');
    const items = [...text('甲'), ...text('乙')];
    const listed = composeOutline(editBlock(kept, 'limits.list', { text: items }));
    expect(blockOf(listed, 'limits.list')).toMatchObject({ kind: 'list', ordered: true, items });
  });

  it('of a kind that cannot be edited keeps the words beside it, each time', () => {
    const once = editBlock(kept, 'facts.table', mine('其一'));
    const composed = composeOutline(editBlock(once, 'facts.table', mine('其二')));
    const said = everyBlock(composed.blocks).map(textOfBlock);
    expect(said).toEqual(expect.arrayContaining(['其一', '其二']));
    expect(blockOf(composed, 'facts.table')).toEqual(blockOf(before, 'facts.table'));
  });
});

describe('an added block', () => {
  it('stands after its anchor, under a heading first, and the newest first', () => {
    const one = addBlock(kept, { id: 'l1', after: 'questions', form: 'body', ...mine('先') });
    const two = addBlock(one, { id: 'l2', after: 'questions', form: 'quote', ...mine('后') });
    const three = addBlock(two, { id: 'l3', after: 'l1', form: 'numbers', ...mine('列') });
    const ids = idsOf(composeOutline(three));
    const at = ids.indexOf('questions');
    expect(ids.slice(at, at + 5)).toEqual(['questions', 'l2', 'l1', 'l3', 'questions.intro']);
    expect(blockOf(composeOutline(three), 'l2')).toMatchObject({ role: 'quote', source: {} });
  });

  it('brings its sources into footnotes and annex when the memo is made with them', () => {
    const other = { authority: 'guizhou-power-price-2022', pinpoint: 'whole' };
    expect(before.citations).not.toHaveProperty([`authority:${other.authority}`]);
    const content = [[{ kind: 'text', text: '依据' } as const, { kind: 'note', cites: [other] } as const]];
    const citing = addBlock(kept, { id: 'l1', after: 'analysis.intro', form: 'body', text: content });
    expect(citesOfLawyer(citing)).toEqual([other]);
    const composed = composeOutline(regenerate(citing, memoOf({ alsoCited: citesOfLawyer(citing) })));
    expect(composed.citations).toHaveProperty([`authority:${other.authority}`]);
    expect(blockOf(composed, 'authorities.table').source.authorities).toContain(other.authority);
    expect(blockOf(composed, 'l1').source.authorities).toEqual([other.authority]);
  });
});

describe('a removed block', () => {
  it('is out with all that stands in it, and back with its heading', () => {
    const edited = editBlock(kept, 'civil.counterview', mine('我的意见'));
    const out = removeBlock(edited, 'civil');
    expect(idsOf(composeOutline(out)).filter((id) => id.startsWith('civil'))).toEqual([]);
    const ids = idsOf(composeOutline(restoreBlock(out, 'civil.counterview')));
    expect(ids).toContain('civil');
    expect(ids).toContain('civil.counterview');
    expect(ids).not.toContain('civil.finding');
    expect(composeOutline(restoreBlock(out, 'civil'))).toEqual(composeOutline(edited));
  });

  it('stays out when the memo is made again, and tells that it changed', () => {
    const out = regenerate(removeBlock(kept, project), after);
    expect(idsOf(composeOutline(out))).not.toContain(project);
    expect(stateOf(out, project)).toMatchObject({ removed: true, changedSinceRemoved: true });
    expect(stateOf(regenerate(out, before), project)?.changedSinceRemoved).toBe(false);
  });
});

describe('the draft line', () => {
  it('counts the gaps that the lawyer left', () => {
    const gaps = before.gapCount;
    const filled = ['facts', 'project', 'analysis', 'evidence'].reduce((memo, id) => removeBlock(memo, id), kept);
    const composed = composeOutline(filled);
    expect(composed.gapCount).toBeLessThan(gaps);
    expect(textUnder(composed, 'heading.draft')).not.toContain(`${gaps}处`);
    const gap = [[{ kind: 'gap', key: 'own', text: '日期' } as const]];
    const more = composeOutline(addBlock(kept, { id: 'l1', after: 'questions', form: 'body', text: gap }));
    expect(textUnder(more, 'heading.draft')).toContain(`${gaps + 1}处`);
  });
});

describe('the version of a block', () => {
  it('is of its words and sources, whatever the order of its keys', () => {
    const block = blockOf(before, project);
    const turned = Object.fromEntries(Object.entries(block).reverse()) as unknown as MemoBlock;
    expect(blockVersion(turned)).toBe(blockVersion(block));
    expect(blockVersion({ ...block, source: { facts: ['x'] } })).not.toBe(blockVersion(block));
    expect(blockVersion(blockOf(after, project))).not.toBe(blockVersion(block));
  });
});

describe('the example, edited in every block', () => {
  it('keeps each text when most facts go', () => {
    const matter = { ...exampleMatter, facts: exampleMatter.facts.slice(0, 10) };
    const edited = idsOf(before).reduce((memo, id) => editBlock(memo, id, mine(`<${id}>`)), kept);
    const shown = everyBlock(composeOutline(regenerate(edited, memoOf({ matter }))).blocks)
      .map(textOfBlock)
      .join('');
    expect(Object.keys(edited.edits).length).toBeGreaterThan(100);
    for (const id of idsOf(before).filter((one) => one !== 'heading.draft')) expect(shown).toContain(`<${id}>`);
  });
});
