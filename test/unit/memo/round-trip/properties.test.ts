import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openDocx } from '../../../../shared/memo/docx/open/open-docx';
import { childOf, isElement, type XmlElement, type XmlNode } from '../../../../shared/memo/docx/open/xml-node';
import { writeDocx } from '../../../../shared/memo/docx/write-docx';
import { composeOutline } from '../../../../shared/memo/editing/compose';
import { addBlock, editBlock } from '../../../../shared/memo/editing/edit-memo';
import { type KeptMemo, keepMemo } from '../../../../shared/memo/editing/kept-memo';
import { regenerate } from '../../../../shared/memo/editing/regenerate';
import type { MemoBlock } from '../../../../shared/memo/model';
import { readBack } from '../../../../shared/memo/round-trip/differences';
import { linesIn } from '../../../../shared/memo/round-trip/read-lines';
import { takeIn } from '../../../../shared/memo/round-trip/take-in';
import { textOfLines } from '../../../../shared/memo/round-trip/word-line';
import { everyBlock, textOfBlock } from '../../../../shared/memo/walk';
import { smallMemo } from '../../../fixtures/memo';
import { baseOf } from './parts';

const said = (words: string) => [{ kind: 'text', text: words } as const];
const leaf = (id: string, words: string): MemoBlock => ({
  kind: 'paragraph',
  id,
  role: 'body',
  source: {},
  content: said(words),
});
const section = (id: string, children: readonly MemoBlock[]): MemoBlock => ({
  kind: 'section',
  id,
  level: 1,
  annex: false,
  title: `Heading ${id}`,
  source: {},
  children,
});
const table: MemoBlock = {
  kind: 'table',
  id: 'b.table',
  caption: 'A table',
  source: {},
  columns: [
    { title: 'One', width: 1 },
    { title: 'Two', width: 1 },
  ],
  rows: ['x', 'y'].map((id) => ({ id, group: false, cells: [[said(`${id} first`)], [said(`${id} second`)]] })),
};
const memo = smallMemo([
  leaf('lead', 'What this is about.'),
  section('a', [leaf('a.1', 'The first thing to know.'), leaf('a.2', 'The second thing to know.')]),
  section('b', [
    table,
    { kind: 'list', id: 'b.list', ordered: true, source: {}, items: ['an item', 'another item'].map(said) },
    leaf('b.1', 'The same words twice.'),
  ]),
  section('c', [leaf('c.1', 'The same words twice.'), leaf('c.2', 'The end of it.')]),
]);

const element = (name: string, children: readonly XmlNode[]): XmlElement => ({ name, attributes: new Map(), children });
const run = (words: string) => element('w:r', [element('w:t', [words])]);
const paragraph = (words: string) => element('w:p', [run(words)]);

/** What may be done to a text in a word processor, at any of its paragraphs and controls. */
const actions = ['type', 'propose', 'delete', 'strike', 'join', 'move', 'copy', 'uncontrol', 'new', 'since'] as const;
const edits = fc.array(fc.record({ action: fc.constantFrom(...actions), at: fc.nat(40), to: fc.nat(40) }), {
  maxLength: 8,
});
type Edit = typeof edits extends fc.Arbitrary<(infer One)[]> ? One : never;

/** Changes every paragraph under a node that a test says, counted in the order of the file. */
const changeParagraph = (body: XmlElement, at: number, change: (one: XmlElement) => readonly XmlNode[]): XmlElement => {
  let count = -1;
  const walk = (node: XmlNode): readonly XmlNode[] => {
    if (!isElement(node)) return [node];
    if (node.name === 'w:p') {
      count += 1;
      return count === at ? change(node) : [node];
    }
    return [{ ...node, children: node.children.flatMap(walk) }];
  };
  return { ...body, children: body.children.flatMap(walk) };
};

const deletedMark = element('w:pPr', [element('w:rPr', [element('w:del', [])])]);

const edited = (body: XmlElement, { action, at, to }: Edit, step: number): XmlElement => {
  const words = `⟦${step}⟧`;
  const place = at % body.children.length;
  const top = body.children[place] ?? '';
  const others = body.children.filter((_child, index) => index !== place);
  const target = to % body.children.length;
  const put = (list: readonly XmlNode[], node: XmlNode) => ({
    ...body,
    children: [...list.slice(0, target), node, ...list.slice(target)],
  });
  switch (action) {
    case 'type':
      return changeParagraph(body, at, (one) => [{ ...one, children: [...one.children, run(words)] }]);
    case 'propose':
      return changeParagraph(body, at, (one) => [
        { ...one, children: [...one.children, element('w:ins', [run(words)])] },
      ]);
    case 'delete':
      return { ...body, children: others };
    case 'strike':
      return changeParagraph(body, at, (one) => [{ ...one, children: [element('w:del', one.children)] }]);
    case 'join':
      return changeParagraph(body, at, (one) => [{ ...one, children: [deletedMark, ...one.children] }]);
    case 'move':
      return put(others, top);
    case 'copy':
      return put(body.children, top);
    case 'uncontrol':
      return {
        ...body,
        children: body.children.flatMap((one, index) =>
          index === place && isElement(one) && one.name === 'w:sdt'
            ? (childOf(one, 'w:sdtContent')?.children ?? [])
            : [one],
        ),
      };
    case 'new':
      return put(body.children, paragraph(words));
    case 'since':
      return body;
  }
};

const base = await baseOf(memo);
const bodyOf = async (): Promise<XmlElement> => {
  const file = openDocx(await writeDocx(memo, { preset: 'firm' }));
  const part = file.ok ? file.value.xml(file.value.mainPath) : file;
  const body = part.ok ? childOf(part.value.root, 'w:body') : undefined;
  if (body === undefined) throw new Error('the memo has no body');
  return body;
};
const body = await bodyOf();

const marks = (text: string): readonly string[] => text.match(/⟦[^⟧]+⟧/g) ?? [];
const wordsOf = (kept: KeptMemo): string =>
  everyBlock(composeOutline(kept).blocks)
    .map((block) => textOfBlock(block))
    .join('\n');

/** What the lawyer wrote on the desk while the file was out. */
const writtenSince = (kept: KeptMemo, { action, at }: Edit, step: number): KeptMemo => {
  if (action !== 'since') return kept;
  const id = ['lead', 'a.1', 'a.2', 'b.1', 'b.table', 'c'][at % 6] ?? 'lead';
  const text = [said(`⟦desk ${step}⟧`)];
  return at % 2 === 0
    ? editBlock(kept, id, { text })
    : addBlock(kept, { id: `own-${step}`, after: id, form: 'body', text });
};

const runs = Number(process.env['ADIT_ROUND_TRIPS'] ?? 1000);

it('no word of the lawyer is lost, whatever is done to the file and to the memo meanwhile', () => {
  fc.assert(
    fc.property(edits, fc.boolean(), (steps, goesOn) => {
      const changedBody = steps.reduce(edited, body);
      const file = {
        ...linesIn(changedBody, { styleName: (id) => id, note: () => '' }),
        comments: [],
        footnotes: new Map(),
      };
      const before = steps.reduce(writtenSince, keepMemo(memo));
      const { differences } = readBack(base, file);
      const ids = differences.map(({ id }) => `read-${id}`);
      const after = takeIn(before, differences, { base, newId: () => ids.shift() ?? '' });
      const kept = goesOn ? regenerate(after, smallMemo([leaf('lead', 'Another memo.'), section('c', [])])) : after;
      const shown = new Set(marks(wordsOf(kept)));
      expect(marks(textOfLines(file.lines)).filter((word) => !shown.has(word))).toEqual([]);
      // What was written on the desk may have been taken out with what the file left out: then it can be put back.
      const stored = new Set(marks(JSON.stringify(kept)));
      expect(marks(JSON.stringify(before)).filter((word) => !stored.has(word))).toEqual([]);
    }),
    { numRuns: runs },
  );
});
