import type { ReactNode } from 'react';
import styles from './tab-page.module.css';

/** A tab of a matter that is read from top to bottom. */
export function TabPage({ gap = 16, children }: { readonly gap?: number; readonly children: ReactNode }) {
  return (
    <div className={styles['page']} style={{ gap }}>
      {children}
    </div>
  );
}

/** What stands above the contents of a tab: on one side what it says, on the other what can be chosen. */
export const TabBar = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles['bar']}>{children}</div>
);

/** In the place of a tab while it is worked out, or where that failed. */
export const Wait = ({ children }: { readonly children: ReactNode }) => <p className={styles['wait']}>{children}</p>;
