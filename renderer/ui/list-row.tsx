// biome-ignore-all lint/a11y/useSemanticElements: most rows do not exist, which a table cannot say
import { memo } from 'react';
import type { Column } from './virtual-list';
import styles from './virtual-list.module.css';

interface ListRowProps<R> {
  readonly name: string;
  readonly id: string;
  readonly index: number;
  readonly start: number;
  readonly row: R;
  readonly columns: readonly Column<R>[];
  readonly chosen: boolean;
  readonly onSelect: (id: string) => void;
  readonly onOpen: ((row: R) => void) | undefined;
}

function Row<R>(props: ListRowProps<R>) {
  const { name, id, index, start, row, columns, chosen, onSelect, onOpen } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names the row that is active
    <div
      id={name}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      className={styles['row']}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => onSelect(id)}
      onDoubleClick={() => onOpen?.(row)}
    >
      {columns.map(({ id: column, align, cell }) => {
        const content = cell(row);
        // What is cut off for want of room is told in full.
        const title = typeof content === 'string' ? content : undefined;
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: as its row
          <div key={column} role="gridcell" className={styles['cell']} data-align={align} title={title}>
            {content}
          </div>
        );
      })}
    </div>
  );
}

/** One row in sight, made anew only when it changes. The keyboard is the list's: a row only hears the mouse. */
export const ListRow = memo(Row) as typeof Row;
