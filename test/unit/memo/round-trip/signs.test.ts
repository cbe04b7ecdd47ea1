import { describe, expect, it } from 'vitest';
import { composeOutline } from '../../../../shared/memo/editing/compose';
import { keepMemo } from '../../../../shared/memo/editing/kept-memo';
import { canTake } from '../../../../shared/memo/round-trip/difference';
import { nearestVersion } from '../../../../shared/memo/round-trip/nearest-version';
import { readWord } from '../../../../shared/memo/round-trip/read-word';
import { takeIn } from '../../../../shared/memo/round-trip/take-in';
import { textOfBlock } from '../../../../shared/memo/walk';
import { blockOf, smallMemo } from '../../../fixtures/memo';
import { baseOf, editedFile, readFile } from './parts';
import { leaf, sample } from './sample';

const memo = smallMemo([
  leaf('quotes', 'The machines are “dedicated” — so the notice says.'),
  leaf('han', '该“设备”不属于专用矿机——见附件。'),
  leaf('plain', 'No token was ever offered to the public.'),
]);

const read = async (edit: (xml: string) => string) => readFile(await editedFile(edit, {}, memo), memo);
const shown = async (edit: (xml: string) => string) => {
  const { differences, signs } = await read(edit);
  return { words: differences.map(({ block }) => block), signs: signs.map(({ block, after }) => [block, after]) };
};

describe('a change of signs alone', () => {
  it.each([
    ['quotation marks made straight', '“dedicated”', '&quot;dedicated&quot;', 'quotes'],
    ['a dash made a hyphen', '—', '-', 'quotes'],
    ['a dash made two hyphens', '—', '--', 'quotes'],
    ['a dash made a minus', '—', '\u2212', 'quotes'],
    ['quotation marks of Russian', '“dedicated”', '«dedicated»', 'quotes'],
    ['quotation marks of corners', '“设备”', '「设备」', 'han'],
    ['a Chinese dash made a short one', '——', '—', 'han'],
    ['a space that does not break', 'No token', 'No\u00a0token', 'plain'],
    ['a space too many', 'No token', 'No  token', 'plain'],
    ['a line break for a space', 'No token', 'No</w:t><w:br/><w:t>token', 'plain'],
    ['signs of another width', 'public.', 'public．', 'plain'],
  ])('is told apart from changes of words: %s', async (_name, from, to, block) => {
    const { words, signs } = await shown((xml) => xml.replace(from, to));
    expect(words).toEqual([]);
    expect(signs.map(([id]) => id)).toEqual([block]);
  });

  it('is a change of words where a word changed too, and taken as the file has it', async () => {
    const { words, signs } = await shown((xml) => xml.replace('“dedicated” —', '«dedicated» and sealed -'));
    expect([words, signs]).toEqual([['quotes'], []]);
  });

  it.each([
    ['a comma that came', 'dedicated” —', 'dedicated”, —'],
    ['a full stop that became a question', 'says.', 'says?'],
    ['marks of a title', '“设备”', '《设备》'],
    ['a Chinese comma', '矿机——', '矿机、——'],
  ])('is none where a sign has another meaning: %s', async (_name, from, to) => {
    const { words, signs } = await shown((xml) => xml.replace(from, to));
    expect([words.length, signs]).toEqual([1, []]);
  });

  it('is nothing where nobody sees it: possible breaks within words', async () => {
    expect(await shown((xml) => xml.replace('machines', 'ma\u00adchi\u200bnes'))).toEqual({ words: [], signs: [] });
  });

  it('is told of a block that was moved as well', async () => {
    const { differences, signs } = await read((xml) => {
      const [control = ''] = /<w:sdt><w:sdtPr>(?:(?!<w:sdt>).)*The machines.*?<\/w:sdt>/s.exec(xml) ?? [];
      return xml.replace(control, '').replace('<w:sectPr', `${control.replace('—', '-')}<w:sectPr`);
    });
    expect(differences.map(({ id }) => id)).toEqual(['moved-quotes']);
    expect(signs.map(({ id }) => id)).toEqual(['signs-quotes']);
  });

  it('is taken in where it is accepted, and in its block alone', async () => {
    const { signs } = await read((xml) => xml.replace('“dedicated” —', '&quot;dedicated&quot; --'));
    const taking = { base: await baseOf(memo), newId: () => 'own' };
    expect(composeOutline(takeIn(keepMemo(memo), signs, taking)).blocks.map(textOfBlock)).toEqual([
      'The machines are "dedicated" -- so the notice says.',
      ...memo.blocks.slice(1).map(textOfBlock),
    ]);
  });

  it('stays as the memo writes it in headings, tables and footnotes, and says so', async () => {
    const straight = (xml: string) => xml.replace(/[“”]/g, '&quot;');
    const file = await editedFile(
      (xml) => straight(xml).replaceAll('Heading law.two', 'Heading\u00a0law.two'),
      { 'word/footnotes.xml': straight },
      sample,
    );
    const { differences, signs } = await readFile(file, sample);
    expect(differences).toEqual([]);
    const [own, others] = [signs.filter(canTake), signs.filter((one) => !canTake(one))];
    expect(own.map(({ block }) => block)).toEqual(['site.after']);
    expect(others.map(({ block, taking }) => [block, taking])).toEqual([
      ['site.rule', 'signs'],
      ['site.table', 'signs'],
      ['law.two', 'signs'],
    ]);
    const kept = takeIn(keepMemo(sample), others, { base: await baseOf(sample), newId: () => 'own' });
    expect(composeOutline(kept).blocks).toEqual(sample.blocks);
  });
});

it('of two versions that differ in signs alone, a file is held against the one that it was written from', async () => {
  const other = smallMemo([
    leaf('quotes', 'The machines are "dedicated" - so the notice says.'),
    ...memo.blocks.slice(1),
  ]);
  const file = readWord(await editedFile((xml) => xml.replace('No token', 'No coin'), {}, memo));
  if (!file.ok) throw new Error(file.error.code);
  expect((await nearestVersion([other, memo], file.value))?.at).toBe(1);
  expect(blockOf(memo, 'quotes').kind).toBe('paragraph');
});
