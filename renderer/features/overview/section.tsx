import { type ReactNode, useId } from 'react';
import styles from './overview.module.css';

/** A part of the overview with its heading, and at the end of the heading what can be done there. */
export function Section(props: { readonly title: string; readonly action?: ReactNode; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section className={styles['section']} aria-labelledby={heading}>
      <div className={styles['heading']}>
        <h2 id={heading}>{props.title}</h2>
        {props.action}
      </div>
      {props.children}
    </section>
  );
}
