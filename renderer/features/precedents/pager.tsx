import { Button } from '@mantine/core';
import styles from './precedents.module.css';
import { useTexts } from './texts';

/** Moves along a row of cases, some at a time. */
export function Pager(props: {
  readonly first: number;
  readonly size: number;
  readonly count: number;
  readonly onMove: (first: number) => void;
}) {
  const { first, size, count, onMove } = props;
  const say = useTexts();
  if (count === 0) return null;
  const last = Math.min(first + size, count);
  return (
    <div className={styles['pager']}>
      <Button variant="default" disabled={first === 0} onClick={() => onMove(Math.max(0, first - size))}>
        {say('before')}
      </Button>
      <span role="status">{say('shown', { from: first + 1, to: last, of: count })}</span>
      <Button variant="default" disabled={last === count} onClick={() => onMove(first + size)}>
        {say('next')}
      </Button>
    </div>
  );
}
