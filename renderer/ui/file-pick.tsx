import { Button } from '@mantine/core';
import { useRef } from 'react';

/** Not in React's types. */
const WHOLE_FOLDER = { webkitdirectory: '' };

/** Chooses files on this computer: one, unless `multiple`, or all of a folder. What becomes of them is the caller's business. */
export function FilePick(props: {
  readonly label: string;
  readonly multiple?: boolean;
  readonly folder?: boolean;
  /** Which names the system's dialog shows at first, such as `.adit`. */
  readonly accept?: string;
  readonly onPick: (files: readonly File[]) => void;
}) {
  const { label, multiple = false, folder = false, accept, onPick } = props;
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
        multiple={multiple}
        accept={accept}
        {...(folder ? WHOLE_FOLDER : {})}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (files.length > 0) onPick(files);
        }}
      />
    </div>
  );
}
