import type { ReactNode } from 'react';
import styles from './face.module.css';

/** A screen before the desk: one sheet of paper in the middle, with one thing to do. */
export function Face(props: { readonly title: string; readonly children: ReactNode; readonly wide?: boolean }) {
  return (
    <div className={styles['face']}>
      <main className={styles['sheet']} data-wide={props.wide}>
        <p className={styles['name']}>Adit</p>
        <h1>{props.title}</h1>
        {props.children}
      </main>
    </div>
  );
}
