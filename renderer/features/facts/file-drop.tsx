import { Button } from '@mantine/core';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import styles from './evidence-field.module.css';
import { useTexts } from './texts';

/** A place onto which a file is dropped, with a button for those who would rather choose it. */
export function FileDrop(props: {
  readonly label: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}) {
  const { label, busy, onFile, children } = props;
  const say = useTexts();
  const title = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined && !busy) onFile(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      aria-labelledby={title}
      className={styles['evidence']}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h3 id={title}>{label}</h3>
      {children}
      <div className={styles['add']}>
        <Button variant="default" disabled={busy} onClick={() => input.current?.click()}>
          {say('evidence.file')}
        </Button>
        <span>{say('evidence.drop')}</span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </section>
  );
}
