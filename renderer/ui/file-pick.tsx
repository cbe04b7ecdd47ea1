import { Button } from '@mantine/core';
import { useRef } from 'react';

/** Chooses one file on this computer; the window reads it, and main asks the window for its ranges. */
export function FilePick(props: {
  readonly label: string;
  /** Which names the system's dialog shows at first, such as `.adit`. */
  readonly accept?: string;
  readonly onPick: (file: File) => void;
}) {
  const { label, accept, onPick } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button variant="default" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) onPick(file);
        }}
      />
    </div>
  );
}
