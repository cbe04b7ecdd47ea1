import type {
  BlockSource,
  Cite,
  HeadingBlock,
  Inline,
  ListBlock,
  Mark,
  MemoBlock,
  ParagraphBlock,
  ParagraphRole,
  SectionBlock,
  TableBlock,
  TableCell,
  TableColumn,
  TableRow,
} from './model';

/** A run of text. */
export const text = (words: string, mark?: Mark): Inline =>
  mark ? { kind: 'text', text: words, mark } : { kind: 'text', text: words };

/** A footnote, or nothing where there is no source to name. */
export const note = (cites: readonly Cite[]): readonly Inline[] => (cites.length > 0 ? [{ kind: 'note', cites }] : []);

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

const citesIn = (runs: readonly Inline[]): readonly Cite[] =>
  runs.flatMap((run) => (run.kind === 'note' ? run.cites : []));

/** The sources of a block: what its maker names, and whatever its footnotes cite. */
const withCites = (source: BlockSource, runs: readonly Inline[]): BlockSource => {
  const cites = citesIn(runs);
  const authorities = unique([
    ...(source.authorities ?? []),
    ...cites.flatMap((cite) => ('authority' in cite ? [cite.authority] : [])),
  ]);
  const cases = unique([...(source.cases ?? []), ...cites.flatMap((cite) => ('case' in cite ? [cite.case] : []))]);
  return {
    ...source,
    ...(authorities.length > 0 ? { authorities } : {}),
    ...(cases.length > 0 ? { cases } : {}),
  };
};

/** The first lines of a document, each with its label: whom and what it is for. */
export const headingOf = (lines: readonly (readonly [id: string, label: string, value: string])[]): HeadingBlock => ({
  kind: 'heading',
  id: 'heading',
  source: {},
  lines: lines.map(([id, label, value]) => ({ id: `heading.${id}`, label, value: [text(value)] })),
});

/** A paragraph of the body text. */
export const paragraph = (
  id: string,
  content: readonly Inline[],
  source: BlockSource = {},
  role: ParagraphRole = 'body',
): ParagraphBlock => ({ kind: 'paragraph', id, role, content, source: withCites(source, content) });

/** A list, numbered or with points. */
export const list = (
  id: string,
  ordered: boolean,
  items: readonly (readonly Inline[])[],
  source: BlockSource = {},
): ListBlock => ({ kind: 'list', id, ordered, items, source: withCites(source, items.flat()) });

/** A cell of one paragraph. */
export const cell = (content: readonly Inline[] | string): TableCell => [
  typeof content === 'string' ? [text(content)] : content,
];

/** A row of a table. */
export const row = (id: string, cells: readonly TableCell[]): TableRow => ({ id, group: false, cells });

/** A row that heads the rows after it. */
export const groupRow = (id: string, title: string): TableRow => ({ id, group: true, cells: [cell(title)] });

/** A table with its caption. */
export const table = (
  id: string,
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  source: BlockSource = {},
): TableBlock => ({
  kind: 'table',
  id,
  caption,
  columns,
  rows,
  source: withCites(
    source,
    rows.flatMap((one) => one.cells.flat(2)),
  ),
});

/** A heading with what stands under it. */
export const section = (
  id: string,
  level: 1 | 2 | 3,
  title: string,
  children: readonly MemoBlock[],
  source: BlockSource = {},
): SectionBlock => ({ kind: 'section', id, level, annex: false, title, children, source });

/** The columns of a table from their titles and the shares of the width. */
export const columns = <Column extends string>(
  titles: Readonly<Record<Column, string>>,
  widths: Readonly<Record<Column, number>>,
): readonly TableColumn[] =>
  (Object.keys(widths) as Column[]).map((name) => ({ title: titles[name], width: widths[name] }));
