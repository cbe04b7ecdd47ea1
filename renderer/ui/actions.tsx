import type { ReactNode } from 'react';
import styles from './actions.module.css';

/** Buttons in a row, the chief one first. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={styles['actions']}>{children}</div>;
}
