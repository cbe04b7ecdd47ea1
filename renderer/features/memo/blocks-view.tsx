import type { Inline, MemoBlock } from '../../../shared/memo/model';
import styles from './memo.module.css';
import { useTexts } from './texts';

interface Shown {
  readonly block: MemoBlock;
  readonly selected: string | null;
  readonly onSelect: (block: MemoBlock) => void;
}

/** Runs of text: gaps in visible brackets, notes as marks; the Word file has them in full. */
function Runs({ runs }: { readonly runs: readonly Inline[] }) {
  return runs.map((run, index) => {
    const key = `${run.kind} ${index}`;
    if (run.kind === 'note') return <sup key={key}>※</sup>;
    if (run.kind === 'gap') return <mark key={key}>【{run.text}】</mark>;
    return run.mark === undefined ? <span key={key}>{run.text}</span> : <strong key={key}>{run.text}</strong>;
  });
}

function Table({ block }: { readonly block: Extract<MemoBlock, { kind: 'table' }> }) {
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
                    <Runs runs={runs} />
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

function Body({ block }: { readonly block: Exclude<MemoBlock, { kind: 'section' }> }) {
  switch (block.kind) {
    case 'heading':
      return (
        <dl className={styles['lines']}>
          {block.lines.map(({ id, label, value }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                <Runs runs={value} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'paragraph':
      return (
        <p data-role={block.role}>
          <Runs runs={block.content} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items of one list, in their order
            <li key={`${block.id} ${index + 1}`}>
              <Runs runs={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <Table block={block} />;
  }
}

/** A block of the memo, with the button that shows where it comes from. */
export function BlockView({ block, selected, onSelect }: Shown) {
  const say = useTexts();
  if (block.kind === 'section') {
    const Heading = `h${block.level + 1}` as 'h2' | 'h3' | 'h4';
    return (
      <section>
        <Heading>{block.title}</Heading>
        {block.children.map((child) => (
          <BlockView key={child.id} block={child} selected={selected} onSelect={onSelect} />
        ))}
      </section>
    );
  }
  return (
    <div id={`block-${block.id}`} className={styles['block']} data-selected={block.id === selected}>
      <Body block={block} />
      <button type="button" className={styles['source']} aria-label={say('source')} onClick={() => onSelect(block)}>
        ?
      </button>
    </div>
  );
}
