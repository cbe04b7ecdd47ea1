import type { ReactNode } from 'react';
import styles from './page-header.module.css';

/** The head of a screen: what it is, and at the end what can be done there. */
export function PageHeader(props: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles['header']}>
      <div className={styles['words']}>
        <h1>{props.title}</h1>
        {props.note === undefined ? null : <p>{props.note}</p>}
      </div>
      <div className={styles['actions']}>{props.children}</div>
    </header>
  );
}
