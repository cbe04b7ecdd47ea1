import { describe, expect, it } from 'vitest';
import { composeOutline } from '../../../../shared/memo/editing/compose';
import { keepMemo } from '../../../../shared/memo/editing/kept-memo';
import { takeIn } from '../../../../shared/memo/round-trip/take-in';
import { textOfBlock } from '../../../../shared/memo/walk';
import { blockOf } from '../../../fixtures/memo';
import { baseOf, editedFile, readFile } from './parts';
import { sample } from './sample';

const run = (words: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const para = (inner: string, style = 'BodyText', mark = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`}</w:pPr>${inner}</w:p>`;
const typed = 'Typed by the lawyer.';
const author = 'w:id="9" w:author="Li Si"';

const read = async (edit: (xml: string) => string) => {
  const file = await editedFile(
    (xml) => {
      const edited = edit(xml);
      if (edited === xml) throw new Error('nothing was edited');
      return edited;
    },
    {},
    sample,
  );
  return readFile(file, sample);
};
const told = async (edit: (xml: string) => string) =>
  (await read(edit)).differences.map(({ kind, block, taking, after }) => [kind, block, taking, after].join(' · '));

const oneText = 'The first limb asks whether coins are produced.';
const afterOne =
  (xml: string) =>
  (all: string): string =>
    all.replace(new RegExp(`${oneText}</w:t></w:r></w:p></w:sdtContent></w:sdt>`), (found) => found + xml);
const contents = /(<w:docPartGallery w:val="Table of Contents"\/>.*?<w:sdtContent>)(.*?)(<\/w:sdtContent>)/s;

describe('words in odd places are told', () => {
  it.each([
    ['under the contents, within their control', contents, `$1$2${para(run(typed))}$3`],
    ['under the contents, in the style of an entry', contents, `$1$2${para(run(typed), 'TOC1')}$3`],
    ['above the contents, in the style of their title', contents, `$1${para(run(typed), 'TOCHeading')}$2$3`],
  ])('%s', async (_where, from, to) => {
    expect(await told((xml) => xml.replace(from, to))).toEqual([expect.stringContaining(typed)]);
  });

  it('in a control that once showed a prompt', async () => {
    const control = (on: string) =>
      `<w:sdt><w:sdtPr><w:showingPlcHdr${on}/></w:sdtPr><w:sdtContent>${para(run(typed))}</w:sdtContent></w:sdt>`;
    expect(await told(afterOne(control(' w:val="0"')))).toEqual([`new ·  · place · ${typed}`]);
    expect(await told(afterOne(control('')))).toEqual([]);
  });

  it('before a table, where a tracked change took the mark of their paragraph', async () => {
    const table = `<w:tbl><w:tr><w:tc>${para(run('Cell'))}</w:tc></w:tr></w:tbl>`;
    const cut = para(run(typed), 'BodyText', `<w:del ${author}/>`);
    expect(await told(afterOne(cut + table))).toEqual([`new ·  · place · ${typed}`, 'new ·  · words · Cell']);
  });

  it('at the very end, where a tracked change took the mark of their paragraph', async () => {
    const last = /(<w:pStyle w:val="BodyText"\/>)(<\/w:pPr><w:r><w:t xml:space="preserve">Documents that were seen)/;
    expect(await told((xml) => xml.replace(last, `$1<w:rPr><w:del ${author}/></w:rPr>$2`))).toEqual([]);
  });

  it('in a cell, where a tracked change made two paragraphs one', async () => {
    const [difference, ...others] = (
      await read((xml) =>
        xml.replace(
          /(<w:pStyle w:val="TableText"\/>)(<\/w:pPr><w:r><w:t xml:space="preserve">420 kWh)/,
          `$1<w:rPr><w:del ${author}/></w:rPr>$2`,
        ),
      )
    ).differences;
    expect(others).toEqual([]);
    expect([difference?.block, difference?.tracked]).toEqual(['site.table', true]);
    expect(difference?.after).toContain('420 kWh a dayby the meter');
  });

  it('a row that has a picture alone', async () => {
    const picture = '<w:r><w:drawing><wp:inline/></w:drawing></w:r>';
    const row = `<w:tr><w:tc>${para(picture)}</w:tc><w:tc>${para('')}</w:tc></w:tr>`;
    expect(await told((xml) => xml.replace(/(Floor.*?<\/w:tr>)/s, `$1${row}`))).toEqual([
      expect.stringMatching(/^changed · site\.table · beside/),
    ]);
  });
});

describe('contents that a word processor made anew are no text of the memo', () => {
  const entry = (words: string, style: string, inner = ''): string =>
    para(`<w:hyperlink w:anchor="_Toc9">${run(words)}</w:hyperlink>${inner}`, style);
  const pages =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE</w:instrText></w:r><w:r><w:instrText>REF _Toc9 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  it.each([
    ['with links', entry('1 A heading of another name', 'TOC1')],
    ['with pages, in no style', entry('1 A heading of another name', 'Normal', pages)],
    ['without their links', para(run('2 Heading site 3'), 'TOC1')],
    ['with a title of theirs', para(run('目录'), 'TOCHeading') + para(run('2 Heading site'), 'TOC1')],
  ])('%s', async (_how, xml) => {
    expect(await told((all) => all.replace(contents, `$1${xml}$3`))).toEqual([]);
    expect(await told((all) => all.replace('<w:sdt><w:sdtPr><w:docPartObj>', `${xml}$&`))).toEqual([]);
  });
});

describe('what of a text the memo cannot hold is told', () => {
  it('a new heading and a new table, of which the words are taken', async () => {
    const table = `<w:tbl><w:tr><w:tc>${para(run('Left'))}</w:tc><w:tc>${para(run('Right'))}</w:tc></w:tr></w:tbl>`;
    expect(await told(afterOne(para(run('A fourth limb'), 'Heading2') + table))).toEqual([
      'new ·  · words · A fourth limb',
      'new ·  · words · Left | Right',
    ]);
  });

  it('a caption of the lawyer’s, with the number that the file has counted', async () => {
    const number =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> SEQ Figure \\* ARABIC </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const simple = `<w:fldSimple w:instr=" SEQ Figure ">${run('13')}</w:fldSimple>`;
    const captions = [number, simple].map((one) => para(run('Figure ') + one + run('. The site'), 'Caption')).join('');
    const { differences } = await read(afterOne(captions));
    expect(differences.map(({ text }) => text)).toEqual([
      [[{ kind: 'text', text: 'Figure 12. The site' }]],
      [[{ kind: 'text', text: 'Figure 13. The site' }]],
    ]);
  });

  it.each([
    ['ticked', '<w:checked/>', '☒'],
    ['not ticked', '<w:checked w:val="0"/><w:default/>', '☐'],
    ['ticked from the first', '<w:default w:val="1"/>', '☒'],
  ])('a box of a form that is %s', async (_name, state, sign) => {
    const box = `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(await told(afterOne(para(box + run(' agreed'))))).toEqual([`new ·  · place · ${sign} agreed`]);
  });

  it('a sign that was typed in a font of pictures', async () => {
    const sign = (words: string, font: string) => run(words, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
    const xml = para(sign('\uf0fc', 'Wingdings') + sign('\uf041', 'Wingdings') + sign('\uf0b3', 'Symbol') + run(' 5'));
    expect(await told(afterOne(xml))).toEqual(['new ·  · place · ✓\ufffd≥ 5']);
  });

  it('a row of which the words were moved away, as tracked', async () => {
    const row = /<w:tr>(?:(?!<w:tr>).)*Floor.*?<\/w:tr>/s;
    const moved = (found: string) =>
      found.replaceAll('<w:r>', `<w:moveFrom ${author}><w:r>`).replaceAll('</w:r>', '</w:r></w:moveFrom>');
    const { differences } = await read((xml) => xml.replace(row, moved));
    expect(differences.map(({ block, taking, tracked }) => [block, taking, tracked])).toEqual([
      ['site.table', 'rows', true],
    ]);
  });

  it.each([
    ['raised', 'superscript', '6', '10⁶'],
    ['lowered', 'subscript', '2', '10₂'],
    ['raised, with its sign', 'superscript', '-3', '10⁻³'],
    ['raised letters, which are read as they are', 'superscript', 'th', '10th'],
  ])('figures that are %s', async (_name, where, figures, words) => {
    const xml = para(run('10') + run(figures, `<w:vertAlign w:val="${where}"/>`));
    expect(await told(afterOne(xml))).toEqual([`new ·  · place · ${words}`]);
  });
});

describe('nothing that may stand in a text is passed over', () => {
  const letters = (words: string) => `<m:r><m:rPr><m:sty m:val="p"/></m:rPr><m:t>${words}</m:t></m:r>`;
  const power = `<m:sSup><m:e>${letters('10')}</m:e><m:sup>${letters('6')}</m:sup></m:sSup>`;
  const formula = (inner: string) => `<m:oMath>${inner}</m:oMath>`;
  const choice =
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="yes"/><w:listEntry w:val="no"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const alternate = (inner: string) => `<mc:AlternateContent><mc:Fallback>${inner}</mc:Fallback></mc:AlternateContent>`;
  const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('kuàng')}</w:rt><w:rubyBase>${run('矿')}</w:rubyBase></w:ruby></w:r>`;
  it.each([
    ['another document between paragraphs', '<w:altChunk r:id="rId90"/>', '[another document, embedded in the file]'],
    [
      'another document in a paragraph',
      para(`${run('See')}<w:subDoc r:id="rId9"/>`),
      'See [another document, embedded in the file]',
    ],
    ['a formula of letters in a line', para(run('So ') + formula(letters('P = 420'))), 'So P = 420'],
    ['a formula of letters between paragraphs', `<m:oMathPara>${formula(letters('P = 420'))}</m:oMathPara>`, 'P = 420'],
    ['a formula of parts, which are no words', para(run('So') + formula(power)), 'So [a formula in the file]'],
    ['a formula of parts between paragraphs', formula(power), '[a formula in the file]'],
    ['an object', para(`${run('See')}<w:r><w:object/></w:r>`), 'See [a picture in the file]'],
    [
      'what was drawn with a pen',
      para(`${run('See')}<w:r><w:contentPart r:id="rId9"/></w:r>`),
      'See [a picture in the file]',
    ],
    ['words of another direction', para(`<w:dir w:val="rtl"><w:bdo w:val="ltr">${run(typed)}</w:bdo></w:dir>`), typed],
    ['a paragraph that is there for older programs alone', alternate(para(run(typed))), typed],
    ['a run that is there for older programs alone', para(alternate(run(typed))), typed],
    ['characters under their readings', para(ruby), '矿（kuàng）'],
    ['what was chosen from a list of a form', para(run('Held: ') + choice), 'Held: no'],
  ])('%s', async (_what, xml, words) => {
    const { differences } = await read(afterOne(xml));
    const base = await baseOf(sample);
    const kept = takeIn(keepMemo(sample), differences, { base, newId: () => 'own' });
    expect(differences.map(({ kind }) => kind)).toEqual(['new']);
    expect(textOfBlock(blockOf(composeOutline(kept), 'own')).trim()).toBe(words);
  });

  it('another document in a cell of a table', async () => {
    const inCell = (xml: string) => xml.replace(/(Floor.*?)(<\/w:tc>)/s, '$1<w:altChunk r:id="rId90"/>$2');
    expect(await told(inCell)).toEqual([expect.stringMatching(/^changed · site\.table · beside/)]);
  });
});

it('words that were struck through by hand stay in the text, and are told by themselves', async () => {
  const strike = (words: string, how: string) => run(words, `<w:${how}/>`);
  const { differences, struck } = await read((xml) =>
    afterOne(para(run('New, ') + strike('or old, ', 'dstrike') + run('words, ') + strike('struck', 'strike')))(
      xml,
    ).replace(
      `<w:r><w:t xml:space="preserve">${oneText}`,
      `${strike('The first ', 'strike')}${run('limb ', '<w:strike w:val="0"/>')}<w:r><w:t xml:space="preserve">asks whether coins are produced.`,
    ),
  );
  expect(differences.map(({ kind, after }) => [kind, after])).toEqual([['new', 'New, or old, words, struck']]);
  expect(struck.map(({ block, words }) => [block, words])).toEqual([
    ['law.one.text', 'The first'],
    [null, 'or old, … struck'],
  ]);
});

it('words that were struck through in a footnote are told with the block that it stands in', async () => {
  const file = await editedFile(
    (xml) => xml,
    {
      'word/footnotes.xml': (xml) =>
        xml.replace(/<w:r>(<w:t xml:space="preserve"> Notice)/, '<w:r><w:rPr><w:strike/></w:rPr>$1'),
    },
    sample,
  );
  const { differences, struck } = await readFile(file, sample);
  expect(differences).toEqual([]);
  expect(struck.map(({ block, words }) => [block, words])).toEqual([
    ['site.rule', expect.stringMatching(/^Notice 1283/)],
  ]);
});

describe('a footnote', () => {
  const inNotes = async (change: (xml: string) => string, edit: (xml: string) => string = (xml) => xml) => {
    const file = await editedFile(edit, { 'word/footnotes.xml': change }, sample);
    return (await readFile(file, sample)).differences;
  };

  it('in other words is known to become text, and to be tracked where it was', async () => {
    const added = `<w:ins ${author}><w:r><w:t xml:space="preserve">See the reply. </w:t></w:r></w:ins>`;
    const [difference, ...others] = await inNotes((xml) =>
      xml.replace(/(?<=<w:footnote w:id="1".*?)(<w:r><w:t xml:space="preserve"> Notice)/s, `${added}$1`),
    );
    expect(others).toEqual([]);
    expect(difference).toMatchObject({ block: 'site.rule', tracked: true });
    expect(difference?.notes).toEqual([expect.stringMatching(/^See the reply\. Notice 1283/)]);
  });

  it('that was emptied leaves nothing in the text', async () => {
    const [difference] = await inNotes((xml) =>
      xml.replace(/<w:t xml:space="preserve"> Notice.*?(?=<\/w:p>)/s, '<w:t/></w:r>'),
    );
    expect(difference?.notes).toEqual([]);
    expect(difference?.text.flat().map((inline) => ('text' in inline ? inline.text : inline.kind))).toEqual([
      'Rule: ',
      'the notice’s third item applies to machines of one purpose, and to nothing else.',
    ]);
  });

  it('of the memo itself is none of these', async () => {
    const [difference] = await inNotes(
      (xml) => xml,
      (xml) => xml.replace('of one purpose', 'of a single purpose'),
    );
    expect(difference?.notes).toEqual([]);
  });
});

it('a list that was made by its button, in whatever style, is one list of its form', async () => {
  const item = (words: string, list: number, style: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(words)}</w:p>`;
  const kind = (id: number, format: string) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum>`;
  const list = (id: number) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
  const items = ['One', 'Two'].map((words) => item(words, 901, 'ListParagraph'));
  const others = ['Three', 'Four'].map((words) => item(words, 902, 'BodyText'));
  const file = await editedFile(
    afterOne([...items, ...others, item('Five', 0, 'BodyText')].join('')),
    {
      'word/numbering.xml': (xml) =>
        xml
          .replace(/<w:num /, `${kind(901, 'decimal')}${kind(902, 'bullet')}<w:num `)
          .replace('</w:numbering>', `${list(901)}${list(902)}</w:numbering>`),
    },
    sample,
  );
  const { differences } = await readFile(file, sample);
  expect(differences.map(({ form, after }) => [form, after])).toEqual([
    ['numbers', 'One\nTwo'],
    ['bullets', 'Three\nFour'],
    ['body', 'Five'],
  ]);
});

describe('a gap stays a gap', () => {
  const gap = '[GAP: day of the lease]';
  const block = 'risks.gap';
  const gapsAfter = async (edit: (xml: string) => string) => {
    const { differences } = await read(edit);
    const kept = takeIn(keepMemo(sample), differences, { base: await baseOf(sample), newId: () => 'own' });
    const outline = composeOutline(kept);
    const paragraph = blockOf(outline, block);
    return {
      count: outline.gapCount,
      runs: paragraph.kind === 'paragraph' ? paragraph.content.map(({ kind }) => kind) : [],
    };
  };

  it('where words are typed right behind it, in its style', async () => {
    expect(await gapsAfter((xml) => xml.replace(gap, `${gap}, a Monday`))).toEqual({
      count: 1,
      runs: ['text', 'gap', 'text'],
    });
  });

  it('where its style was taken away', async () => {
    const plain = (xml: string) => xml.replace(/<w:rPr><w:rStyle w:val="(?:Memo)?Gap"\/><\/w:rPr>/, '');
    expect(await gapsAfter((xml) => plain(xml).replace('The lease was', 'The first lease was'))).toEqual({
      count: 1,
      runs: ['text', 'gap'],
    });
  });

  it('where half of it was made bold, or light', async () => {
    const parted = (properties: string) => (xml: string) =>
      xml
        .replace('[GAP: day of the lease]', `[GAP: day </w:t></w:r>${run('of the lease]', properties)}<w:r><w:t>`)
        .replace('The lease was', 'The first lease was');
    const whole = { count: 1, runs: ['text', 'gap'] };
    expect(await gapsAfter(parted('<w:b/>'))).toEqual(whole);
    expect(await gapsAfter(parted('<w:rStyle w:val="Gap"/><w:b w:val="0"/>'))).toEqual(whole);
    expect(
      await gapsAfter((xml) => parted('<w:rStyle w:val="Strong"/>')(xml).replace('The first', 'The [first')),
    ).toEqual(whole);
  });

  it('where other words were put into it, or a lawyer wrote one', async () => {
    expect(await gapsAfter((xml) => xml.replace(gap, `${gap} for [GAP: the term] years`))).toEqual({
      count: 2,
      runs: ['text', 'gap', 'text', 'gap', 'text'],
    });
    expect((await gapsAfter((xml) => xml.replace(gap, '[GAP: day and hour of the lease]'))).count).toBe(1);
  });

  it('and none where it was filled in', async () => {
    expect(await gapsAfter((xml) => xml.replace(gap, '1 March 2024'))).toEqual({ count: 0, runs: ['text'] });
  });
});
