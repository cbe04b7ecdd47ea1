import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openDocx } from '../../../shared/memo/docx/open/open-docx';
import { writeDocx } from '../../../shared/memo/docx/write-docx';
import { memoOf } from '../../fixtures/memo';
import { relsPart, templateType, wordFile } from '../../fixtures/word-file';

const opened = (bytes: Uint8Array) => {
  const file = openDocx(bytes);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
};

const refusal = (bytes: Uint8Array) => {
  const file = openDocx(bytes);
  return file.ok ? null : file.error;
};

const replaced = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
  const text = Buffer.from(bytes).toString('latin1');
  return new Uint8Array(Buffer.from(text.replaceAll(from, to), 'latin1'));
};

describe('a Word file is opened', () => {
  it('that Adit wrote, with every part and what it refers to', async () => {
    const file = opened(await writeDocx(memoOf(), { preset: 'official' }));
    expect(file).toMatchObject({ kind: 'document', mainPath: 'word/document.xml' });
    const found = file.relationships(file.mainPath);
    const types = found.ok ? found.value.map(({ type }) => type) : [];
    expect(types).toEqual(expect.arrayContaining(['styles', 'numbering', 'footnotes', 'header', 'footer']));
    for (const { target } of found.ok ? found.value : []) expect(file.parts.has(target)).toBe(true);
    expect(file.typeOf('word/styles.xml')).toMatch(/styles\+xml$/);
  });

  it('that is a template, and says so', () => {
    expect(opened(wordFile({ mainType: templateType })).kind).toBe('template');
  });

  it('with what it refers to resolved from where it is, and what lies outside left as it stands', () => {
    const parts = {
      'word/_rels/document.xml.rels': relsPart([
        { id: 'a', type: 'image', target: 'media/a.png' },
        { id: 'b', type: 'customXml', target: '../customXml/item1.xml' },
        { id: 'c', type: 'header', target: '/word/header1.xml' },
        { id: 'd', type: 'hyperlink', target: 'https://example.org/', external: true },
      ]),
    };
    const found = opened(wordFile({ parts })).relationships('word/document.xml');
    expect(found.ok && found.value.map(({ target }) => target)).toEqual([
      'word/media/a.png',
      'customXml/item1.xml',
      'word/header1.xml',
      'https://example.org/',
    ]);
  });
});

describe('what is no sound Word file is refused, with the place', () => {
  it.each([
    ['nothing', new Uint8Array(), { code: 'docx/not-a-package' }],
    ['a text', strToU8('a letter'.repeat(40)), { code: 'docx/not-a-package' }],
    ['an old or locked file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), { code: 'docx/old-or-locked' }],
    [
      'another package',
      zipSync({ 'a.txt': strToU8('a') }),
      { code: 'docx/part-missing', place: '[Content_Types].xml' },
    ],
    ['a sheet', wordFile({ mainType: 'application/x.sheet' }), { code: 'docx/not-a-document' }],
    ['a way out of the folder', wordFile({ parts: { '../evil.xml': '<a/>' } }), { code: 'docx/part-name' }],
    ['a drive', wordFile({ parts: { 'C:/evil.xml': '<a/>' } }), { code: 'docx/part-name' }],
    ['a part twice', wordFile({ parts: { 'WORD/Document.xml': '<a/>' } }), { code: 'docx/part-twice' }],
  ])('%s', (_name, bytes, error) => {
    expect(refusal(bytes)).toMatchObject(error);
  });

  it('a file cut short, anywhere', async () => {
    const file = await writeDocx(memoOf(), { preset: 'firm' });
    for (let share = 1; share < 20; share += 1) {
      expect(refusal(file.slice(0, Math.floor((file.length * share) / 20)))).not.toBeNull();
    }
  });

  it('a part whose bytes are not those of its checksum', () => {
    const file = wordFile({ parts: { 'word/media/a.png': new Uint8Array(4).fill(65) } });
    expect(refusal(file)).toBeNull();
    expect(refusal(replaced(file, 'AAAA', 'ABAA'))).toMatchObject({ code: 'docx/damaged', place: 'word/media/a.png' });
  });

  it('a part that claims to be larger than any', () => {
    const file = wordFile({});
    const at = Buffer.from(file).lastIndexOf('PK\u0001\u0002');
    const claimed = Uint8Array.from(file);
    new DataView(claimed.buffer).setUint32(at + 24, 0x7fffffff, true);
    expect(refusal(claimed)).toMatchObject({ code: 'docx/too-large', params: { measure: 'part' } });
  });

  it('more parts than any memo has', () => {
    const many = Object.fromEntries(Array.from({ length: 2_000 }, (_none, index) => [`word/p${index}.xml`, '<a/>']));
    expect(refusal(wordFile({ parts: many }))).toMatchObject({ code: 'docx/too-large', params: { measure: 'parts' } });
  });
});
