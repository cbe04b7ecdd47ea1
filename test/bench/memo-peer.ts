import Docxtemplater from 'docxtemplater';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';
import { footnoteWriter } from '../../shared/memo/citations/footnotes';
import { writeDocx } from '../../shared/memo/docx/write-docx';
import type { Inline, MemoBlock, MemoOutline } from '../../shared/memo/model';
import { fillText } from '../../shared/memo/text/fill';
import { memoWordings } from '../../shared/memo/wording/index';

const styles = ['Heading1', 'Heading2', 'Heading3', 'BodyText', 'Remark', 'ListNumber', 'Caption'] as const;
const widths = [2, 3, 4, 5, 6] as const;

const p = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

const cells = (count: number, style: string, tag: string): string =>
  Array.from({ length: count }, (_, at) => {
    const open = at === 0 && tag === 'c' ? '{#rows}' : '';
    const close = at === count - 1 && tag === 'c' ? '{/rows}' : '';
    return `<w:tc><w:tcPr><w:tcW w:w="${Math.floor(8312 / count)}" w:type="dxa"/></w:tcPr>${p(style, `${open}{${tag}${at}}${close}`)}</w:tc>`;
  }).join('');

const table = (count: number): string =>
  p('BodyText', `{#t${count}}`) +
  '<w:tbl><w:tblPr><w:tblStyle w:val="MemoTable"/><w:tblW w:w="8312" w:type="dxa"/></w:tblPr><w:tblGrid>' +
  `${`<w:gridCol w:w="${Math.floor(8312 / count)}"/>`.repeat(count)}</w:tblGrid>` +
  `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells(count, 'TableHead', 'h')}</w:tr>` +
  `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(count, 'TableText', 'c')}</w:tr></w:tbl>` +
  p('BodyText', `{/t${count}}`);

const loops =
  p('BodyText', '{#blocks}') +
  styles.map((style) => p('BodyText', `{#${style}}`) + p(style, '{text}') + p('BodyText', `{/${style}}`)).join('') +
  widths.map(table).join('') +
  p('BodyText', '{/blocks}') +
  p('BodyText', '{#notes}') +
  p('FootnoteText', '{text}') +
  p('BodyText', '{/notes}');

/** The same package as ours, with loops where our text stands. Made once. */
export const peerTemplate = async (outline: MemoOutline): Promise<Uint8Array> => {
  const parts = unzipSync(await writeDocx({ ...outline, blocks: [], citations: {} }, { preset: 'firm' }));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const start = xml.indexOf('<w:body>') + '<w:body>'.length;
  const document = xml.slice(0, start) + loops + xml.slice(xml.indexOf('<w:sectPr'));
  return zipSync({ ...parts, 'word/document.xml': strToU8(document) });
};

/** The text of a memo as the data of that template. Footnotes become paragraphs: the peer has none. */
export const peerData = (outline: MemoOutline): Record<string, unknown> => {
  const words = memoWordings[outline.lang];
  const write = footnoteWriter(outline.citations, words);
  const notes: { readonly text: string }[] = [];
  const plain = (runs: readonly Inline[]): string =>
    runs
      .map((run) => {
        if (run.kind === 'note') return `[${notes.push({ text: write(run.cites) })}]`;
        return run.kind === 'gap' ? fillText(words.fact.gap, { what: run.text }) : run.text;
      })
      .join('');
  const styled = (style: string, text: string) => ({ [style]: { text } });
  const data = (block: MemoBlock): readonly Record<string, unknown>[] => {
    switch (block.kind) {
      case 'section':
        return [styled(`Heading${block.level}`, block.title), ...block.children.flatMap(data)];
      case 'paragraph':
        return [styled(block.role === 'remark' ? 'Remark' : 'BodyText', plain(block.content))];
      case 'list':
        return block.items.map((item) => styled('ListNumber', plain(item)));
      case 'heading':
        return block.lines.map((line) => styled('BodyText', `${line.label} ${plain(line.value)}`));
      case 'table': {
        const rows = block.rows.map((row) =>
          Object.fromEntries(row.cells.map((cell, at) => [`c${at}`, cell.map(plain).join('\n')])),
        );
        const head = Object.fromEntries(block.columns.map((column, at) => [`h${at}`, column.title]));
        return [styled('Caption', block.caption), { [`t${block.columns.length}`]: { ...head, rows } }];
      }
    }
  };
  return { blocks: outline.blocks.flatMap(data), notes };
};

/** One memo as the peer makes it: the template read, filled and zipped. */
export const peerMemo = (template: Uint8Array, data: Record<string, unknown>): Uint8Array => {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
};
