import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraph, text } from '../../../shared/memo/blocks';
import { plainDocument } from '../../../shared/memo/document';
import { readTemplate } from '../../../shared/memo/docx/template/read-template';
import { withoutText } from '../../../shared/memo/docx/template/without-text';
import { writeDocx } from '../../../shared/memo/docx/write-docx';
import { filingParts } from '../../../shared/memo/volume/filing-order';
import { makeVolume, type VolumeInput } from '../../../shared/memo/volume/volume';
import { volumeWords } from '../../../shared/memo/volume/words';
import { everyBlock } from '../../../shared/memo/walk';
import { languages } from '../../../shared/model/text';
import { firmTemplate } from '../../fixtures/firm-template';
import { textOf } from '../../fixtures/memo';
import { part, writeParts } from './parts';
import { canCheck, checkedParts, schemaErrors } from './schema-check';

const opinion = plainDocument({
  lang: 'en',
  title: 'Opinion',
  subject: 'Nodes',
  date: '2026-11-01',
  blocks: [paragraph('only', [text('The opinion.')])],
});

const input = (lang: (typeof languages)[number]): VolumeInput => ({
  lang,
  firm: 'Hua & Partners',
  number: '',
  client: 'Node Ltd',
  matter: 'Nodes in an office',
  lawyer: 'Li Hua',
  opened: '2026-10-01',
  date: '2026-11-26',
  // In no order: the volume puts them in that of its parts.
  pieces: [
    {
      part: 'opinions',
      piece: { title: 'Opinion', date: '2026-11-01', content: { kind: 'document', outline: opinion } },
    },
    {
      part: 'clientMaterial',
      piece: { title: 'E1 Lease', date: null, pages: '1-9', content: { kind: 'file', attachmentId: 'a' } },
    },
    {
      part: 'opinions',
      piece: { title: 'signed.pdf', date: '2026-11-02', content: { kind: 'file', attachmentId: 'b' } },
    },
    {
      part: 'clientMaterial',
      piece: { title: 'E2 Server', date: null, content: { kind: 'apart', place: 'store room 3' } },
    },
  ],
});

const rowsOf = (lang: (typeof languages)[number]) => {
  const contents = makeVolume(input(lang)).documents.find(({ name }) => name === '0-2-contents.docx')?.outline;
  return everyBlock(contents?.blocks ?? [])
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .map(({ group, cells }) =>
      group ? `= ${cells[0]?.map(textOf).join()}` : cells.map((one) => one.map(textOf).join()).join(' | '),
    );
};

it('puts the header of the firm’s template on every sheet, and its words around the opinion alone', async () => {
  const read = readTemplate(firmTemplate());
  if (!read.ok) throw new Error('The template is broken.');
  for (const { outline, isForm } of makeVolume(input('zh')).documents) {
    const template = isForm ? withoutText(read.value) : read.value;
    const parts = await writeParts(outline, { preset: 'firm', template: { template, client: 'Node Ltd' } });
    const text = part(parts, 'word/document.xml');
    if (canCheck) expect(schemaErrors(parts, checkedParts(parts))).toBe('');
    expect(part(parts, 'word/template-header1.xml')).toContain('某某律师事务所');
    expect(text.includes('致：')).toBe(!isForm);
    expect(text.includes('承办：')).toBe(!isForm);
    expect(text).toContain(outline.title);
    // Nothing is kept secret here, so no line is left for a legend.
    expect(text).not.toContain('"Legend"');
  }
});

describe('a volume for the archive', () => {
  it('numbers documents and files by part and place, as its contents do', () => {
    const { documents, files } = makeVolume(input('en'));
    expect(documents.map(({ name }) => name)).toEqual([
      '0-1-cover.docx',
      '0-2-contents.docx',
      '6-01.docx',
      '8-closing-sheet.docx',
    ]);
    expect(files).toEqual([
      { attachmentId: 'a', label: '4-01' },
      { attachmentId: 'b', label: '6-02' },
    ]);
    expect(rowsOf('en').filter((row) => /^\d/.test(row))).toEqual([
      '4-01 | E1 Lease |  | 1–9 | ',
      '4-02 | E2 Server |  |  | Kept apart: store room 3',
      '6-01 | Opinion | 1 November 2026 |  | ',
      '6-02 | signed.pdf | 2 November 2026 |  | ',
    ]);
  });

  it.each(languages)('has a place for every part in %s, with or without pieces', (lang) => {
    const { parts, contents } = volumeWords[lang];
    const rows = rowsOf(lang);
    expect(rows.filter((row) => row.startsWith('='))).toEqual(filingParts.map((part) => `= ${parts[part]}`));
    const empty = rows.filter((row) => row.includes(contents.byHand));
    expect(empty).toHaveLength(filingParts.length - 2);
  });

  it('leaves room for the pen where nothing is known, and is a set of Word files', async () => {
    for (const { outline } of makeVolume(input('zh')).documents) {
      const body = strFromU8(
        unzipSync(await writeDocx(outline, { preset: 'firm' }))['word/document.xml'] ?? new Uint8Array(),
      );
      expect(body).toContain('<w:body>');
    }
    const cover = makeVolume(input('zh')).documents[0]?.outline.blocks[0];
    const lines = cover?.kind === 'heading' ? cover.lines.map(({ label, value }) => `${label} ${textOf(value)}`) : [];
    expect(lines).toContain('委托人 Node Ltd');
    expect(lines).toContain(`案件编号 ${volumeWords.zh.blank}`);
  });
});
