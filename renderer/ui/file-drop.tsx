import { type DragEvent, type ReactNode, useState } from 'react';
import styles from './file-drop.module.css';

/** A region onto which files are dropped. A button for those who would rather choose them stands within it. */
export function FileDrop(props: {
  readonly label: string;
  readonly className?: string | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}) {
  const { label, className, onFiles, children } = props;
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    <section
      aria-label={label}
      className={`${styles['drop']} ${className ?? ''}`}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {children}
    </section>
  );
}
