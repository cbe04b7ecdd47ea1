import { CHUNK_BYTES } from '../../../../shared/bridge/vault-contract';
import { ErrorState } from '../../../ui/error-state';
import { useTexts } from '../texts';
import styles from './preview.module.css';
import { decoded, laidOut, tableRows } from './text';
import { useBytes } from './use-bytes';
import type { ViewProps } from './view-props';

const MOST_ROWS = 1_000;

function Table({ text }: { readonly text: string }) {
  const say = useTexts();
  const [head = [], ...rows] = tableRows(text, MOST_ROWS + 1);
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            {head.map((title, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file, in their order
              <th key={column} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file, in their order
            <tr key={line}>
              {row.map((value, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as its column
                <td key={column}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < MOST_ROWS ? null : <p className={styles['note']}>{say('preview.rows', { number: MOST_ROWS })}</p>}
    </>
  );
}

/** The beginning of a text or a table: enough to know it by, and never so much that the page stalls. */
export function TextView({ file, id, kind, zoom }: ViewProps & { readonly kind: 'text' | 'table' }) {
  const say = useTexts();
  const length = Math.min(file.bytes, CHUNK_BYTES);
  const read = useBytes(id, length);
  if (read === null) return <p role="status">{say('preview.reading')}</p>;
  if (!read.ok) return <ErrorState error={read.error} />;
  const text = decoded(read.value);
  return (
    <div className={styles['text']} style={{ fontSize: `${zoom ?? 1}em` }}>
      {kind === 'table' ? <Table text={text} /> : <pre>{/\.json$/i.test(file.name) ? laidOut(text) : text}</pre>}
      {length === file.bytes ? null : <p className={styles['note']}>{say('preview.beginning')}</p>}
    </div>
  );
}
