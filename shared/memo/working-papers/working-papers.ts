import { cell, columns, groupRow, paragraph, row, section, table, text } from '../blocks';
import type { MemoContext } from '../context';
import { type MemoInput, memoContext } from '../context';
import type { MemoBlock, MemoOutline, SectionBlock, TableCell, TableRow } from '../model';
import { fillText } from '../text/fill';
import { paperHeading } from './paper-heading';
import { type Grounds, restsOn, unsourced } from './rests-on';
import { sentencesOf } from './sentences';
import { workingPaperWords } from './words';

/** What working papers are drawn up from. */
export interface WorkingPapersInput {
  readonly memo: MemoOutline;
  /** What the memo was made from. */
  readonly input: MemoInput;
  /** Blocks that a lawyer wrote or changed. */
  readonly byLawyer: ReadonlySet<string>;
}

const lines = (said: readonly string[]): TableCell => said.map((line) => [text(line)]);

/** Draws up the chain of one memo, its sentences counted through. */
class Chain {
  readonly #context: MemoContext;
  readonly #byLawyer: ReadonlySet<string>;
  /** By what a sentence of the table rests on, as a list or as its one argument: the number of the first such. */
  readonly #told = new Map<string, number>();
  #count = 0;

  constructor(context: MemoContext, byLawyer: ReadonlySet<string>) {
    this.#context = context;
    this.#byLawyer = byLawyer;
  }

  /** The rows of one table of the papers. */
  tableOf(blocks: readonly MemoBlock[]): readonly TableRow[] {
    this.#told.clear();
    return blocks.flatMap((block) => this.#rowsOf(block));
  }

  #rowsOf(block: MemoBlock): readonly TableRow[] {
    if (block.kind === 'section')
      return [groupRow(`chain.${block.id}`, block.title), ...block.children.flatMap((child) => this.#rowsOf(child))];
    if (block.kind === 'heading') return [];
    if (block.kind === 'table') return [this.#table(block)];
    const sentences = sentencesOf(block, this.#context.words);
    const cites = sentences.flatMap((sentence) => sentence.cites);
    return sentences.map((sentence) =>
      this.#row(block, sentence.text, restsOn(block.source, sentence, cites, this.#context)),
    );
  }

  #table(block: Extract<MemoBlock, { kind: 'table' }>): TableRow {
    const words = workingPaperWords[this.#context.lang];
    const whole = { text: '', cites: [] };
    return this.#row(
      block,
      fillText(words.table, { caption: block.caption }),
      restsOn(block.source, whole, [], this.#context),
    );
  }

  #row(block: MemoBlock, sentence: string, grounds: Grounds): TableRow {
    this.#count += 1;
    const words = workingPaperWords[this.#context.lang];
    const lawyer = this.#byLawyer.has(block.id) ? [words.lawyer] : [];
    const told = this.#toldOnce(grounds);
    const sources = told.length > 0 ? told : [unsourced(block, this.#context)];
    const number = String(this.#count);
    return row(`chain.${number}`, [cell(number), cell(sentence), lines([...lawyer, ...sources])]);
  }

  /** What the table told before is named by the number at which it stands: a whole list, or the argument of a number. */
  #toldOnce({ elements, arguments: argued, rest }: Grounds): readonly string[] {
    const words = workingPaperWords[this.#context.lang];
    const all = [...elements, ...argued, ...rest];
    const list = all.join('\n');
    const before = this.#told.get(list);
    if (before !== undefined && all.length > 1) return [fillText(words.same, { number: String(before) })];
    const named = argued.map((argument) => {
      const at = this.#told.get(argument);
      return at === undefined ? argument : fillText(words.argued, { number: String(at) });
    });
    for (const told of argued.length === 1 ? [list, ...argued] : [list])
      if (!this.#told.has(told)) this.#told.set(told, this.#count);
    return [...elements, ...named, ...rest];
  }
}

/** The part of the chain that stands under one heading of the memo. */
const chainSection = (block: SectionBlock, chain: Chain, context: MemoContext): SectionBlock => {
  const { chain: words } = workingPaperWords[context.lang];
  const titles = columns(words.columns, { number: 7, sentence: 43, rests: 50 });
  const rows = chain.tableOf(block.children);
  const inner = rows.length === 0 ? [] : [table(`chain.table.${block.id}`, '', titles, rows)];
  return section(`chain.section.${block.id}`, 1, block.title, inner);
};

/** The working papers of a memo: every sentence with what it rests on, as a document that the writer of memos writes. */
export const workingPapers = ({ memo, input, byLawyer }: WorkingPapersInput): MemoOutline => {
  const context = memoContext(input);
  const words = workingPaperWords[context.lang];
  const chain = new Chain(context, byLawyer);
  const sections = memo.blocks.filter((block): block is SectionBlock => block.kind === 'section');
  return {
    ...memo,
    title: words.title,
    legend: words.legend,
    gapCount: 0,
    blocks: [
      paperHeading(context),
      paragraph('working-papers.intro', [text(words.intro)], { own: true }),
      ...sections.map((block) => chainSection(block, chain, context)),
    ],
    citations: {},
  };
};
