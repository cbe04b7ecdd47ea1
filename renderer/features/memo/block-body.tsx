import type { Inline, MemoBlock } from '../../../shared/memo/model';
import { cleanText } from '../../../shared/memo/text/clean';
import type { Law } from '../../app/law';
import { nameCites } from './editor/name-cites';
import styles from './memo.module.css';

/** Runs of text: gaps in visible brackets, footnotes as chips with the short names of their sources. */
function Runs({ runs, law }: { readonly runs: readonly Inline[]; readonly law: Law }) {
  return runs.map((run, index) => {
    const key = `${run.kind} ${index}`;
    if (run.kind === 'note')
      return (
        <span key={key} className={styles['chip']}>
          {nameCites(run.cites, law)}
        </span>
      );
    // Cleaned, as in Word: a text reads as what it is.
    const words = cleanText(run.text);
    if (run.kind === 'gap') return <mark key={key}>【{words}】</mark>;
    return run.mark === undefined ? <span key={key}>{words}</span> : <strong key={key}>{words}</strong>;
  });
}

type Table = Extract<MemoBlock, { kind: 'table' }>;

function TableBody({ block, law }: { readonly block: Table; readonly law: Law }) {
  return (
    <table>
      <caption>{block.caption}</caption>
      <thead>
        <tr>
          {block.columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map(({ id, group, cells }) => (
          <tr key={id}>
            {cells.map((cell, index) => (
              <td key={block.columns[index]?.title ?? id} colSpan={group ? block.columns.length : 1}>
                {cell.map((runs, line) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one cell, in their order
                  <p key={`${id} ${line + 1}`}>
                    <Runs runs={runs} law={law} />
                  </p>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a block says. */
export function BlockBody(props: { readonly block: Exclude<MemoBlock, { kind: 'section' }>; readonly law: Law }) {
  const { block, law } = props;
  switch (block.kind) {
    case 'heading':
      return (
        <dl className={styles['lines']}>
          {block.lines.map(({ id, label, value }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                <Runs runs={value} law={law} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'paragraph':
      return (
        <p data-role={block.role}>
          <Runs runs={block.content} law={law} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items of one list, in their order
            <li key={`${block.id} ${index + 1}`}>
              <Runs runs={item} law={law} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <TableBody block={block} law={law} />;
  }
}
