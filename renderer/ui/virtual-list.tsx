// biome-ignore-all lint/a11y/useSemanticElements: most rows do not exist, which a table cannot say
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useEffect, useId, useRef } from 'react';
import { ListRow } from './list-row';
import { useListKeys } from './use-list-keys';
import styles from './virtual-list.module.css';

export interface Column<R> {
  readonly id: string;
  readonly title: string;
  /** A track of a grid, such as `minmax(0, 2fr)` or `96px`. */
  readonly width: string;
  readonly align?: 'end';
  readonly cell: (row: R) => ReactNode;
}

export interface VirtualListProps<R> {
  /** What is listed, for those who do not see it. */
  readonly label: string;
  readonly rows: readonly R[];
  /** How many there are in all, where not all are loaded. */
  readonly total?: number;
  readonly columns: readonly Column<R>[];
  readonly idOf: (row: R) => string;
  /** What typing letters looks for. */
  readonly textOf: (row: R) => string;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onOpen?: (row: R) => void;
  /** The end of the rows comes into sight: time to load more, where there is more. */
  readonly onEnd?: () => void;
}

const ROW = 36;
const OVERSCAN = 12;

/**
 * A list of any length: 36 px rows of which only those in sight exist, a header that stays, and the keyboard first
 * (arrows, page, home, end, letters; enter opens).
 */
export function VirtualList<R>(props: VirtualListProps<R>) {
  const { label, rows, total = rows.length, columns, idOf, selected, onSelect, onOpen, onEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const name = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
    scrollPaddingStart: ROW,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  const atEnd = last >= rows.length - OVERSCAN;
  useEffect(() => {
    if (atEnd) onEnd?.();
  }, [atEnd, onEnd]);
  const onKeyDown = useListKeys(props, (index) => virtual.scrollToIndex(index));
  const active = items.find(({ index }) => rows[index] !== undefined && idOf(rows[index]) === selected);
  const tracks = { '--tracks': columns.map(({ width }) => width).join(' ') } as CSSProperties;
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={active === undefined ? undefined : `${name}-${active.index}`}
      tabIndex={0}
      className={styles['list']}
      style={tracks}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={styles['head']}>
        <div role="row" aria-rowindex={1} tabIndex={-1} className={styles['row']}>
          {columns.map(({ id, title, align }) => (
            <div key={id} role="columnheader" tabIndex={-1} className={styles['cell']} data-align={align}>
              {title}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles['body']} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const id = idOf(row);
          return (
            <ListRow
              key={id}
              name={`${name}-${index}`}
              id={id}
              index={index}
              start={start}
              row={row}
              columns={columns}
              chosen={id === selected}
              onSelect={onSelect}
              onOpen={onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}
