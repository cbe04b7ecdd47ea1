import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDocx } from '../../../../shared/memo/docx/open/open-docx';
import {
  childOf,
  elementsOf,
  isElement,
  type XmlElement,
  type XmlNode,
} from '../../../../shared/memo/docx/open/xml-node';
import { writeDocx } from '../../../../shared/memo/docx/write-docx';
import { composeOutline } from '../../../../shared/memo/editing/compose';
import { addBlock, editBlock, moveBlock, removeBlock } from '../../../../shared/memo/editing/edit-memo';
import { type KeptMemo, keepMemo } from '../../../../shared/memo/editing/kept-memo';
import { regenerate } from '../../../../shared/memo/editing/regenerate';
import type { MemoBlock } from '../../../../shared/memo/model';
import { canTake, type Difference } from '../../../../shared/memo/round-trip/difference';
import { readBack } from '../../../../shared/memo/round-trip/differences';
import { linesIn } from '../../../../shared/memo/round-trip/read-lines';
import { noParts } from '../../../../shared/memo/round-trip/read-runs';
import { foldSigns } from '../../../../shared/memo/round-trip/same-signs';
import { type News, takeIn } from '../../../../shared/memo/round-trip/take-in';
import { keyOfLine, textOfLine, type WordLine } from '../../../../shared/memo/round-trip/word-line';
import { everyBlock, textOfBlock } from '../../../../shared/memo/walk';
import { smallMemo } from '../../../fixtures/memo';
import { baseOf } from './parts';
import { anEdit, type Edit, edited } from './random-edits';
import { leaf, said, section } from './sample';

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
    section('b.x', [leaf('b.x.1', 'The same words twice.')], { level: 2 }),
    section('b.y', [leaf('b.y.1', 'On the second question.'), leaf('b.y.2', 'And more on it.')], { level: 2 }),
  ]),
  section('c', [leaf('c.1', 'The same words twice.'), leaf('c.2', 'The end of it.')]),
]);

/** The memo as it went out: with a block of the lawyer's own, and a text of two paragraphs in the place of another. */
const start = editBlock(
  addBlock(keepMemo(memo), { id: 'own', after: 'a.1', form: 'body', text: [said('The firm’s own.')] }),
  'c.2',
  {
    text: [said('The end of it, at last.'), said('And a word after it.')],
  },
);
const sent = composeOutline(start);
const base = await baseOf(sent);
const bodyOf = async (): Promise<XmlElement> => {
  const file = openDocx(await writeDocx(sent, { preset: 'firm' }));
  const part = file.ok ? file.value.xml(file.value.mainPath) : file;
  const body = part.ok ? childOf(part.value.root, 'w:body') : undefined;
  if (body === undefined) throw new Error('the memo has no body');
  // What a file knows of its headers is no text that anybody edits.
  const isMark = (node: XmlNode) => isElement(node) && node.name.startsWith('w:bookmark');
  return { ...body, children: body.children.filter((node) => !isMark(node)) };
};
const body = await bodyOf();

const marks = (text: string): readonly string[] => text.match(/⟦[^⟧]+⟧/g) ?? [];

/** What a reader of the file sees with all changes accepted, by a reckoning of its own. */
const seenIn = (node: XmlNode): string => {
  if (!isElement(node)) return '';
  if (node.name === 'w:del' || node.name === 'w:moveFrom') return '';
  if (elementsOf(node, 'w:trPr').some((row) => childOf(row, 'w:del'))) return '';
  return node.name === 'w:t' ? node.children.join('') : node.children.map(seenIn).join('');
};

const linesOf = (block: MemoBlock): readonly string[] => {
  const text = (runs: ReturnType<typeof said>) => runs.map((one) => ('text' in one ? one.text : '')).join('');
  if (block.kind === 'section') return [block.title];
  return block.kind === 'list' ? block.items.map(text) : block.kind === 'table' ? [] : [textOfBlock(block)];
};
const wordsOf = (kept: KeptMemo): readonly string[] => everyBlock(composeOutline(kept).blocks).flatMap(linesOf);

/** What the lawyer did on the desk while the file was out. */
const onDesk = (kept: KeptMemo, { action, at, to }: Edit, step: number): KeptMemo => {
  if (action !== 'desk') return kept;
  const ids = everyBlock(kept.generated.blocks).map(({ id }) => id);
  const [id = '', other = ''] = [ids[at % ids.length], ids[to % ids.length]];
  const text = [said(`⟦desk ${step}⟧`)];
  switch (at % 4) {
    case 0:
      return editBlock(kept, id, { text });
    case 1:
      return addBlock(kept, { id: `own-${step}`, after: id, form: 'body', text });
    case 2:
      return moveBlock(kept, id, other);
    default:
      return removeBlock(kept, id);
  }
};

const fileOf = (steps: readonly Edit[]) => {
  const changed = steps.reduce((one, edit, step) => edited(one, edit, `⟦${step}⟧`), body);
  const read = linesIn(changed, noParts);
  return {
    seen: seenIn(changed),
    file: {
      ...read,
      margins: { lines: [], marks: new Set<string>() },
      firmLines: [],
      comments: [],
      footnotes: new Map<string, string>(),
    },
  };
};

/** Whether a file has the head of the memo: nothing is put before it. */
const hasHead = (lines: readonly WordLine[]): boolean => {
  const headOf = (some: readonly WordLine[]) => some.slice(0, 2).map((line) => [line.anchor, textOfLine(line)]);
  return isDeepStrictEqual(headOf(lines), headOf(base.lines));
};

/** Takes differences in one by one. */
const taken = (kept: KeptMemo, differences: readonly Difference[]): KeptMemo => {
  const news: News = new Map();
  return differences.reduce(
    (one, difference) => takeIn(one, [difference], { base, newId: () => `read-${difference.id}` }, news),
    kept,
  );
};

const more = process.env['ADIT_ROUND_TRIPS'];
const runs = Number(more ?? 1000);
/** What is held to more than that nothing is lost is held to the same edits every time, unless more are asked for. */
const seed = more === undefined ? { seed: 20261127 } : {};
const steps = fc.array(anEdit, { maxLength: 8 });
const inFile = fc.array(
  // A section that is put into the middle of another one comes to stand after it.
  anEdit.filter(({ action }) => action !== 'desk' && action !== 'move-section'),
  { maxLength: 4 },
);
const later = smallMemo([
  leaf('lead', 'Another memo.'),
  section('b', [section('b.y', [], { level: 2 })]),
  section('c', []),
]);

describe('over random edits of the file and of the memo meanwhile', () => {
  it('no word of the lawyer is lost, with everything accepted', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (all, goesOn) => {
        const { seen, file } = fileOf(all);
        const before = all.reduce(onDesk, start);
        const { differences } = readBack(base, file);
        const after = taken(before, differences);
        const kept = goesOn ? regenerate(after, later) : after;
        const shown = new Set(marks(wordsOf(kept).join('\n')));
        expect(marks(seen).filter((word) => !shown.has(word))).toEqual([]);
        // What was written on the desk may have been taken out with what the file left out: then it can be put back.
        const stored = new Set(marks(JSON.stringify(kept)));
        expect(marks(JSON.stringify(before)).filter((word) => !stored.has(word))).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('what is accepted is there, what is not leaves the memo as it was, in whatever order it is done', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat(1000)), (all, picks) => {
        const { differences } = readBack(base, fileOf(all).file);
        const order = differences.map((difference) => ({ difference, pick: picks.next().value ?? 0 }));
        const chosen = order
          .filter(({ pick }) => pick % 2 === 0)
          .sort((a, b) => a.pick - b.pick)
          .map(({ difference }) => difference);
        const kept = taken(start, chosen);
        const ids = everyBlock(composeOutline(kept).blocks).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const shown = wordsOf(kept).join('\n');
        const words = new Set(marks(JSON.stringify(chosen.filter(canTake).map(({ text }) => text))));
        expect(new Set(marks(shown))).toEqual(words);
        const shuffled = [...order].sort((a, b) => a.pick - b.pick).map(({ difference }) => difference);
        // What is put beside a block has no place of its own in the file.
        if (hasHead(fileOf(all).file.lines) && differences.every(({ taking }) => taking !== 'beside'))
          expect(wordsOf(taken(start, shuffled))).toEqual(wordsOf(taken(start, differences)));
        const touched = new Set(chosen.map(({ block }) => block));
        const untouched = everyBlock(sent.blocks).filter(
          ({ id }) => !touched.has(id.replace(/\/2$/, '')) && !Object.hasOwn(kept.removed, id),
        );
        for (const block of untouched) expect(ids).toContain(block.id);
      }),
      { numRuns: runs / 2, ...seed },
    );
  });

  /** Lines of one block; what is put between them comes to stand after the block. */
  const together = [
    ['an item', 'another item'],
    ['The end of it, at last.', 'And a word after it.'],
  ] as const;
  const isWholeBlock = (lines: readonly string[]): boolean =>
    together.every(([one, next]) => {
      const places = lines.flatMap((line, at) => (line.startsWith(one) || line.startsWith(next) ? [at] : []));
      return places.every((at, index) => index === 0 || at === (places[index - 1] ?? 0) + 1);
    });

  it('a memo that took everything in reads as the file does', () => {
    const ofTable = new Set(base.lines.flatMap((line) => (line.block === 'b.table' ? [keyOfLine(line)] : [])));
    /** Differences of which accepting makes the memo say what the file says. */
    const isWhole = ({ taking, block, after }: Difference): boolean =>
      (taking === 'place' || taking === 'words') &&
      block !== 'b.table' &&
      // A copy of the table within a block becomes its text: the next test has it.
      !after.split('\n').some((line) => ofTable.has(foldSigns(line)));
    fc.assert(
      fc.property(inFile, (all) => {
        const { lines } = fileOf(all).file;
        const { differences } = readBack(base, fileOf(all).file);
        fc.pre(differences.every(isWhole) && hasHead(lines));
        const told = lines
          .slice(1)
          .filter((line) => !ofTable.has(keyOfLine(line)))
          .map(textOfLine);
        fc.pre(isWholeBlock(told));
        const isText = (line: string) => line.trim() !== '';
        expect(wordsOf(taken(start, differences)).filter(isText)).toEqual(told.filter(isText));
      }),
      { numRuns: runs / 4, ...seed },
    );
  });

  it('words of a table that was copied between the paragraphs of a block are taken in where they stand', () => {
    const { file } = fileOf([{ action: 'copy', at: 27, to: 17 }]);
    const { differences } = readBack(base, file);
    expect(wordsOf(taken(start, differences)).slice(-6)).toEqual([
      'The end of it, at last.',
      '表1　A table',
      'One | Two',
      'x first | x second',
      'y first | y second',
      'And a word after it.',
    ]);
  });
});
