import type { HeadingBlock, Inline, ListBlock, MemoBlock, MemoOutline, SectionBlock, TableBlock } from '../model';
import { replaceIn } from '../text/replace-in';
import { type NamedParty, NameFinder, type Redaction } from './find-names';

/** A memo without names, and what was put in the place of which. */
export interface RedactedMemo {
  readonly outline: MemoOutline;
  readonly redactions: readonly Redaction[];
}

class Redactor {
  readonly finder: NameFinder;

  constructor(parties: readonly NamedParty[], lang: MemoOutline['lang']) {
    this.finder = new NameFinder(parties, lang);
  }

  text(words: string): string {
    return replaceIn([words], this.finder.find(words))[0] ?? '';
  }

  blocks(blocks: readonly MemoBlock[]): readonly MemoBlock[] {
    return blocks.map((block) => this.#block(block));
  }

  /** A name may be spread over runs that look different; notes stand between words and do not part them. */
  #runs(runs: readonly Inline[]): readonly Inline[] {
    const texts = runs.map((run) => (run.kind === 'note' ? '' : run.text));
    const replaced = replaceIn(texts, this.finder.find(texts.join('')));
    return runs.map((run, at) => (run.kind === 'note' ? run : { ...run, text: replaced[at] ?? '' }));
  }

  #block(block: MemoBlock): MemoBlock {
    switch (block.kind) {
      case 'heading':
        return this.#heading(block);
      case 'paragraph':
        return { ...block, content: this.#runs(block.content) };
      case 'list':
        return this.#list(block);
      case 'table':
        return this.#table(block);
      case 'section':
        return this.#section(block);
    }
  }

  #heading(block: HeadingBlock): HeadingBlock {
    const lines = block.lines.map((line) => ({ ...line, label: this.text(line.label), value: this.#runs(line.value) }));
    return { ...block, lines };
  }

  #list(block: ListBlock): ListBlock {
    return { ...block, items: block.items.map((item) => this.#runs(item)) };
  }

  #table(block: TableBlock): TableBlock {
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => cell.map((paragraph) => this.#runs(paragraph))),
    }));
    return { ...block, caption: this.text(block.caption), rows };
  }

  #section(block: SectionBlock): SectionBlock {
    return { ...block, title: this.text(block.title), children: this.blocks(block.children) };
  }
}

/**
 * Takes the names of a matter out of a memo, so that it can be kept as a precedent: the client, the first of the
 * parties given, and all others, with their codes, accounts, tokens and projects. The law and the cases that it cites
 * keep their names.
 */
export const redactMemo = (outline: MemoOutline, parties: readonly NamedParty[]): RedactedMemo => {
  const redactor = new Redactor(parties, outline.lang);
  const { clearance } = outline;
  const redacted = {
    ...outline,
    title: redactor.text(outline.title),
    subject: redactor.text(outline.subject),
    blocks: redactor.blocks(outline.blocks),
    ...(clearance === undefined ? {} : { clearance: { ...clearance, ground: redactor.text(clearance.ground) } }),
  };
  return { outline: redacted, redactions: redactor.finder.made };
};
