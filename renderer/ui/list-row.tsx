// biome-ignore-all lint/a11y/useSemanticElements: most rows do not exist, which a table cannot say
import type { Column } from './virtual-list';
import styles from './virtual-list.module.css';

/** One row in sight. The keyboard is the list's: a row only hears the mouse. */
export function ListRow<R>(props: {
  readonly name: string;
  readonly index: number;
  readonly start: number;
  readonly row: R;
  readonly columns: readonly Column<R>[];
  readonly chosen: boolean;
  readonly onSelect: () => void;
  readonly onOpen: ((row: R) => void) | undefined;
}) {
  const { name, index, start, row, columns, chosen, onSelect, onOpen } = props;
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
      onClick={onSelect}
      onDoubleClick={() => onOpen?.(row)}
    >
      {columns.map(({ id, align, cell }) => (
        // biome-ignore lint/a11y/useFocusableInteractive: as its row
        <div key={id} role="gridcell" className={styles['cell']} data-align={align}>
          {cell(row)}
        </div>
      ))}
    </div>
  );
}
