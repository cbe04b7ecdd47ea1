import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../shared/memo/docx/template/read-template';
import { writeDocx } from '../../../shared/memo/docx/write-docx';
import { composeOutline } from '../../../shared/memo/editing/compose';
import { addBlock } from '../../../shared/memo/editing/edit-memo';
import { keepMemo } from '../../../shared/memo/editing/kept-memo';
import type { Cite, MemoOutline } from '../../../shared/memo/model';
import { outlineMemo } from '../../../shared/memo/outline';
import { everyBlock } from '../../../shared/memo/walk';
import { cnMining } from '../../../shared/packs/cn-mining/index';
import { stylesOnly } from '../../fixtures/firm-template';
import { exampleMatter, memoInput } from '../../fixtures/memo';
import { part, partsOf } from './parts';

const sentence = '本所律师认为，该等安排的法律性质应当结合合同约定与实际履行情况综合判断，不得仅凭名称定性。';
const evidence = Array.from({ length: 500 }, (_none, at) => ({
  id: `ev-${at + 1}`,
  title: `证据材料第${at + 1}号`,
  kind: 'contract',
  sha256: 'ab'.repeat(32),
}));

/** Every fact that the pack knows, five hundred pieces of evidence, and fifteen hundred paragraphs of the lawyer's. */
const largeMemo = (): MemoOutline => {
  const facts = cnMining.facts.facts.map(({ key }, at) => {
    const known = exampleMatter.facts.find((fact) => fact.key === key);
    const proofs = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((more) => ({ id: `ev-${((at * 9 + more) % 500) + 1}`, page: '3' }));
    return known === undefined
      ? { key, value: null, status: 'unknown' as const, evidence: [] }
      : { ...known, note: sentence.repeat(3), evidence: proofs };
  });
  const outline = outlineMemo(memoInput({ matter: { ...exampleMatter, facts, evidence } }));
  const places = everyBlock(outline.blocks).filter(({ kind }) => kind === 'paragraph');
  const cites = Object.keys(outline.citations)
    .filter((key) => key.startsWith('authority:'))
    .map((key): Cite => ({ authority: key.slice('authority:'.length), pinpoint: '第3条' }));
  let kept = keepMemo(outline);
  for (let at = 0; at < 1_500; at += 1) {
    const cite = at % 5 === 0 ? cites[at % cites.length] : undefined;
    const note = cite === undefined ? [] : [{ kind: 'note' as const, cites: [cite] }];
    const text = [[{ kind: 'text' as const, text: sentence.repeat(6) }, ...note]];
    kept = addBlock(kept, { id: `own-${at}`, after: places[at % places.length]?.id ?? '', form: 'body', text });
  }
  return composeOutline(kept);
};

describe('a memo of about three hundred pages', () => {
  const memo = largeMemo();
  const template = readTemplate(stylesOnly());
  if (!template.ok) throw new Error('the template is refused');

  it.each([
    ['in a layout', {}],
    ['in a template', { template: { template: template.value, client: '甲' } }],
  ])('is written %s, tells how far it is, and is the same file as without being asked', async (_name, more) => {
    const shares: number[] = [];
    const onShare = (share: number) => Promise.resolve(void shares.push(share));
    const file = await writeDocx(memo, { preset: 'firm', ...more, onShare });
    expect(shares.length).toBeGreaterThan(20);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    const parts = partsOf(file);
    expect(part(parts, 'word/footnotes.xml').split('<w:footnote w:id=').length).toBeGreaterThan(300);
    expect(part(parts, 'word/document.xml').split(sentence).length).toBeGreaterThan(9_000);
    expect(Buffer.compare(file, await writeDocx(memo, { preset: 'firm', ...more }))).toBe(0);
  });

  it('is stopped by whoever waits for it', async () => {
    const stopping = new AbortController();
    let heard = 0;
    const onShare = (): Promise<void> => {
      heard += 1;
      if (heard === 3) stopping.abort();
      stopping.signal.throwIfAborted();
      return Promise.resolve();
    };
    await expect(writeDocx(memo, { preset: 'firm', onShare })).rejects.toThrow('aborted');
    expect(heard).toBe(3);
  });
});
