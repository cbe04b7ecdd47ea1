import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../../shared/memo/docx/template/read-template';
import { writeDocx } from '../../../../shared/memo/docx/write-docx';
import { firmTemplate, para } from '../../../fixtures/firm-template';
import { smallMemo } from '../../../fixtures/memo';
import { readFile } from './parts';

const memo = smallMemo([
  {
    kind: 'paragraph',
    id: 'one',
    role: 'body',
    source: {},
    content: [{ kind: 'text', text: 'The machines stand in an office building in Shanghai.' }],
  },
]);

const table =
  '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc><w:tcPr/>' +
  `${para('Floor 12')}</w:tc></w:tr><w:tr><w:tc><w:tcPr/>${para('Reviewed by: {{author}}')}</w:tc></w:tr></w:tbl>`;

const letterhead = para('Example &amp; Partners') + table + para('To: {{cli', 'ent}}') + para('{{date}} {{title}}');
const closing = para('Yours faithfully,') + para('{{author}}') + para('This letter is for its addressee alone.');

/** A memo in a template that says something before and after it, and what a lawyer does with the file. */
const readAgain = async (
  edit: (xml: string) => string = (xml) => xml,
  body = `${letterhead}${para('{{memo}}')}${closing}`,
) => {
  const template = readTemplate(firmTemplate({ body }));
  if (!template.ok) throw new Error(JSON.stringify(template.error));
  const use = { template: template.value, client: 'A & B', author: 'Wang Li' };
  const parts = unzipSync(await writeDocx(memo, { preset: 'firm', template: use }));
  parts['word/document.xml'] = strToU8(edit(strFromU8(parts['word/document.xml'] ?? new Uint8Array())));
  const { differences } = await readFile(zipSync(parts), memo);
  return differences.map(({ kind, after }) => [kind, after]);
};

const typed = '<w:p><w:r><w:t>Typed by the lawyer.</w:t></w:r></w:p>';

describe('what the template of a firm says around a memo', () => {
  it('is not taken for text of the memo when the file comes back', async () => {
    expect(await readAgain()).toEqual([]);
  });

  it('nor is the legend above a memo whose template has no place for it', async () => {
    const template = readTemplate(firmTemplate({ body: para('{{memo}}'), header: para('Example') }));
    if (!template.ok) throw new Error(JSON.stringify(template.error));
    const file = await writeDocx(memo, { preset: 'firm', template: { template: template.value, client: 'A' } });
    expect(strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())).toContain(memo.legend);
    expect((await readFile(file, memo)).differences).toEqual([]);
  });

  it.each([
    ['between its paragraphs', (xml: string) => xml.replace('<w:sectPr', `${typed}<w:sectPr`)],
    ['within its own control', (xml: string) => xml.replace(/(faithfully,.*?<\/w:p>)/, `$1${typed}`)],
    ['at its head', (xml: string) => xml.replace('<w:body>', `<w:body>${typed}`)],
  ])('leaves what a lawyer writes %s', async (_where, edit) => {
    expect(await readAgain(edit)).toEqual([['new', 'Typed by the lawyer.']]);
  });

  it('is shown where somebody changed it, as all text that nobody knows', async () => {
    expect(await readAgain((xml) => xml.replace('for its addressee alone', 'for everybody'))).toEqual([
      ['new', 'This letter is for everybody.'],
    ]);
  });

  it('is still taken for new text where it ends a section, which no control can hold', async () => {
    const end = `<w:p><w:pPr><w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:pPr><w:r><w:t>Cover</w:t></w:r></w:p>`;
    expect(await readAgain(undefined, `${end}${para('{{memo}}')}`)).toEqual([['new', 'Cover']]);
  });
});
