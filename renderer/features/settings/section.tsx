import type { ReactNode } from 'react';
import styles from './page.module.css';

/** One part of the settings. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['section']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** One thing within a part: what it is called, what it is, and what can be done about it. */
export function Item(props: { readonly title: string; readonly text?: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={styles['item']}>
      <h3>{props.title}</h3>
      {props.text === undefined ? null : <p>{props.text}</p>}
      {props.children}
    </div>
  );
}

/** Names with what they stand for. */
export function Pairs({ rows }: { readonly rows: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles['facts']}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
