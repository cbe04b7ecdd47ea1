import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../renderer/features/history/csv';
import { paragraph, text as run } from '../../../shared/memo/blocks';
import { plainDocument } from '../../../shared/memo/document';
import { writeDocx } from '../../../shared/memo/docx/write-docx';
import { composeOutline } from '../../../shared/memo/editing/compose';
import { keepMemo } from '../../../shared/memo/editing/kept-memo';
import { changedSince } from '../../../shared/memo/issue/changed-since';
import { basisOf, issueMemo } from '../../../shared/memo/issue/issued-memo';
import { supplementOf } from '../../../shared/memo/issue/supplement';
import type { MemoOutline } from '../../../shared/memo/model';
import { outlineMemo } from '../../../shared/memo/outline';
import { takeIn } from '../../../shared/memo/round-trip/take-in';
import { evidenceSchedule } from '../../../shared/memo/schedule/evidence-schedule';
import { cleanText } from '../../../shared/memo/text/clean';
import { makeVolume } from '../../../shared/memo/volume/volume';
import { inspectionDocuments } from '../../../shared/memo/working-papers/inspection-pack';
import { cnMining } from '../../../shared/packs/cn-mining/index';
import { exampleMatter, memoInput, withFact } from '../../fixtures/memo';
import { wordPart } from '../../fixtures/word-file';
import { isSound, nasty, seen, shownIn, worst } from './hostile-text';
import { baseOf, editedFile, readFile } from './round-trip/parts';
import { sample } from './round-trip/sample';

/** Over all of it at once, and over something of it. */
const over = (check: (text: string) => Promise<void>): Promise<void> =>
  Promise.resolve(fc.assert(fc.asyncProperty(nasty, check), { numRuns: 2, examples: [[worst]] }));

/** A document is sound, and every text that was given for it is seen in it. */
const shows = async (outline: MemoOutline, texts: readonly string[]): Promise<void> => {
  const bytes = await writeDocx(outline, { preset: 'firm' });
  isSound(bytes);
  const shown = shownIn(bytes, 'word/document.xml');
  for (const text of texts) expect(shown).toContain(seen(text));
};

const matterWith = (text: string) => ({ ...withFact('tech.machineCount', 7, 'verified', { note: `N${text}` }) });
const namesOf = (text: string) => ({ to: `A${text}`, from: `B${text}` });

describe('hostile text in the documents beside a memo', () => {
  it('is seen in a memo that goes abroad: its head, its clearance, its evidence, what the pack says', () =>
    over(async (text) => {
      const authorities = cnMining.authorities.map((one) => ({ ...one, title: { ...one.title, zh: `P${text}` } }));
      const [first] = exampleMatter.evidence;
      const removals = { [first?.id ?? '']: { reason: `R${text}`, by: `Q${text}`, at: '2026-11-20T08:00:00.000Z' } };
      const memo = outlineMemo({
        ...memoInput({ matter: matterWith(text) }),
        ...namesOf(text),
        profile: 'abroad',
        clearance: { approvedBy: `C${text}`, on: '2026-11-20', ground: `G${text}` },
        pack: { ...cnMining, authorities },
        removals,
      });
      await shows(
        memo,
        ['A', 'B', 'C', 'G', 'P', 'Q', 'R'].map((mark) => mark + text),
      );
    }));

  it('is seen in the papers of a pack for an inspection', () =>
    over(async (text) => {
      const matter = { ...matterWith(text), title: `M${text}`, client: { name: `C${text}` } };
      const input = { ...memoInput({ matter, lang: 'en' }), ...namesOf(text) };
      const issued = [{ title: `T${text}`, approval: { by: `Y${text}`, on: '2026-11-21' }, seal: 'a'.repeat(64) }];
      const documents = inspectionDocuments({ memo: outlineMemo(input), input, byLawyer: new Set(), issued });
      // The papers beside the memo are addressed to nobody; they name matter and client.
      const texts = [['A', 'N'], ['C'], ['C'], ['C'], ['C', 'T', 'Y']];
      for (const [at, { outline }] of documents.entries())
        await shows(
          outline,
          ['M', ...(texts[at] ?? [])].map((mark) => mark + text),
        );
    }));

  it('is seen in a supplement, in the words of the memo that it stands to', () =>
    over(async (text) => {
      const [before, input] = [memoInput(), { ...memoInput({ matter: matterWith(text) }), ...namesOf(text) }];
      const [was, now] = [outlineMemo(before), outlineMemo(input)];
      const approval = { by: `Y${text}`, on: '2026-11-23' };
      const issued = issueMemo({ ...was, title: `T${text}` }, basisOf(before.matter, before.assessment), approval);
      const changed = changedSince(issued, { memo: now, basis: basisOf(input.matter, input.assessment) });
      const supplement = supplementOf({ issued, seal: 'a'.repeat(64), changed, now }, input);
      await shows(
        supplement,
        ['A', 'T', 'Y'].map((mark) => mark + text),
      );
    }));

  it('is seen on the sheets of a volume, and never in a name of a file', () =>
    over(async (text) => {
      const opinion = plainDocument({
        lang: 'en',
        title: `T${text}`,
        subject: text,
        date: '2026-11-01',
        blocks: [paragraph('only', [run(`O${text}`)])],
      });
      const piece = (mark: string) => ({ title: mark + text, date: null, pages: `p${text}` });
      const volume = makeVolume({
        lang: 'zh',
        ...{ firm: `F${text}`, number: `N${text}`, client: `C${text}`, matter: `M${text}`, lawyer: `L${text}` },
        ...{ opened: '2026-10-01', date: '2026-11-26' },
        pieces: [
          { part: 'opinions', piece: { ...piece('T'), content: { kind: 'document', outline: opinion } } },
          { part: 'clientMaterial', piece: { ...piece('E'), content: { kind: 'file', attachmentId: text } } },
          { part: 'clientMaterial', piece: { ...piece('X'), content: { kind: 'apart', place: `S${text}` } } },
        ],
      });
      const texts = [['F', 'N', 'C', 'M', 'L'], ['T', 'E', 'X', 'S', 'p'], ['O'], []];
      for (const [at, { name, outline }] of volume.documents.entries()) {
        expect(name).toMatch(/^[\w-]+\.docx$/);
        await shows(
          outline,
          (texts[at] ?? []).map((mark) => mark + text),
        );
      }
    }));

  it('is seen in the schedule of evidence: its notes, its stubs, where a piece is found', () =>
    over(async (text) => {
      const record = {
        reference: `E${text}`,
        title: `T${text}`,
        kind: `K${text}`,
        source: `S${text}`,
        locator: `L${text}`,
        pages: `p${text}`,
        purpose: `P${text}`,
        properties: { authenticity: `X${text}`, legality: `Y${text}`, relevance: `Z${text}` },
        removed: { reason: `R${text}`, by: `Q${text}`, at: '2026-11-20T08:00:00.000Z' },
      };
      const head = { lang: 'ru', matter: `M${text}`, client: `C${text}`, date: '2026-11-26' } as const;
      const evidence = [{ record, proves: [{ label: `F${text}`, page: `g${text}` }] }];
      await shows(
        evidenceSchedule({ ...head, evidence }),
        ['T', 'R', 'Q', 'C'].map((mark) => mark + text),
      );
    }));
});

it('hostile text in a file that comes back is shown as what it is, and written out again sound', () =>
  over(async (text) => {
    // What a file can hold at all: XML has no place for the rest.
    const words = text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]|[\ufffe\uffff]/gu, '');
    const escaped = words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const comment = `<w:comment w:id="1" w:author="W${escaped}"><w:p><w:r><w:t>V${escaped}</w:t></w:r></w:p></w:comment>`;
    const file = await editedFile(
      (xml) => xml.replace('whether coins are produced.', () => `whether U${escaped}`),
      {
        'word/comments.xml': () => wordPart('comments', comment),
        'word/_rels/document.xml.rels': (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
          ),
      },
      sample,
    );
    const { differences, comments } = await readFile(file, sample);
    const told = JSON.stringify([differences, comments]);
    expect(told).not.toMatch(/[\u202a-\u202e\u2066-\u2069\ufeff]/);
    expect(comments.map(({ author }) => seen(author))).toEqual([seen(`W${words}`)]);
    const kept = takeIn(keepMemo(sample), differences, { base: await baseOf(sample), newId: () => 'own' });
    await shows(composeOutline(kept), [`U${words}`]);
  }));

/** The cells of a file of the kind of RFC 4180, read sign by sign. */
const cellsIn = (file: string): readonly string[] => {
  const cells: string[] = [];
  let [cell, isQuoted] = ['', false];
  for (let at = 0; at < file.length; at += 1) {
    const sign = file[at] ?? '';
    if (sign === '"' && isQuoted && file[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === ',' || sign === '\n')) {
      cells.push(cell);
      cell = '';
    } else if (isQuoted || sign !== '\r') cell += sign;
  }
  return cells;
};

it('hostile text stays in its cell of a table for a spreadsheet, and starts no formula there', () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 2, maxLength: 2 }), (cells) => {
      const file = new TextDecoder().decode(csvOf([cells, ['=1', '＝1', '\t=1']]));
      expect(file).not.toMatch(/(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      const rows = cellsIn(file.replace('\uFEFF', ''));
      expect(rows.length).toBe(5);
      expect(rows.slice(0, 2).map((one) => one.replace(/^'/, ''))).toEqual(
        cells.map((one) => cleanText(one).replace(/^'/, '')),
      );
      for (const one of rows) expect(one).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
    }),
    { numRuns: 50 },
  );
});
