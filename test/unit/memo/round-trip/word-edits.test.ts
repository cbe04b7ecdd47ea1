import { describe, expect, it } from 'vitest';
import { memoContext } from '../../../../shared/memo/context';
import { composeOutline } from '../../../../shared/memo/editing/compose';
import { keepMemo } from '../../../../shared/memo/editing/kept-memo';
import { factStatement } from '../../../../shared/memo/facts/fact-statement';
import { factLabel } from '../../../../shared/memo/facts/fact-value';
import type { MemoBlock } from '../../../../shared/memo/model';
import type { Difference } from '../../../../shared/memo/round-trip/difference';
import { nearestVersion } from '../../../../shared/memo/round-trip/nearest-version';
import { readWord } from '../../../../shared/memo/round-trip/read-word';
import { takeIn } from '../../../../shared/memo/round-trip/take-in';
import { warningsOf } from '../../../../shared/memo/round-trip/warnings';
import { textOfBlock } from '../../../../shared/memo/walk';
import type { FactValue } from '../../../../shared/model/fact';
import { languages } from '../../../../shared/model/text';
import { blockOf, memoInput, memoOf, smallMemo, withFact } from '../../../fixtures/memo';
import { wordFile } from '../../../fixtures/word-file';
import { baseOf, editedFile, memo, readFile } from './parts';

const said = (words: string) => [{ kind: 'text', text: words } as const];
const leaf = (id: string, words: string): MemoBlock => ({
  kind: 'paragraph',
  id,
  role: 'body',
  source: {},
  content: said(words),
});
const small = smallMemo([
  leaf('one', 'The machines stand in an office building in Shanghai.'),
  leaf('two', 'The client is paid in legal money by its customers.'),
  leaf('three', 'No token was ever offered to the public.'),
]);

const shown = (differences: readonly Difference[]) =>
  differences.map(({ kind, block, tracked, after }) => ({ kind, block, tracked, after }));

const editSmall = async (edit: (xml: string) => string) => readFile(await editedFile(edit, {}, small), small);
/** Takes the content controls away, as some programs do. */
const bare = (xml: string): string => xml.replace(/<w:sdt>.*?<w:sdtContent>|<\/w:sdtContent><\/w:sdt>/gs, '');
const paragraphOf = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

describe('tracked changes', () => {
  it('are read as accepted, and said to be tracked', async () => {
    const { differences } = await editSmall((xml) =>
      xml.replace(
        '<w:t xml:space="preserve">The client is paid in legal money by its customers.</w:t></w:r>',
        '<w:t xml:space="preserve">The client is paid in </w:t></w:r><w:del w:id="1" w:author="L"><w:r><w:delText>legal money</w:delText></w:r></w:del>' +
          '<w:ins w:id="2" w:author="L"><w:r><w:t>renminbi</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> by its customers.</w:t></w:r>',
      ),
    );
    expect(shown(differences)).toEqual([
      { kind: 'changed', block: 'two', tracked: true, after: 'The client is paid in renminbi by its customers.' },
    ]);
    expect(differences[0]?.pieces.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'gone', text: 'legal money' },
      { kind: 'added', text: 'renminbi' },
    ]);
  });

  it('that join two paragraphs leave their words in the first', async () => {
    const { differences } = await editSmall((xml) =>
      xml.replace(
        /(<w:pStyle w:val="BodyText"\/>)(<\/w:pPr><w:r><w:t xml:space="preserve">The client)/,
        '$1<w:rPr><w:del w:id="1" w:author="L"/></w:rPr>$2',
      ),
    );
    expect(differences.map(({ kind, after }) => [kind, after])).toEqual([
      ['changed', 'The client is paid in legal money by its customers.No token was ever offered to the public.'],
      ['vanished', ''],
    ]);
  });

  it('that move a block show it as moved', async () => {
    const { differences } = await editSmall((xml) => {
      const [control = ''] = /<w:sdt><w:sdtPr>(?:(?!<w:sdt>).)*The machines.*?<\/w:sdt>/s.exec(xml) ?? [];
      return xml.replace(control, '').replace('<w:sectPr', `${control}<w:sectPr`);
    });
    expect(differences.map(({ kind, block, follows }) => [kind, block, follows[0]])).toEqual([
      ['moved', 'one', 'three'],
    ]);
  });
});

describe('a file without its content controls', () => {
  it('is matched by its text, edited or not', async () => {
    const { differences, anchored } = await editSmall((xml) => bare(xml).replace('legal money', 'renminbi'));
    expect(anchored).toBe(false);
    expect(shown(differences)).toEqual([
      { kind: 'changed', block: 'two', tracked: false, after: 'The client is paid in renminbi by its customers.' },
    ]);
  });

  it('shows as new and vanished what could be meant for two blocks', async () => {
    const twins = smallMemo([
      leaf('x', 'The fee for the first node is due.'),
      leaf('y', 'The fee for the other node is due.'),
    ]);
    const file = await editedFile(
      (xml) =>
        bare(xml)
          .replace(/<w:p>(?:(?!<\/w:p>).)*first node.*?<\/w:p>/s, '')
          .replace('the other node', 'the node'),
      {},
      twins,
    );
    const { differences } = await readFile(file, twins);
    expect(shown(differences)).toEqual([
      { kind: 'new', block: null, tracked: false, after: 'The fee for the node is due.' },
      { kind: 'vanished', block: 'x', tracked: false, after: '' },
      { kind: 'vanished', block: 'y', tracked: false, after: '' },
    ]);
  });
});

describe('what is taken in', () => {
  it('keeps the sources that footnotes cite, and the words of a footnote that is new', async () => {
    const block = 'analysis.industrial.result';
    const file = await editedFile(
      (xml) => xml.replace('结论：', '本所结论：').replace(/(<w:footnoteReference w:id=")1"/, '$11"'),
      {
        'word/footnotes.xml': (xml) => xml.replace('1283号通知', '1283号通知（本所核对）'),
      },
    );
    const base = await baseOf();
    const { differences } = await readFile(file);
    const kept = takeIn(keepMemo(memo), differences, { base, newId: () => 'new' });
    const notes = (one: MemoBlock) =>
      one.kind === 'paragraph' ? one.content.flatMap((run) => (run.kind === 'note' ? [run.cites] : [])) : [];
    const outline = composeOutline(kept);
    expect(notes(blockOf(outline, block))).toEqual(notes(blockOf(memo, block)));
    expect(differences.some(({ text }) => JSON.stringify(text).includes('（本所核对）'))).toBe(true);
  });

  it('stands in the memo and survives what the matter makes of it later', async () => {
    const base = await baseOf(small);
    const { differences } = await editSmall((xml) =>
      xml
        .replace('legal money', 'renminbi')
        .replace('<w:sectPr', `${paragraphOf('A paragraph of the firm’s own.')}<w:sectPr`),
    );
    const kept = takeIn(keepMemo(small), differences, { base, newId: () => 'own-1' });
    expect(composeOutline(kept).blocks.map(textOfBlock)).toEqual([
      'The machines stand in an office building in Shanghai.',
      'The client is paid in renminbi by its customers.',
      'No token was ever offered to the public.',
      'A paragraph of the firm’s own.',
    ]);
  });

  it('puts the words of a table beside it', async () => {
    const file = await editedFile((xml) => xml.replace('节点运营方', '节点运营方与托管方'));
    const { differences } = await readFile(file);
    expect(differences.map(({ block, taking, text }) => [block, taking, text.length])).toEqual([
      ['facts.table', 'beside', 1],
    ]);
  });
});

describe('warnings', () => {
  const context = memoContext(memoInput());
  const warned = async (edit: (xml: string) => string) => {
    const { differences } = await readFile(await editedFile(edit));
    const base = await baseOf();
    return differences.flatMap((difference) => warningsOf(difference, base, context));
  };

  it('name an authority that is newly cited and no longer in force', async () => {
    const repealed = context.pack.authorities.find(
      ({ documentNumber, status }) => documentNumber?.includes('237') && status !== 'in-force',
    );
    expect(repealed).toBeDefined();
    const add = (words: string) => (xml: string) => xml.replace('按现有事实，', `${words}按现有事实，`);
    expect(await warned(add(`依${repealed?.documentNumber ?? ''}，`))).toEqual([
      { kind: 'authority', title: repealed?.title.zh, standing: expect.stringMatching(/repealed|superseded/) },
    ]);
    expect(await warned(add('依本所意见，'))).toEqual([]);
  });

  it('name a fact of the block that is no longer said as it is known', async () => {
    const said = factStatement('revenue.tokenTradable', true, context);
    const denied = factStatement('revenue.tokenTradable', false, context);
    const answers = await warned((xml) => xml.replaceAll(said, denied));
    expect(answers.length).toBeGreaterThan(0);
    expect(new Set(answers.map((one) => one.kind === 'fact' && one.label))).toEqual(
      new Set([factLabel('revenue.tokenTradable', context)]),
    );
    const found = await warned((xml) => xml.replaceAll(/(用电量为)420/g, '$1520'));
    expect(found).toContainEqual({ kind: 'fact', label: '日用电量', value: expect.stringContaining('420') });
  });
});

it.each(languages)(
  'every other answer that takes the place of one is told, though it may hold its words (%s)',
  async (lang) => {
    const base = await baseOf(memoOf({ lang }));
    const context = memoContext(memoInput({ lang }));
    const [first] = base.blocks.values();
    if (first === undefined) throw new Error('the memo has no block');
    const told = (key: string, [from, to]: readonly [FactValue, FactValue]) => {
      const fact = { key, value: from, status: 'verified', evidence: [] } as const;
      const [before, after] = [from, to].map((value) => `${factStatement(key, value, context)}.`);
      const difference = { kind: 'changed', block: 'b', before, after, notes: [] } as unknown as Difference;
      const blocks = new Map([['b', { ...first, source: { facts: [key] } }]]);
      return warningsOf(difference, { ...base, blocks }, { ...context, facts: new Map([[key, fact]]) });
    };
    const missed = context.pack.facts.facts.flatMap(({ key, type, options = [] }) => {
      const answers = type === 'boolean' ? [true, false] : options.map(({ value }) => value);
      const pairs = answers.flatMap((from) => answers.filter((to) => to !== from).map((to) => [from, to] as const));
      return pairs.filter((pair) => told(key, pair).length !== 1).map((pair) => [key, ...pair]);
    });
    expect(missed).toEqual([]);
    expect(told('data.personal', [true, true])).toEqual([]);
  },
);

it('a fact is the same in whatever spaces and signs it is written', async () => {
  const russian = memoOf({ lang: 'ru' });
  const base = await baseOf(russian);
  const context = memoContext(memoInput({ lang: 'ru' }));
  const warned = async (by: string) => {
    const file = await editedFile((xml) => xml.replaceAll(/420[\s\u00a0]кВт/g, by), {}, russian);
    const { differences } = await readFile(file, russian);
    expect(differences.length).toBeGreaterThan(0);
    return differences.flatMap((difference) => warningsOf(difference, base, context));
  };
  const said = { kind: 'fact', value: expect.stringContaining('420') };
  expect(await warned('520\u00a0кВт')).toContainEqual(expect.objectContaining(said));
  expect(await warned('ровно ４20 кВт')).toEqual([]);
  expect(await warned('ровно 420\u202fкВт')).toEqual([]);
});

it('finds the version that a file was written from', async () => {
  const later = memoOf({ matter: withFact('tech.machineCount', 999, 'verified') });
  const file = readWord(await editedFile((xml) => xml.replace('按现有事实', '依现有事实')));
  if (!file.ok) throw new Error(file.error.code);
  expect((await nearestVersion([later, memo], file.value))?.at).toBe(1);
  const strange = readWord(wordFile({ body: paragraphOf('Something else altogether.') }));
  expect(strange.ok && (await nearestVersion([later, memo], strange.value))).toBeNull();
});

it('tells versions apart that differ in a footnote alone, and takes the newest of those that are the same', async () => {
  const cited = { full: 'Notice 1283', short: 'Notice 1283', fullNote: '', shortNote: '' };
  const at = (pinpoint: string) => {
    const block: MemoBlock = {
      kind: 'paragraph',
      id: 'one',
      role: 'body',
      source: {},
      content: [...said('The notice applies.'), { kind: 'note', cites: [{ authority: 'n', pinpoint }] }],
    };
    return smallMemo([block], { citations: { 'authority:n': cited } });
  };
  const [third, fourth] = [at('第3条'), at('第4条')];
  const file = readWord(await editedFile((xml) => xml, {}, fourth));
  if (!file.ok) throw new Error(file.error.code);
  expect((await nearestVersion([third, fourth, third, fourth], file.value))?.at).toBe(1);
});

it('takes a table in where a lawyer moved it to', async () => {
  const rows = [{ id: 'r', group: false, cells: [[said('Floor')], [said('12')]] }];
  const columns = [
    { title: 'What', width: 1 },
    { title: 'Which', width: 1 },
  ];
  const table: MemoBlock = { kind: 'table', id: 'table', caption: 'Site', columns, rows, source: {} };
  const withTable = smallMemo([leaf('one', 'First of all.'), table, leaf('two', 'In the end.')]);
  const moved = await editedFile(
    (xml) => {
      const [control = ''] = /<w:sdt><w:sdtPr>(?:(?!<w:sdt>).)*Site.*?<\/w:sdt>/s.exec(xml) ?? [];
      return xml.replace(control, '').replace('<w:sectPr', `${control}<w:sectPr`);
    },
    {},
    withTable,
  );
  const { differences } = await readFile(moved, withTable);
  const taken = takeIn(keepMemo(withTable), differences, { base: await baseOf(withTable), newId: () => 'new' });
  expect(composeOutline(taken).blocks.map(({ id }) => id)).toEqual(['one', 'two', 'table']);
});

it('a file that is not sound is refused', () => {
  const code = (body: string) => {
    const read = readWord(wordFile({ body }));
    return read.ok ? null : read.error.code;
  };
  expect(code('<w:p>')).toBe('docx/xml');
  expect(code('<w:p/>'.repeat(50_001))).toBe('docx/too-large');
  expect(readWord(new Uint8Array([1, 2, 3])).ok).toBe(false);
});
