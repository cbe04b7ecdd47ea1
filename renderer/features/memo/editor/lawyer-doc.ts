import type { LawyerText } from '../../../../shared/memo/editing/kept-memo';
import type { Inline, Mark } from '../../../../shared/memo/model';

/** A document of the editor, as far as a block of a memo needs one: paragraphs of runs. */
export interface DocNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly DocNode[];
}

const nodeOf = (run: Inline): readonly DocNode[] => {
  if (run.kind === 'note') return [{ type: 'note', attrs: { cites: run.cites } }];
  if (run.kind === 'gap') return [{ type: 'gap', attrs: { key: run.key, text: run.text } }];
  // The editor has no empty text.
  if (run.text === '') return [];
  const marks = run.mark === undefined ? {} : { marks: [{ type: 'setApart', attrs: { mark: run.mark } }] };
  return [{ type: 'text', text: run.text, ...marks }];
};

const runOf = ({ type, text = '', attrs, marks }: DocNode): Inline => {
  if (type === 'note') return { kind: 'note', cites: attrs?.['cites'] as Extract<Inline, { kind: 'note' }>['cites'] };
  if (type === 'gap') return { kind: 'gap', key: String(attrs?.['key']), text: String(attrs?.['text']) };
  const mark = marks?.find((one) => one.type === 'setApart')?.attrs?.['mark'] as Mark | undefined;
  return { kind: 'text', text, ...(mark === undefined ? {} : { mark }) };
};

/** The lawyer's text as the editor takes it: each paragraph or item is a paragraph. */
export const docOf = (text: LawyerText): DocNode => ({
  type: 'doc',
  content: (text.length === 0 ? [[]] : text).map((runs) => ({ type: 'paragraph', content: runs.flatMap(nodeOf) })),
});

/** What the editor holds as text of a memo. */
export const lawyerTextOf = ({ content = [] }: DocNode): LawyerText =>
  content.map((paragraph) => (paragraph.content ?? []).map(runOf));
