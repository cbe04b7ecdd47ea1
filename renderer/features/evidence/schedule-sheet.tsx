import type { Inline, MemoBlock, MemoOutline, TableBlock, TableCell } from '../../../shared/memo/model';
import { cleanText } from '../../../shared/memo/text/clean';
import styles from './schedule.module.css';
import { useTexts } from './texts';

/** Cleaned, as in Word: on paper, too, a text reads as what it is. */
const wordsOf = (line: readonly Inline[]): string =>
  cleanText(line.map((run) => (run.kind === 'text' ? run.text : '')).join(''));

function Cell({ cell }: { readonly cell: TableCell }) {
  return (
    <td>
      {cell.map((line) => (
        <p key={wordsOf(line)}>{wordsOf(line)}</p>
      ))}
    </td>
  );
}

interface Choosing {
  /** Chooses a piece by its number; null on paper. */
  readonly onChoose: ((reference: string) => void) | null;
  readonly chosen: string;
}

function Table({ block, onChoose, chosen }: { readonly block: TableBlock } & Choosing) {
  const say = useTexts();
  return (
    <table>
      <thead>
        <tr>
          {block.columns.map(({ title, width }) => (
            <th key={title} scope="col" style={{ width: `${width}%` }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map(({ id, cells: [, ...cells] }) => (
          <tr key={id} data-chosen={onChoose !== null && id === chosen}>
            <th scope="row">
              {onChoose === null ? (
                cleanText(id)
              ) : (
                <button type="button" aria-label={say('schedule.edit', { reference: id })} onClick={() => onChoose(id)}>
                  {cleanText(id)}
                </button>
              )}
            </th>
            {cells.map((cell, index) => (
              <Cell key={block.columns[index + 1]?.title ?? index} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Block({ block, ...choosing }: { readonly block: MemoBlock } & Choosing) {
  switch (block.kind) {
    case 'heading':
      return (
        <dl>
          {block.lines.map(({ id, label, value }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{wordsOf(value)}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <Table block={block} {...choosing} />;
    case 'paragraph':
      return <p className={styles['line']}>{wordsOf(block.content)}</p>;
    default:
      return null;
  }
}

/** The schedule as it is printed and written to Word; on the screen its numbers choose a piece. */
export function ScheduleSheet({ outline, ...choosing }: { readonly outline: MemoOutline } & Choosing) {
  return (
    <article className={styles['sheet']} lang={outline.lang} aria-label={outline.title}>
      <h2>{outline.title}</h2>
      {outline.blocks.map((block) => (
        <Block key={block.id} block={block} {...choosing} />
      ))}
    </article>
  );
}
