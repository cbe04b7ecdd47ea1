import type { ReactNode } from 'react';
import styles from './law.module.css';

/** The particulars of a record; those that are null are left out. */
export function Particulars({ rows }: { readonly rows: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles['record']}>
      {rows
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <Row key={name} name={name} value={value} />
        ))}
    </dl>
  );
}

function Row({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
