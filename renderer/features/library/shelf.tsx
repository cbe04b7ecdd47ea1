import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useFormat } from '../../app/format';
import { EmptyState } from '../../ui/empty-state';
import { type Column, VirtualList } from '../../ui/virtual-list';
import { Filters } from './filters';
import styles from './library.module.css';
import { type Filtering, NO_FILTER } from './match';
import { useTexts } from './texts';

interface ShelfProps<R> {
  readonly label: string;
  readonly withStanding: boolean;
  readonly columns: readonly Column<R>[];
  readonly rowsFor: (filtering: Filtering) => readonly R[];
  readonly textOf: (row: R) => string;
  readonly onOpen: (row: R) => void;
  /** What is said in the inspector of the one that is selected, with the way to all of it. */
  readonly panelOf: (row: R, read: ReactNode) => ReactNode;
}

/** Records of the pack in a list, to be filtered, looked at and opened. */
export function Shelf<R extends { readonly id: string }>(props: ShelfProps<R>) {
  const { label, withStanding, columns, rowsFor, textOf, onOpen, panelOf } = props;
  const say = useTexts();
  const format = useFormat();
  const [filtering, setFiltering] = useState(NO_FILTER);
  const [selected, setSelected] = useState<string | null>(null);
  const rows = rowsFor(filtering);
  const chosen = rows.find(({ id }) => id === selected);
  return (
    <>
      <div className={styles['bar']}>
        <Filters filtering={filtering} onChange={setFiltering} withStanding={withStanding} />
        <span className={styles['note']}>
          {say('count', { count: rows.length, number: format.number(rows.length) })}
        </span>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={say('none.title')} text={say('none.text')}>
          <Button variant="default" onClick={() => setFiltering(NO_FILTER)}>
            {say('none.clear')}
          </Button>
        </EmptyState>
      ) : (
        <VirtualList
          label={label}
          rows={rows}
          columns={columns}
          idOf={({ id }) => id}
          textOf={textOf}
          selected={selected}
          onSelect={setSelected}
          onOpen={onOpen}
        />
      )}
      {chosen === undefined
        ? null
        : panelOf(
            chosen,
            <Button variant="default" onClick={() => onOpen(chosen)}>
              {say('read')}
            </Button>,
          )}
    </>
  );
}
