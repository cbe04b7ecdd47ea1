import type { HeadingBlock, TableBlock, TableCell, TableColumn, TableRow } from '../model';
import { fill } from '../text/fill';
import { textOfRuns } from '../walk';
import { fieldEnd, fieldStart } from './field';
import { runs, styled, textRun } from './runs';
import type { Sheet } from './sheet';

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

const widthsOf = (columns: readonly Pick<TableColumn, 'width'>[], total: number): readonly number[] => {
  const shares = sum(columns.map(({ width }) => width));
  return columns.map((column) => Math.floor((column.width / shares) * total));
};

const grid = (widths: readonly number[]): string =>
  `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;

const properties = (style: string, width: number, firstRow: boolean): string =>
  `<w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
  `<w:tblLook w:val="${firstRow ? '0020' : '0000'}" w:firstRow="${firstRow ? 1 : 0}" w:lastRow="0" w:firstColumn="0" ` +
  'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>';

const cellXml = (width: number, inner: string, span = 1): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${inner}</w:tc>`;

const cellText = (cell: TableCell, style: 'TableText' | 'TableKept' | 'TableGroup', sheet: Sheet): string =>
  cell.map((paragraph) => styled(style, runs(paragraph, sheet))).join('') || styled(style, '');

/** About how wide a text is, in Chinese signs, which are as wide as they are high; a letter is nearly half of that. */
const signsWide = (text: string): number =>
  sum([...text].map((sign) => (/[\p{sc=Han}\u3000-\u303f\uff00-\uffef]/u.test(sign) ? 1 : 0.6)));

/** A Chinese sign in a table, in twentieths of a point. */
const tableSign = 220;

/** About how many lines a row has. */
const linesOf = ({ group, cells }: TableRow, widths: readonly number[]): number => {
  if (group) return 1;
  const each = cells.map((cell, at) => {
    const signs = (widths[at] ?? 0) / tableSign;
    return sum(cell.map((paragraph) => Math.max(1, Math.ceil(signsWide(textOfRuns(paragraph)) / signs))));
  });
  return Math.max(1, ...each);
};

/** About half a page of lines: a taller row may be parted, for kept whole it could run off its page or leave one bare. */
const tallest = 20;

/** How many rows a table may have to stay on one page as a whole. */
const fewRows = 4;

/**
 * For each row whether it stays on the page of the next: a short table is not parted, and of a longer one the last row
 * does not stand on a page alone.
 */
const keptRows = (lines: readonly number[]): readonly boolean[] => {
  const isShort = lines.length <= fewRows && sum(lines) <= tallest;
  return lines.map((_lines, at) => at < lines.length - 1 && (isShort || at === lines.length - 2));
};

interface Held {
  /** On the page of the next row. */
  readonly kept: boolean;
  readonly tall: boolean;
}

const rowXml = (row: TableRow, { kept, tall }: Held, widths: readonly number[], sheet: Sheet): string => {
  const total = sum(widths);
  const style = kept && !tall ? 'TableKept' : 'TableText';
  const cells = row.group
    ? cellXml(total, cellText(row.cells[0] ?? [], 'TableGroup', sheet), widths.length)
    : widths.map((width, at) => cellXml(width, cellText(row.cells[at] ?? [], style, sheet))).join('');
  return `<w:tr>${tall ? '' : '<w:trPr><w:cantSplit/></w:trPr>'}${cells}</w:tr>`;
};

const headRow = (columns: readonly TableColumn[], widths: readonly number[]): string => {
  const cells = columns.map((column, at) => cellXml(widths[at] ?? 0, styled('TableHead', textRun(column.title))));
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
};

const caption = (words: string, sheet: Sheet): string => {
  const number = String(sheet.tableNumber());
  const parts = fill(sheet.words.tableNumber, { number: [{ kind: 'gap', key: '', text: number }], caption: words });
  const inner = parts.map((part) => {
    if (part.kind === 'text') return textRun(part.text);
    return `${fieldStart('SEQ Table \\* ARABIC')}${textRun(number)}${fieldEnd}`;
  });
  return styled('Caption', inner.join(''));
};

/** A table has no space after it of its own; without this the text that follows stands on its last rule. */
const gap = styled('TableEnd', '');

/** A table with its caption. The first row is repeated on every page; no row is torn apart but one of half a page. */
export const tableXml = (table: TableBlock, sheet: Sheet, { withGap }: { readonly withGap: boolean }): string => {
  const widths = widthsOf(table.columns, sheet.textWidth);
  const lines = table.rows.map((row) => linesOf(row, widths));
  const kept = keptRows(lines);
  let rows = '';
  for (const [at, row] of table.rows.entries()) {
    rows += rowXml(row, { kept: kept[at] ?? false, tall: (lines[at] ?? 0) > tallest }, widths, sheet);
  }
  return (
    (table.caption === '' ? '' : caption(table.caption, sheet)) +
    `<w:tbl>${properties('MemoTable', sum(widths), true)}${grid(widths)}${headRow(table.columns, widths)}${rows}</w:tbl>${withGap ? gap : ''}`
  );
};

/** What the labels of a heading take of the text's width, in per cent: the longest stays on one line in every layout. */
const labelShare = ({ lines }: HeadingBlock): number =>
  Math.max(13, ...lines.map(({ label }) => Math.round(signsWide(label) * 4.2)));

/** To, from, date, re: a table without inner rules. */
export const headingXml = (heading: HeadingBlock, sheet: Sheet): string => {
  const share = labelShare(heading);
  const widths = widthsOf([{ width: share }, { width: 100 - share }], sheet.textWidth);
  const [label = 0, value = 0] = widths;
  const rows = heading.lines.map(
    (line) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cellXml(label, styled('HeadingLabel', textRun(line.label)))}` +
      `${cellXml(value, styled('HeadingValue', runs(line.value, sheet)))}</w:tr>`,
  );
  return `<w:tbl>${properties('MemoHeading', label + value, false)}${grid(widths)}${rows.join('')}</w:tbl>${gap}`;
};
