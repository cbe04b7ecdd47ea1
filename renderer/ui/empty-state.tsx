import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** A place with nothing in it: what belongs there, and the first step. */
export function EmptyState(props: { readonly title: string; readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.children === undefined ? null : <div className={styles['steps']}>{props.children}</div>}
    </div>
  );
}
