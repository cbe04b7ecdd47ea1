import { describe, expect, it } from 'vitest';
import { composeOutline } from '../../../../shared/memo/editing/compose';
import { addBlock } from '../../../../shared/memo/editing/edit-memo';
import { keepMemo } from '../../../../shared/memo/editing/kept-memo';
import { canTake } from '../../../../shared/memo/round-trip/difference';
import { readBack } from '../../../../shared/memo/round-trip/differences';
import type { FormChange } from '../../../../shared/memo/round-trip/form-changes';
import { readWord } from '../../../../shared/memo/round-trip/read-word';
import { takeIn } from '../../../../shared/memo/round-trip/take-in';
import { blockOf } from '../../../fixtures/memo';
import { baseOf, editedFile, readFile } from './parts';
import { sample } from './sample';

type Edit = (xml: string) => string;

const run = (words: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
/** Sets words of the text apart, which one run has. */
const set =
  (words: string, properties: string): Edit =>
  (xml) => {
    if (!xml.includes(words)) throw new Error(`the file does not say ${words}`);
    return xml.replace(words, `</w:t></w:r>${run(words, properties)}<w:r><w:t xml:space="preserve">`);
  };
/** Gives the paragraph of some words another style, and properties of its own. */
const styled =
  (words: string, style: string, properties = ''): Edit =>
  (xml) =>
    xml.replace(
      new RegExp(`<w:pStyle w:val="[^"]*"/>(</w:pPr>(?:(?!<w:p>).)*${words})`, 's'),
      `<w:pStyle w:val="${style}"/>${properties}$1`,
    );
const list = (number: string) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr>`;

const said = (change: FormChange): string =>
  change.kind === 'form'
    ? `${change.from} > ${change.to}: ${change.words}`
    : `${change.isOn ? '+' : '-'}${change.emphasis}: ${change.words}`;

const read = async (edit: Edit, parts: Readonly<Record<string, Edit>> = {}) => {
  const file = await editedFile(
    (xml) => {
      const changed = edit(xml);
      if (changed === xml && Object.keys(parts).length === 0) throw new Error('nothing was edited');
      return changed;
    },
    parts,
    sample,
  );
  return readFile(file, sample);
};
const shown = async (edit: Edit, parts: Readonly<Record<string, Edit>> = {}) => {
  const { differences, signs, forms } = await read(edit, parts);
  expect([differences, signs]).toEqual([[], []]);
  return forms.map(({ block, changes, taking }) => `${block} ${taking} ${changes.map(said).join(' · ')}`);
};

const one = 'The first limb asks whether coins are produced.';

describe('a change of form alone is told', () => {
  it.each([
    [
      'a paragraph made an item with a bullet',
      styled(one, 'BodyText', list('3')),
      `law.one.text form text > bullets: ${one}`,
    ],
    ['a paragraph in the style of a list', styled(one, 'ListNumber'), `law.one.text form text > numbers: ${one}`],
    ['a paragraph made a heading', styled(one, 'Heading2'), `law.one.text form text > heading-2: ${one}`],
    [
      'a paragraph of an outline level',
      styled(one, 'BodyText', '<w:outlineLvl w:val="1"/>'),
      `law.one.text form text > heading-2: ${one}`,
    ],
    ['a paragraph made a quotation', styled(one, 'Quote'), `law.one.text form text > quote: ${one}`],
    ['a heading made text', styled('Heading law.one', 'BodyText'), 'law.one form heading-2 > text: Heading law.one'],
    [
      'a heading of another level',
      styled('Heading law.one', 'Heading3'),
      'law.one form heading-2 > heading-3: Heading law.one',
    ],
    [
      'a heading of an annex among the others',
      styled('Heading annex', 'Heading1'),
      'annex form annex > heading-1: Heading annex',
    ],
    [
      'an item without its bullet',
      styled('One switch', 'ListBullet', list('0')),
      'site.list form bullets > text: One switch, leased',
    ],
    [
      'bullets made numbers',
      (xml: string) => xml.replaceAll('<w:pStyle w:val="ListBullet"/>', `<w:pStyle w:val="ListBullet"/>${list('1')}`),
      'site.list form bullets > numbers: Forty servers with two cards each\nOne switch, leased\nA meter of its own',
    ],
    ['words in italics', set('whether coins', '<w:i/>'), 'law.one.text form +italic: whether coins'],
    ['words underlined', set('whether coins', '<w:u w:val="single"/>'), 'law.one.text form +underline: whether coins'],
    [
      'words marked',
      set('whether coins', '<w:highlight w:val="yellow"/>'),
      'law.one.text form +highlight: whether coins',
    ],
    [
      'words shaded',
      set('whether coins', '<w:shd w:val="clear" w:fill="FFFF00"/>'),
      'law.one.text form +highlight: whether coins',
    ],
    ['a word in bold', set('whether coins', '<w:b/>'), 'law.one.text place +bold: whether coins'],
    [
      'a word that is bold by its style',
      set('whether coins', '<w:rStyle w:val="Strong"/>'),
      'law.one.text place +bold: whether coins',
    ],
    [
      'a label without its bold',
      (xml: string) => xml.replace('<w:rStyle w:val="RunInLabel"/>', ''),
      'site.rule place -bold: Rule:',
    ],
    [
      'a label made light',
      (xml: string) => xml.replace('<w:rStyle w:val="RunInLabel"/>', '<w:rStyle w:val="RunInLabel"/><w:b w:val="0"/>'),
      'site.rule place -bold: Rule:',
    ],
    ['a word in a cell', set('420 kWh', '<w:b/>'), 'site.table form +bold: 420 kWh'],
    [
      'a word of a heading made light',
      set('Heading law.one', '<w:b w:val="0"/>'),
      'law.one form +bold: Heading law.one',
    ],
  ])('%s', async (_what, edit, told) => {
    // The first time that a heading is said is in the contents.
    const afterContents: Edit = (xml) => {
      const at = xml.lastIndexOf('TOC');
      return xml.slice(0, at) + edit(xml.slice(at));
    };
    expect(await shown(/eading/.test(told) && !told.startsWith('law.one.text') ? afterContents : edit)).toEqual([told]);
  });

  it('of a footnote, with the block that it stands in', async () => {
    const italic = (xml: string) =>
      xml.replace(/<w:r>(<w:t xml:space="preserve"> Notice)/, '<w:r><w:rPr><w:i/></w:rPr>$1');
    expect(await shown((xml) => xml, { 'word/footnotes.xml': italic })).toEqual([
      expect.stringMatching(/^site\.rule form \+italic: Notice 1283/),
    ]);
  });

  it('once for words that run over several runs, and for each stretch of them', async () => {
    const parts =
      run('The ') + run('first', '<w:i/>') + run(' limb ', '<w:i/><w:color w:val="FF0000"/>') + run('asks ');
    const edit: Edit = (xml) =>
      xml.replace(
        'The first limb asks whether',
        `</w:t></w:r>${parts}${run('whether', '<w:i/>')}<w:r><w:t xml:space="preserve">`,
      );
    expect(await shown(edit)).toEqual(['law.one.text form +italic: first limb · +italic: whether']);
  });

  it('beside other words, of which the bold comes in with them', async () => {
    const edit: Edit = (xml) =>
      set(
        'whether coins',
        '<w:b/>',
      )(xml).replace('are produced', `are </w:t></w:r>${run('made', '<w:b/><w:i/>')}<w:r><w:t>`);
    const { differences, forms } = await read(edit);
    expect(differences.map(({ id }) => id)).toEqual(['changed-law.one.text']);
    expect(forms.map(({ taking, changes }) => [taking, ...changes.map(said)])).toEqual([
      ['form', '+bold: whether coins', '+italic: made'],
    ]);
    const kept = takeIn(keepMemo(sample), differences, { base: await baseOf(sample), newId: () => 'own' });
    expect(blockOf(composeOutline(kept), 'law.one.text')).toMatchObject({
      content: [{}, { text: 'whether coins', mark: 'strong' }, {}, { text: 'made', mark: 'strong' }, {}],
    });
  });

  it('of a paragraph that is new, where a memo cannot hold it', async () => {
    const added = `<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>${run('The firm ')}${run('adds', '<w:b/><w:i/>')}</w:p>`;
    const { differences, forms } = await read((xml) => xml.replace('<w:sectPr', `${added}<w:sectPr`));
    expect(differences.map(({ kind, taking }) => [kind, taking])).toEqual([['new', 'place']]);
    expect(forms.map(({ block, taking, changes }) => [block, taking, ...changes.map(said)])).toEqual([
      [null, 'form', '+italic: adds'],
    ]);
  });
});

describe('no change of form', () => {
  it.each([
    ['bold that the style has already', set('Heading law.one', '<w:b/>')],
    [
      'a look that is said to be as it was',
      set('whether coins', '<w:b w:val="0"/><w:i w:val="false"/><w:u w:val="none"/><w:highlight w:val="none"/>'),
    ],
    ['a list that is said to be none', styled(one, 'BodyText', list('0'))],
    [
      'bold and shade that a gap has',
      (xml: string) => xml.replace('<w:rStyle w:val="Gap"/>', '$&<w:b/><w:shd w:val="clear" w:fill="FFF2CC"/>'),
    ],
    ['another fount and size', set('whether coins', '<w:sz w:val="20"/><w:color w:val="FF0000"/>')],
  ])('%s', async (_what, edit) => {
    expect(await shown(edit)).toEqual([]);
  });

  it('is what a firm makes of its styles, under whatever ids', async () => {
    const bold = (xml: string) =>
      xml
        .replace(/(w:styleId="BodyText">.*?)<\/w:style>/s, '$1<w:rPr><w:b/><w:u w:val="single"/></w:rPr></w:style>')
        .replace(/(w:styleId="Heading2">.*?)<w:b\/>/s, '$1')
        .replaceAll('"ListBullet"', '"a7"')
        .replace('w:val="heading 3"', 'w:val="标题 3"');
    const ids = (xml: string) => xml.replaceAll('"ListBullet"', '"a7"');
    expect(await shown(ids, { 'word/styles.xml': bold })).toEqual([]);
  });

  it('but a style of the lawyer’s that is bold is one', async () => {
    const mine = (xml: string) =>
      xml.replace(
        '</w:styles>',
        '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="BodyText"/><w:rPr><w:b/></w:rPr></w:style></w:styles>',
      );
    expect(await shown(styled(one, 'Mine'), { 'word/styles.xml': mine })).toEqual([`law.one.text place +bold: ${one}`]);
  });
});

describe('a block of the lawyer’s own', () => {
  const own = {
    id: 'own',
    after: 'law.one.text',
    form: 'body',
    text: [[{ kind: 'text', text: 'A view of ours.' }]],
  } as const;
  const kept = addBlock(keepMemo(sample), own);
  const outline = composeOutline(kept);
  const readOwn = async (edit: Edit) => {
    const text = readWord(await editedFile(edit, {}, outline));
    if (!text.ok) throw new Error(text.error.code);
    return readBack(await baseOf(outline), text.value, new Set(['own']));
  };
  const taken = async (edit: Edit) => {
    const { forms } = await readOwn(edit);
    const after = takeIn(kept, forms, { base: await baseOf(outline), newId: () => 'other' });
    return { takings: forms.map(({ taking }) => taking), added: after.added };
  };

  it.each([
    ['bullets', 'ListBullet'],
    ['numbers', 'ListNumber'],
    ['quote', 'Quote'],
  ])('takes the form of the file where that is accepted: %s', async (form, style) => {
    expect(await taken(styled('A view of ours', style))).toEqual({ takings: ['place'], added: [{ ...own, form }] });
  });

  it('becomes no heading', async () => {
    expect(await taken(styled('A view of ours', 'Heading2'))).toEqual({ takings: ['form'], added: [own] });
  });
});

it('bold is taken in where it is accepted, and nothing else is', async () => {
  const { forms } = await read((xml) => set('whether coins', '<w:b/><w:i/>')(styled('whether money', 'Heading3')(xml)));
  expect(forms.map(canTake)).toEqual([true, false]);
  const kept = takeIn(keepMemo(sample), forms, { base: await baseOf(sample), newId: () => 'own' });
  const outline = composeOutline(kept);
  expect(blockOf(outline, 'law.one.text')).toMatchObject({
    content: [{ text: 'The first limb asks ' }, { text: 'whether coins', mark: 'strong' }, { text: ' are produced.' }],
  });
  expect(blockOf(outline, 'law.two.text')).toEqual(blockOf(sample, 'law.two.text'));
});
