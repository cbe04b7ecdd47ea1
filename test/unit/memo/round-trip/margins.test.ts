import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../../shared/memo/docx/template/read-template';
import { type DocxOptions, writeDocx } from '../../../../shared/memo/docx/write-docx';
import { memoPresets } from '../../../../shared/memo/layouts/index';
import { firmTemplate, para } from '../../../fixtures/firm-template';
import { readFile } from './parts';
import { sample } from './sample';

const letterhead = ['Firm & Partners', '5 Some Street'];

type Edit = (xml: string, path: string) => string;

/** What is told of headers and footers, once they were edited in every part of them. */
const told = async (edit: Edit, options: DocxOptions = { preset: 'firm' }) => {
  const parts = unzipSync(await writeDocx(sample, options));
  const edited = Object.entries(parts).map(([path, bytes]) => {
    const isEdited = /(?:header|footer)[^/]*\.xml$|document\.xml$/.test(path);
    return [path, isEdited ? strToU8(edit(strFromU8(bytes), path)) : bytes] as const;
  });
  const { differences, signs, forms, margins } = await readFile(zipSync(Object.fromEntries(edited)), sample);
  expect([differences, signs, forms]).toEqual([[], [], []]);
  return margins?.map(({ words }) => words);
};
const inText =
  (edit: (xml: string) => string): Edit =>
  (xml, path) =>
    path.endsWith('document.xml') ? edit(xml) : xml;

describe('headers and footers', () => {
  it.each(
    memoPresets.flatMap(
      (preset) =>
        [
          [preset, []],
          [preset, letterhead],
        ] as const,
    ),
  )('as they were written are none of the differences: %s with %j', async (preset, lines) =>
    expect(await told((xml) => xml, { preset, letterhead: lines })).toEqual([]),
  );

  it('are the same whatever pages are counted in them', async () => {
    const numbered = (number: string) => (xml: string) =>
      xml.replaceAll('<w:fldChar w:fldCharType="end"/>', `<w:t>${number}</w:t><w:fldChar w:fldCharType="end"/>`);
    expect(await told(numbered('17'))).toEqual([]);
    const simple = (xml: string) =>
      xml.replace(
        /<w:r><w:fldChar w:fldCharType="begin"\/>.*?PAGE.*?<\/w:p>/s,
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>4</w:t></w:r></w:fldSimple>' +
          '<w:r><w:t xml:space="preserve"> of </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p>',
      );
    expect(await told(simple)).toEqual([]);
  });

  it('in other words are told with what they say now', async () => {
    expect(await told((xml) => xml.replace('>Page ', '>Our page '))).toEqual(['Our page # of #']);
    expect(await told((xml) => xml.replace('5 Some Street', '6 Some Street'), { preset: 'court', letterhead })).toEqual(
      ['6 Some Street'],
    );
    const more = '<w:p><w:r><w:t>Draft for the client</w:t></w:r></w:p></w:hdr>';
    expect(await told((xml) => xml.replace('</w:hdr>', more))).toEqual(['Draft for the client']);
  });

  it('of which a line is gone are told, though nobody knows its words', async () => {
    expect(
      await told((xml, path) => (path.includes('header') ? xml.replace(/<w:p>.*<\/w:p>/s, '<w:p/>') : xml)),
    ).toEqual([null]);
  });

  it('of a firm’s template are held against what this said when the file was written', async () => {
    const template = readTemplate(firmTemplate({ body: para('{{memo}}') }));
    if (!template.ok) throw new Error(JSON.stringify(template.error));
    const options = { preset: 'firm', template: { template: template.value, client: 'A', author: 'B' } } as const;
    expect(await told((xml) => xml, options)).toEqual([]);
    const replaced: Edit = (xml, path) =>
      path.endsWith('document.xml') ? xml : xml.replace(/(<w:t[^>]*>)[^<]+/, '$1Words of another firm');
    expect(await told(replaced, options)).toEqual(
      expect.arrayContaining([expect.stringContaining('Words of another firm')]),
    );
  });

  it('of a file that has lost its marks, or never had them, are said not to be compared', async () => {
    expect(
      await told(inText((xml) => xml.replaceAll(/<w:bookmarkStart [^>]*w:name="_adit_[^>]*>/g, ''))),
    ).toBeUndefined();
  });
});
