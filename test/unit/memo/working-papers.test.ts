import { describe, expect, it } from 'vitest';
import { memoContext } from '../../../shared/memo/context';
import { outlineMemo } from '../../../shared/memo/outline';
import { everyBlock, runsOf } from '../../../shared/memo/walk';
import { inspectionDocuments } from '../../../shared/memo/working-papers/inspection-pack';
import { sentencesOf } from '../../../shared/memo/working-papers/sentences';
import { workingPaperWords } from '../../../shared/memo/working-papers/words';
import { workingPapers } from '../../../shared/memo/working-papers/working-papers';
import { languages } from '../../../shared/model/text';
import { exampleMatter, memoInput, textOf } from '../../fixtures/memo';
import { part, writeParts } from './parts';

const papersOf = (lang: (typeof languages)[number], byLawyer: readonly string[] = []) => {
  const input = memoInput({ lang });
  const memo = outlineMemo(input);
  return { memo, context: memoContext(input), papers: workingPapers({ memo, input, byLawyer: new Set(byLawyer) }) };
};

const tableRows = (papers: ReturnType<typeof papersOf>['papers']) =>
  everyBlock(papers.blocks)
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .filter(({ group }) => !group)
    .map(({ cells }) => cells.map((cell) => cell.map(textOf)));

describe.each(languages)('working papers in %s', (lang) => {
  const { memo, context, papers } = papersOf(lang);
  const rows = tableRows(papers);

  it('have every sentence of the memo, in its order, counted through', () => {
    const sections = everyBlock(memo.blocks.filter(({ kind }) => kind === 'section'));
    const sentences = sections.flatMap((block) => sentencesOf(block, context.words).map(({ text }) => text));
    const tables = sections.filter(({ kind }) => kind === 'table');
    expect(sentences.length).toBeGreaterThan(150);
    expect(rows.length).toBe(sentences.length + tables.length);
    const listed = rows.map(([, sentence]) => sentence?.[0]);
    expect(sentences.filter((sentence) => !listed.includes(sentence))).toEqual([]);
    expect(rows.map(([number]) => number?.[0])).toEqual(rows.map((_row, at) => String(at + 1)));
    // No word is lost where paragraphs are taken apart into sentences.
    const squeezed = (text: string) => text.replace(/\s+/g, '');
    for (const block of sections)
      if (block.kind === 'paragraph' && block.content.every(({ kind }) => kind !== 'gap'))
        expect(
          squeezed(
            sentencesOf(block, context.words)
              .map(({ text }) => text)
              .join(''),
          ),
        ).toBe(squeezed(textOf(block.content)));
  });

  it('say of each what it rests on', () => {
    expect(rows.filter(([, , rests]) => rests === undefined || rests.length === 0)).toEqual([]);
  });

  it('name what a table rests on without a place in it', () => {
    const whole = { zh: '，全文', en: ', in full', ru: ', полностью' }[lang];
    expect(rows.flatMap(([, , rests = []]) => rests).filter((line) => line.endsWith(whole))).toEqual([]);
  });

  it('say no rule, element or fact by its id', () => {
    const ids = [
      ...context.pack.limbs.flatMap(({ rules }) => rules),
      ...context.pack.elements,
      ...context.pack.facts.facts.map(({ key }) => ({ id: key })),
    ].map(({ id }) => id);
    const said = rows.flatMap(([, , rests = []]) => rests).flatMap((line) => line.split(/[\s（）():：]+/));
    expect(ids.filter((id) => /[-.]/.test(id) && said.includes(id))).toEqual([]);
  });

  it('give a list of sources once in a table, and then the number at which it stands', () => {
    for (const block of everyBlock(papers.blocks)) {
      if (block.kind !== 'table') continue;
      const lists = block.rows
        .filter(({ group }) => !group)
        .map(({ cells }) => (cells[2] ?? []).map(textOf))
        .filter((list) => list.length > 1)
        .map((list) => list.join('\n'));
      expect(new Set(lists).size).toBe(lists.length);
    }
    const [first, second] = rows;
    expect(first?.[2]?.length).toBeGreaterThan(3);
    expect(second?.[2]).toEqual([{ zh: '同第1项。', en: 'As no. 1.', ru: 'То же, что в № 1.' }[lang]]);
  });

  it('tell an argument once in a table where it stands alone, and then by its number', () => {
    const [before = '', after = ''] = workingPaperWords[lang].argued.split('{number}');
    const named = rows.flatMap(([number, , rests = []]) =>
      rests.filter((line) => line.startsWith(before)).map((line) => [line.slice(before.length, -after.length), number]),
    );
    expect(named.length).toBeGreaterThan(20);
    for (const [at, number] of named) {
      expect(Number(at)).toBeLessThan(Number(number?.[0]));
      const told = rows[Number(at) - 1]?.[2]?.filter((line) => line.startsWith(before.slice(0, 3)));
      expect(told).toHaveLength(1);
    }
  });

  it('do not say of a table with findings that it asserts nothing', () => {
    const table = { zh: '表：风险一览', en: 'Table: Risks at a glance', ru: 'Таблица: Обзор рисков' }[lang];
    const risks = rows.find(([, sentence]) => sentence?.[0] === table);
    expect(risks?.[2]).toEqual([workingPaperWords[lang].tabled]);
  });

  it('name each source of a sentence once', () => {
    expect(rows.filter(([, , rests = []]) => new Set(rests).size < rests.length)).toEqual([]);
  });

  it('are addressed to nobody: they stay in the firm', () => {
    const [head] = papers.blocks;
    const labels = head?.kind === 'heading' ? head.lines.map(({ label }) => label) : [];
    expect(labels).toHaveLength(3);
    expect(labels).not.toContain(context.words.head.to);
    expect(labels).not.toContain(context.words.head.from);
  });

  it('are a Word file that begins with its contents', async () => {
    const body = part(await writeParts(papers), 'word/document.xml');
    expect(body.indexOf('"TOCHeading"')).toBeGreaterThan(0);
    expect(body.indexOf('"TOCHeading"')).toBeLessThan(body.indexOf('"Heading1"'));
  });
});

it('a sentence stands with its own facts, their pages of evidence, and its own authorities', () => {
  const { papers } = papersOf('en', ['analysis.intro']);
  const rows = tableRows(papers);
  const rule = rows.find(([, sentence]) => sentence?.[0]?.startsWith('Rule. Notice 1283 defines mining'));
  expect(rule?.[2]).toContainEqual(expect.stringMatching(/^Element: Does a machine dedicated/));
  expect(rule?.[2]).toContainEqual(expect.stringMatching(/^Authority: Notice 1283/));
  const energy = rows.find(([, sentence]) => sentence?.[0]?.includes('the power used is 420 kWh a day'));
  expect(energy?.[2]).toContainEqual(
    expect.stringMatching(/^Fact: the power used is 420 kWh a day \(.*Ev\.\s6, pp\.\s1–12\)$/),
  );
  const finding = rows.find(([, sentence]) => sentence?.[0]?.startsWith('Industrial policy'));
  expect(finding?.[2]).toContainEqual(
    expect.stringMatching(/^Rule of the pack: Paid storage dominates, but a token reward stays/),
  );
  const lead = rows.find(([, sentence]) => sentence?.[0] === 'This memorandum answers the questions below.');
  expect(lead?.[2]).toEqual(['It leads on, remarks or closes, and asserts nothing of its own.']);
  const lawyers = rows.find(([, sentence]) => sentence?.[0]?.startsWith('Each question is analysed'));
  expect(lawyers?.[2]?.[0]).toBe('Written or changed by the responsible lawyer.');
});

describe('the pack for an inspection', () => {
  const approval = { by: 'Li Si', on: '2026-11-25' };
  const documentsOf = (issued: Parameters<typeof inspectionDocuments>[0]['issued']) => {
    const input = memoInput({ lang: 'en' });
    return inspectionDocuments({ memo: outlineMemo(input), input, byLawyer: new Set(), issued });
  };

  it('has its documents in the order in which they are read', () => {
    expect(documentsOf([]).map(({ name }) => name)).toEqual([
      '1-memo.docx',
      '2-working-papers.docx',
      '3-evidence.docx',
      '4-law.docx',
      '5-review-record.docx',
    ]);
  });

  it('lists the hashes of the evidence, the authorities that the memo cites, approvals, and what is open', () => {
    const seal = 'ab'.repeat(32);
    const [memo, , evidence, law, review] = documentsOf([{ title: 'The opinion', approval, seal }]).map(({ outline }) =>
      everyBlock(outline.blocks)
        .map((block) => textOf(runsOf(block)))
        .join('\n'),
    );
    expect(evidence?.replaceAll(' ', '')).toContain(exampleMatter.evidence[0]?.sha256 ?? 'none');
    expect(law).toContain('Notice on Rectifying Virtual-currency');
    expect(review?.replaceAll(' ', '')).toContain(seal);
    expect(review).toContain('Li Si');
    expect(review).toContain('Still to be supplied: Pool access');
    expect(memo).toContain('The machines');
  });
});
