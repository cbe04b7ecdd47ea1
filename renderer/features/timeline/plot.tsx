import type { ReactNode } from 'react';
import type { IsoDate } from '../../../shared/model/date';
import styles from './timeline.module.css';
import { place, ticksOf, type View } from './view';

const isInSight = (at: number): boolean => at >= 0 && at <= 100;

/** Rows over one another on the same stretch of time, with its ticks and the day of the law as lines through all. */
export function Plot(props: {
  readonly view: View;
  readonly asOf: IsoDate;
  readonly scrolls?: boolean;
  readonly children: ReactNode;
}) {
  const { view, asOf, scrolls = false, children } = props;
  const now = place(view, asOf);
  return (
    <div className={styles['plot']} data-scrolls={scrolls}>
      <div className={styles['rows']}>
        <svg className={styles['lines']} aria-hidden="true">
          {ticksOf(view).map(({ date }) => (
            <line
              key={date}
              className={styles['tick']}
              x1={`${place(view, date)}%`}
              x2={`${place(view, date)}%`}
              y2="100%"
            />
          ))}
          {isInSight(now) ? <line className={styles['asOf']} x1={`${now}%`} x2={`${now}%`} y2="100%" /> : null}
        </svg>
        {children}
      </div>
    </div>
  );
}

/** One row: what it is, and where it lies in time. */
export function Row(props: {
  readonly label: string;
  readonly onOpen?: (() => void) | undefined;
  readonly isAsOf?: boolean;
  readonly children: ReactNode;
}) {
  const { label, onOpen, isAsOf = false, children } = props;
  return (
    <div className={styles['row']}>
      {onOpen === undefined ? (
        <span className={styles['label']} title={label} data-as-of={isAsOf}>
          {label}
        </span>
      ) : (
        <button type="button" className={styles['label']} title={label} onClick={onOpen}>
          {label}
        </button>
      )}
      <div className={styles['track']}>{children}</div>
    </div>
  );
}
