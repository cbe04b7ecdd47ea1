import type { AddedForm } from '../editing/kept-memo';
import { groupedBy } from '../grouped-by';
import type { WordLine } from './word-line';

/** Lines of the file that belong together: those of one block, or one new paragraph, list or table. */
export interface FileUnit {
  readonly id: string;
  readonly block: string | null;
  readonly lines: readonly WordLine[];
}

const forms: Readonly<Record<string, AddedForm>> = {
  Quote: 'quote',
  'List Bullet': 'bullets',
  'List Number': 'numbers',
  'Memo Plain': 'plain',
};

/** The form of a new block, by the list or the style of its first line. */
export const formOf = ([line]: readonly WordLine[]): AddedForm =>
  line?.kind === 'row' ? 'plain' : (line?.list ?? forms[line?.style ?? ''] ?? 'body');

/** Styles of headings, as word processors name them. */
const heading = /^(?:title|heading \d|标题 ?\d?|заголовок ?\d?)$/i;

/** A heading or a table of the lawyer's, of which a memo can hold the words alone. */
export const isWordsOnly = ([line]: readonly WordLine[]): boolean =>
  line !== undefined && (line.kind === 'row' || heading.test(line.style));

/** New lines of one list or table are one new block; every new paragraph is one of its own. */
const runsOn = (before: WordLine, line: WordLine): boolean =>
  before.kind === line.kind &&
  (line.kind === 'row' ||
    (before.style === line.style && before.list === line.list && ['bullets', 'numbers'].includes(formOf([line]))));

interface Run extends FileUnit {
  readonly lines: WordLine[];
}

const runsIn = (lines: readonly WordLine[], blocks: readonly (string | null)[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const [at, line] of lines.entries()) {
    const block = blocks[at] ?? null;
    const last = runs.at(-1);
    const before = last?.lines.at(-1);
    const goesOn = last !== undefined && before !== undefined && last.block === block;
    if (goesOn && (block !== null || runsOn(before, line))) last.lines.push(line);
    else runs.push({ id: block === null ? `new-${at + 1}` : block, block, lines: [line] });
  }
  return runs;
};

/** The run of a block that has most of its lines. */
const mainRuns = (runs: readonly Run[]): ReadonlySet<Run> =>
  new Set(
    [...groupedBy(runs, ({ block }) => block ?? '')].flatMap(([block, all]) =>
      block === '' ? [] : [all.reduce((main, run) => (run.lines.length > main.lines.length ? run : main))],
    ),
  );

/** How the blocks of a file stand to the order of the memo: those that were moved. */
type MovedIn = (blocks: readonly string[]) => ReadonlySet<string>;

/**
 * The lines of a file, unit by unit. Lines that went out of their block to another place are new there; what was put
 * between the lines of a block does not part it.
 */
export const unitsOf = (
  lines: readonly WordLine[],
  blocks: readonly (string | null)[],
  movedIn: MovedIn,
): readonly FileUnit[] => {
  const runs = runsIn(lines, blocks);
  const mains = mainRuns(runs);
  const inOrder = runs.filter((run) => mains.has(run));
  const moved = movedIn(inOrder.flatMap(({ block }) => block ?? []));
  const places = new Map(inOrder.map((run) => [run.block, runs.indexOf(run)]));
  const isApart = (at: number, main: number): boolean =>
    runs
      .slice(Math.min(at, main) + 1, Math.max(at, main))
      .some((run) => mains.has(run) && run.block !== null && !moved.has(run.block));
  let line = 0;
  const parts = runs.map((run, at) => {
    const first = line;
    line += run.lines.length;
    const main = places.get(run.block) ?? at;
    const isNew = main !== at && isApart(at, main);
    return { ...run, main, ...(isNew ? { id: `new-${first + 1}`, block: null, main: at } : {}) };
  });
  const byMain = groupedBy(parts, ({ main }) => String(main));
  return parts.flatMap(({ id, block, main }, at) =>
    main === at ? [{ id, block, lines: (byMain.get(String(at)) ?? []).flatMap((part) => part.lines) }] : [],
  );
};
