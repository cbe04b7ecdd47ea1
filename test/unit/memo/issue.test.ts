import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { nameOfBlock } from '../../../shared/memo/block-name';
import { writeDocx } from '../../../shared/memo/docx/write-docx';
import { composeOutline } from '../../../shared/memo/editing/compose';
import { moveBlock } from '../../../shared/memo/editing/edit-memo';
import { keepMemo } from '../../../shared/memo/editing/kept-memo';
import { changedSince } from '../../../shared/memo/issue/changed-since';
import { comparisonDay } from '../../../shared/memo/issue/comparison-day';
import { basisOf, type IssuedMemo, issueMemo, sealText } from '../../../shared/memo/issue/issued-memo';
import { supplementOf } from '../../../shared/memo/issue/supplement';
import { outlineMemo } from '../../../shared/memo/outline';
import { everyBlock, textOfBlock } from '../../../shared/memo/walk';
import type { Matter } from '../../../shared/model/matter';
import { issuedMemoSchema, memoSchema } from '../../../shared/model/memo';
import { languages } from '../../../shared/model/text';
import { cnMining } from '../../../shared/packs/cn-mining/index';
import { compareDates } from '../../../shared/reasoning/date-comparison';
import { blockOf, exampleMatter, memoInput, withFact } from '../../fixtures/memo';

const approval = { by: '李某', on: '2026-11-23' };
const sealOf = (issued: IssuedMemo) => createHash('sha256').update(sealText(issued)).digest('hex');

const at = (matter: Matter, choices: Omit<Parameters<typeof memoInput>[0], 'matter'> = {}) => {
  const input = memoInput({ matter, ...choices });
  return { input, memo: outlineMemo(input), basis: basisOf(input.matter, input.assessment) };
};

const before = at(exampleMatter);
const issued = issueMemo(before.memo, before.basis, approval);
const overseas = withFact('territory.site', 'overseas', 'verified');

describe('an issued memo', () => {
  it('is read back as it was kept, with the seal that it had', () => {
    const read = issuedMemoSchema.parse(JSON.parse(JSON.stringify(issued)));
    expect(sealOf(read)).toBe(sealOf(issued));
  });

  it('has another seal as soon as anything under it differs', () => {
    const seals = [
      issued,
      { ...issued, approval: { ...approval, by: '王某' } },
      { ...issued, memo: { ...issued.memo, subject: '其他' } },
      { ...issued, basis: { ...issued.basis, pack: { ...issued.basis.pack, version: '0' } } },
      { ...issued, basis: basisOf(overseas, before.input.assessment) },
      { ...issued, basis: { ...issued.basis, evidence: [{ id: 'E1', sha256: 'f'.repeat(64) }] } },
    ].map(sealOf);
    expect(new Set(seals).size).toBe(seals.length);
  });

  it('stands while nothing under it changes, whatever order the facts are kept in', () => {
    const reordered = at({ ...exampleMatter, facts: [...exampleMatter.facts].reverse() });
    expect(changedSince(issued, reordered)).toMatchObject({ isSame: true, blocks: [] });
    expect(sealOf(issueMemo(reordered.memo, reordered.basis, approval))).toBe(sealOf(issued));
  });

  it('lapses with a changed fact, and says what differs', () => {
    const changed = changedSince(issued, at(overseas));
    expect(changed.isSame).toBe(false);
    expect(changed.facts.map(({ id }) => id)).toEqual(['territory.site']);
    expect(changed.findings.map(({ id }) => id)).toContain('industrial');
    expect(changed.blocks.length).toBeGreaterThan(0);
    expect(changed.law).toBe(false);
  });

  it('lapses with another file under the same evidence, and with another day of the law', () => {
    const [first, ...rest] = exampleMatter.evidence;
    if (first === undefined) throw new Error('the example has evidence');
    const swapped = at({ ...exampleMatter, evidence: [{ ...first, sha256: 'f'.repeat(64) }, ...rest] });
    expect(changedSince(issued, swapped)).toMatchObject({ isSame: false, evidence: [{ id: first.id }] });
    expect(changedSince(issued, at(exampleMatter, { asOf: '2026-11-25' })).law).toBe(true);
  });
});

describe('the order of an issued memo', () => {
  const reordered = (id: string, after: string) => ({
    ...before,
    memo: composeOutline(moveBlock(keepMemo(before.memo), id, after)),
  });

  it('is part of what was approved: a section alone that was put elsewhere lapses it, and is named', () => {
    const now = reordered('decisions', 'civil');
    const changed = changedSince(issued, now);
    expect(changed).toMatchObject({ isSame: false, blocks: [], facts: [], findings: [], evidence: [], law: false });
    expect(changed.moved.map(({ block, after }) => [block.id, after?.id])).toEqual([['decisions', 'civil']]);
    expect(sealOf(issueMemo(now.memo, now.basis, approval))).not.toBe(sealOf(issued));
  });

  it('counts for a paragraph too, which is told by its first words', () => {
    const { moved } = changedSince(issued, reordered('questions.intro', 'facts.intro'));
    expect(moved.map(({ block, after }) => [block.id, after?.id])).toEqual([['questions.intro', 'facts.intro']]);
  });

  it('is the same where something between was taken out or added', () => {
    const changed = changedSince(issued, at(overseas));
    expect(changed.blocks.length).toBeGreaterThan(0);
    expect(changed.moved).toEqual([]);
  });

  it.each(languages)('a supplement says what stands elsewhere, in %s', (lang) => {
    const earlier = at(exampleMatter, { lang });
    const memo = composeOutline(moveBlock(keepMemo(earlier.memo), 'decisions', 'civil'));
    const frozen = issueMemo(earlier.memo, earlier.basis, approval);
    const changed = changedSince(frozen, { ...earlier, memo });
    const supplement = supplementOf({ issued: frozen, seal: '', changed, now: memo }, earlier.input);
    const line = everyBlock(supplement.blocks).find(({ id }) => id === 'supplement.moved');
    for (const id of ['decisions', 'civil'])
      expect(line && textOfBlock(line)).toContain(nameOfBlock(blockOf(memo, id)));
  });

  it('is told with quotation marks of the second rank within those that name a text', () => {
    const memo = composeOutline(moveBlock(keepMemo(before.memo), 'questions.list', 'facts.intro'));
    const changed = changedSince(issued, { ...before, memo });
    const supplement = supplementOf({ issued, seal: '', changed, now: memo }, before.input);
    const line = everyBlock(supplement.blocks).find(({ id }) => id === 'supplement.moved');
    expect(line && textOfBlock(line)).toMatch(/“[^“”]*‘挖矿’[^“”]*”/);
  });
});

it('a supplement names changed evidence by its number and title', () => {
  const [first, ...rest] = exampleMatter.evidence;
  if (first === undefined) throw new Error('the example has evidence');
  const after = at({ ...exampleMatter, evidence: [{ ...first, sha256: 'f'.repeat(64) }, ...rest] });
  const parts = { issued, seal: sealOf(issued), changed: changedSince(issued, after), now: after.memo };
  const supplement = supplementOf(parts, after.input);
  const line = everyBlock(supplement.blocks).find(({ id }) => id === 'supplement.evidence.changed');
  expect(line && textOfBlock(line)).toContain(`证据1（${first.title}）`);
});

it('a supplement shows no fact twice the same: one whose sources alone changed, or that nobody stated before or after', () => {
  const facts = overseas.facts.map((fact) =>
    fact.key === 'territory.site' ? fact : { ...fact, evidence: fact.evidence.slice(1) },
  );
  const after = at({ ...overseas, facts });
  const changed = changedSince(issued, after);
  expect(changed.facts.length).toBeGreaterThan(1);
  const supplement = supplementOf({ issued, seal: '', changed, now: after.memo }, after.input);
  const table = everyBlock(supplement.blocks).find(({ id }) => id === 'supplement.facts');
  expect(table?.kind === 'table' && table.rows.map(({ id }) => id)).toEqual(['supplement.fact.territory.site']);
});

describe('the day of the law on which an issued memo is compared', () => {
  const quiet = { law: [], differences: [] };
  const since = (from: string, to: string) => compareDates(cnMining, exampleMatter, from, to);

  it('is its own while the law has not moved: a day that has passed takes nothing from the approval', () => {
    expect(comparisonDay('2026-11-22', { ownDay: undefined, today: '2026-11-25' }, quiet)).toBe('2026-11-22');
    const matter = { ownDay: undefined, today: '2026-11-23' };
    expect(comparisonDay('2026-11-22', matter, since('2026-11-22', '2026-11-23'))).toBe('2026-11-22');
  });

  it('is today once a rule came or went, and the matter’s own where it has one', () => {
    const moved = since('2026-02-05', '2026-02-07');
    expect(comparisonDay('2026-02-05', { ownDay: undefined, today: '2026-02-07' }, moved)).toBe('2026-02-07');
    expect(comparisonDay('2026-02-05', { ownDay: '2026-02-06', today: '2026-02-07' }, quiet)).toBe('2026-02-06');
  });
});

describe('what a supplement says of the law', () => {
  const wordsFor = (parts: Parameters<typeof supplementOf>[0], input: Parameters<typeof supplementOf>[1]) =>
    everyBlock(supplementOf(parts, input).blocks).map(({ id }) => id);

  it('tells another day from another release, and says neither where there is neither', () => {
    const same = { issued, seal: '', changed: changedSince(issued, at(overseas)), now: at(overseas).memo };
    expect(wordsFor(same, at(overseas).input)).not.toContain('supplement.law');
    expect(wordsFor(same, at(overseas).input)).not.toContain('supplement.pack');
    const later = at(overseas, { asOf: '2026-11-25' });
    const dated = { issued, seal: '', changed: changedSince(issued, later), now: later.memo };
    expect(wordsFor(dated, later.input)).toContain('supplement.law');
    const older = { ...issued, basis: { ...issued.basis, pack: { ...issued.basis.pack, version: '2026.10.0' } } };
    const released = { issued: older, seal: '', changed: changedSince(older, at(overseas)), now: at(overseas).memo };
    const ids = wordsFor(released, at(overseas).input);
    expect(ids).toContain('supplement.pack');
    expect(ids).not.toContain('supplement.law');
  });
});

describe.each(languages)('a supplement in %s', (lang) => {
  const frozen = at(exampleMatter, { lang, profile: 'client' });
  const earlier = issueMemo(frozen.memo, frozen.basis, approval);
  const now = at(overseas, { lang, profile: 'client' });
  const seal = sealOf(earlier);
  const parts = { issued: earlier, seal, changed: changedSince(earlier, now), now: now.memo };
  const supplement = supplementOf(parts, now.input);
  const words = everyBlock(supplement.blocks).map(textOfBlock).join('\n');

  it('names the memo that it supplements by title and seal, and what changed', () => {
    expect(words.replaceAll(' ', '')).toContain(seal);
    expect(words).toContain(earlier.memo.title);
    expect(words).toContain(approval.by);
    const ids = everyBlock(supplement.blocks).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['supplement.facts', 'supplement.findings', 'supplement.replaced']));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('carries only the text that is new: less than the whole memo', () => {
    const changedIds = new Set(parts.changed.blocks.map(({ id }) => id));
    const annexes = everyBlock(supplement.blocks).filter((block) => block.kind === 'section' && block.annex);
    const inAnnex = new Set(everyBlock(annexes).map(({ id }) => id));
    const carried = everyBlock(supplement.blocks).filter(
      ({ kind, id }) => kind !== 'section' && !inAnnex.has(id) && !/^(supplement|heading|signature)/.test(id),
    );
    expect(carried.length).toBeGreaterThan(0);
    for (const { id } of carried) expect(changedIds).toContain(id);
    expect(carried.length).toBeLessThan(everyBlock(now.memo.blocks).length);
  });

  it('ends as a memo does: what stands, the signatures, then the annexes; and no heading stands over nothing', () => {
    const top = supplement.blocks.map(({ id }) => id);
    const last = Math.max(...top.map((id, at) => (id.startsWith('signature') ? at : -1)));
    expect(top.indexOf('supplement.rest')).toBeLessThan(last);
    const annexes = supplement.blocks.flatMap((block, at) => (block.kind === 'section' && block.annex ? [at] : []));
    expect(annexes.length).toBeGreaterThan(0);
    for (const at of annexes) expect(at).toBeGreaterThan(last);
    for (const block of everyBlock(supplement.blocks)) {
      if (block.kind !== 'section') continue;
      expect(block.children.some(({ kind }) => kind !== 'section') || block.level < 3).toBe(true);
      for (const child of block.children) if (child.kind === 'section') expect(child.level).toBe(block.level + 1);
    }
  });

  it('is a memo like any other: kept, and written to Word the same way twice', async () => {
    expect(memoSchema.parse(JSON.parse(JSON.stringify(supplement)))).toEqual(supplement);
    const [one, two] = await Promise.all([1, 2].map(() => writeDocx(supplement, { preset: 'firm', letterhead: [] })));
    expect(Buffer.from(one as Uint8Array).equals(Buffer.from(two as Uint8Array))).toBe(true);
  });
});
