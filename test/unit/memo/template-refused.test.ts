import { describe, expect, it } from 'vitest';
import { errorText } from '../../../shared/i18n/errors';
import { readTemplate } from '../../../shared/memo/docx/template/read-template';
import { languages } from '../../../shared/model/text';
import { firmTemplate, para } from '../../fixtures/firm-template';
import { relsPart, wordFile, wordPart } from '../../fixtures/word-file';

const refusals = (bytes: Uint8Array) => {
  const template = readTemplate(bytes);
  return template.ok ? [] : template.error;
};

const withBody = (inner: string): Uint8Array =>
  firmTemplate({ body: `${para('一')}<w:p>${inner}</w:p>${para('{{memo}}')}` });
const field = (...instructions: readonly string[]): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${instructions.map((one) => `<w:r><w:instrText>${one}</w:instrText></w:r>`).join('')}` +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

const external = (type: string): Uint8Array =>
  firmTemplate({ more: { rels: [{ id: 'rId20', type, target: 'https://example.org/x', external: true }] } });
const embedded = (type: string): Uint8Array =>
  firmTemplate({
    more: { rels: [{ id: 'rId20', type, target: 'embeddings/a.bin' }], parts: { 'word/embeddings/a.bin': 'a' } },
  });

const run = '<w:r><w:t>甲</w:t></w:r>';

describe('a template is refused, with the paragraph, for', () => {
  it.each([
    ['an insertion', `<w:ins w:id="1" w:author="a">${run}</w:ins>`, 'template/tracked-change'],
    [
      'a deletion',
      '<w:del w:id="1" w:author="a"><w:r><w:delText>甲</w:delText></w:r></w:del>',
      'template/tracked-change',
    ],
    ['a move', `<w:moveTo w:id="1" w:author="a">${run}</w:moveTo>`, 'template/tracked-change'],
    [
      'a changed format',
      '<w:pPr><w:pPrChange w:id="1" w:author="a"><w:pPr/></w:pPrChange></w:pPr>',
      'template/tracked-change',
    ],
    ['a comment', `<w:commentRangeStart w:id="0"/>${run}<w:commentRangeEnd w:id="0"/>`, 'template/comment'],
    ['a footnote', '<w:r><w:footnoteReference w:id="2"/></w:r>', 'template/note'],
    [
      'an empty content control',
      '<w:sdt><w:sdtPr><w:alias w:val="承办人"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>',
      'template/prompt',
    ],
    ['a field in the text', field(' PAGE '), 'template/field'],
    ['a field that fetches', field(' INCLUDE', 'TEXT "http://example.org" '), 'template/field'],
    [
      'a simple field',
      '<w:fldSimple w:instr=" DDEAUTO c:\\\\x "><w:r><w:t>x</w:t></w:r></w:fldSimple>',
      'template/field',
    ],
    ['an object', '<w:r><w:object/></w:r>', 'template/element'],
    ['a form field', '<w:r><w:ffData/></w:r>', 'template/element'],
    [
      'a VML link',
      '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" href="http://example.org"/></w:pict></w:r>',
      'template/element',
    ],
    [
      'a VML picture from elsewhere',
      '<w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="http://example.org/a.png"/></w:pict></w:r>',
      'template/element',
    ],
  ])('%s', (_name, inner, code) => {
    const [first, ...more] = refusals(withBody(inner));
    expect(first).toMatchObject({ code, place: 'word/document.xml', params: { paragraph: 2 } });
    expect(more).toEqual([]);
  });

  it('a part of another file', () => {
    expect(refusals(firmTemplate({ body: `<w:altChunk r:id="rId20"/>${para('{{memo}}')}` }))[0]?.code).toBe(
      'template/element',
    );
  });

  it.each([
    ['PAGE', true],
    ['NUMPAGES \\* MERGEFORMAT', true],
    ['styleref "heading 1"', true],
    ['DATE', false],
    ['AUTHOR', false],
    ['HYPERLINK "http://example.org"', false],
    ['IF 1 = 1 "a"', false],
  ])('the field %s in a footer: let through %s', (instruction, isLetThrough) => {
    const found = refusals(firmTemplate({ footer: `<w:p>${field(` ${instruction} `)}</w:p>` }));
    expect(found.map(({ code }) => code)).toEqual(isLetThrough ? [] : ['template/field']);
  });

  it('a field within the instruction of another, or never ended', () => {
    const nested = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>${field(' PAGE ')}</w:p>`;
    expect(refusals(firmTemplate({ footer: nested })).length).toBeGreaterThan(0);
  });
});

describe('a template is refused for what lies outside it or beside its text', () => {
  it.each(['hyperlink', 'attachedTemplate', 'image', 'oleObject', 'frame'])('an external %s', (type) => {
    expect(refusals(external(type))).toMatchObject([{ code: 'template/external', params: { kind: type } }]);
  });

  it('the template that its settings are attached to', () => {
    const rel = { id: 'rId1', type: 'attachedTemplate', target: 'file:///C:/firm.dotm', external: true } as const;
    const parts = { 'word/settings.xml': wordPart('settings', ''), 'word/_rels/settings.xml.rels': relsPart([rel]) };
    const found = refusals(firmTemplate({ more: { parts } }));
    expect(found).toMatchObject([{ code: 'template/external', place: 'word/settings.xml' }]);
  });

  it.each(['oleObject', 'package', 'aFChunk', 'control', 'chart', 'subDocument', 'diagramData'])(
    'an embedded %s',
    (type) => {
      expect(refusals(embedded(type))).toMatchObject([{ code: 'template/embedded', params: { kind: type } }]);
    },
  );

  it.each([
    'application/vnd.ms-word.document.macroEnabled.main+xml',
    'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
  ])('a file that may carry macros: %s', (mainType) => {
    expect(refusals(firmTemplate({ more: { mainType } }))[0]?.code).toBe('template/macros');
  });

  it('macros, whatever the file calls itself', () => {
    expect(refusals(firmTemplate({ more: { parts: { 'word/vbaProject.bin': 'x' } } }))[0]?.code).toBe(
      'template/macros',
    );
    expect(refusals(embedded('vbaProject'))[0]?.code).toBe('template/macros');
  });

  it('a picture that is none', () => {
    const rels = [{ id: 'rId9', type: 'image', target: 'media/logo.svg' }];
    const parts = { 'word/_rels/header1.xml.rels': relsPart(rels), 'word/media/logo.svg': '<svg/>' };
    expect(refusals(firmTemplate({ more: { parts } }))[0]?.code).toBe('template/embedded');
  });
});

describe('placeholders', () => {
  it.each([
    ['{{cleint}}', '{{client}}'],
    ['{{ Datte }}', '{{date}}'],
    ['{client}', '{{client}}'],
    ['｛｛委托人｝｝', '{{委托人}}'],
    ['{{委拖人}}', '{{委托人}}'],
    ['{{доверител}}', '{{доверитель}}'],
    ['{{invoice number}}', null],
  ])('that are misspelt are named: %s', (written, nearest) => {
    const found = refusals(firmTemplate({ body: para(written.slice(0, 3), written.slice(3)) + para('{{memo}}') }));
    expect(found).toMatchObject([{ code: 'template/unknown-placeholder', params: { found: written, paragraph: 1 } }]);
    if (nearest !== null) expect(found[0]?.params).toMatchObject({ nearest });
  });

  it('do not include ordinary braces', () => {
    expect(refusals(firmTemplate({ body: para('见 {附件} 及 {a: 1}') + para('{{memo}}') }))).toEqual([]);
  });

  it('that are all misspelt are all named, and the place of the memo with them', () => {
    const found = refusals(firmTemplate({ body: para('{{titel}}') + para('{{mem0}}') }));
    expect(found.map(({ code }) => code)).toContain('template/no-memo');
    expect(found.filter(({ code }) => code === 'template/unknown-placeholder').length).toBe(2);
  });

  it.each([
    ['is missing', para('{{client}}'), 'template/no-memo'],
    ['stands twice', para('{{memo}}') + para('{{正文}}'), 'template/memo-place'],
    ['stands among words', para('见 {{memo}}'), 'template/memo-place'],
    ['stands in a table', `<w:tbl><w:tr><w:tc>${para('{{memo}}')}</w:tc></w:tr></w:tbl>`, 'template/memo-place'],
  ])('the one of the memo %s', (_name, body, code) => {
    expect(refusals(firmTemplate({ body, header: para('x') })).map((one) => one.code)).toEqual([code]);
  });

  it('the one of the memo stands in a header', () => {
    expect(refusals(firmTemplate({ header: para('{{memo}}') }))[0]?.code).toBe('template/memo-place');
  });
});

it('content controls that are filled in become what they hold', () => {
  const control = `<w:sdt><w:sdtPr><w:alias w:val="a"/></w:sdtPr><w:sdtContent>${para('{{memo}}')}</w:sdtContent></w:sdt>`;
  expect(refusals(firmTemplate({ body: control }))).toEqual([]);
});

it('every reason is told at once, in every language', () => {
  const found = refusals(
    wordFile({ body: `<w:p><w:ins w:id="1" w:author="a">${run}</w:ins></w:p>${para('{{tilte}}')}<w:sectPr/>` }),
  );
  expect(found.map(({ code }) => code)).toEqual(['template/tracked-change', 'template/unknown-placeholder']);
  for (const language of languages) {
    for (const error of found) expect(errorText(error, language)).toMatch(/[12]/);
  }
});

it('settings of a printer and traces of editing stay behind', () => {
  const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:printerSettings r:id="rId20"/></w:sectPr>';
  const rels = [{ id: 'rId20', type: 'printerSettings', target: 'printerSettings1.bin' }];
  const parts = { 'word/printerSettings1.bin': 'x' };
  const proof = '<w:p><w:proofErr w:type="spellStart"/><w:r><w:t>{{memo}}</w:t></w:r></w:p>';
  expect(refusals(firmTemplate({ body: proof, section, more: { rels, parts } }))).toEqual([]);
});
