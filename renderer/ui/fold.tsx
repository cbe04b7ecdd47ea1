import { type ReactNode, useState } from 'react';
import styles from './fold.module.css';

/** What is out of the way until it is asked for, and not made before. A file that is dragged onto it opens it. */
export function Fold({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={styles['fold']}
      onToggle={(event) => setOpened(event.currentTarget.open)}
      onDragEnter={({ currentTarget, dataTransfer }) => {
        if (dataTransfer.types.includes('Files')) currentTarget.open = true;
      }}
    >
      <summary>{label}</summary>
      {opened ? <div className={styles['content']}>{children}</div> : null}
    </details>
  );
}
