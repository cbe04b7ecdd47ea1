import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import type { LawyerText } from '../../../../shared/memo/editing/kept-memo';
import type { Law } from '../../../app/law';
import styles from '../memo.module.css';
import { useTexts } from '../texts';
import { CiteChoice } from './cite-choice';
import { nameCites } from './name-cites';
import { useEditor } from './use-editor';

/** The text of a block and whether the lawyer answers for it without a source. */
export interface BlockText {
  readonly text: LawyerText;
  readonly own: boolean;
}

/** A block of the memo being edited: the text, the sources to cite, and who answers for it. */
export function BlockEditor(props: {
  readonly law: Law;
  readonly begin: BlockText;
  readonly onChange: (written: BlockText) => void;
  readonly onDone: () => void;
}) {
  const { law, begin, onChange, onDone } = props;
  const say = useTexts();
  const [host, setHost] = useState<HTMLElement | null>(null);
  const [written, setWritten] = useState(begin);
  const change = (next: BlockText) => {
    setWritten(next);
    onChange(next);
  };
  const editor = useEditor({
    host,
    text: begin.text,
    label: say('edit.label'),
    name: (cites) => nameCites(cites, law),
    onChange: (text) => change({ ...written, text }),
  });
  return (
    <fieldset
      className={styles['editing']}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Escape' && !nativeEvent.isComposing) onDone();
      }}
    >
      <div ref={setHost} />
      <Group align="end">
        <CiteChoice
          law={law}
          onCite={(cite) =>
            editor
              ?.chain()
              .focus()
              .insertContent({ type: 'note', attrs: { cites: [cite] } })
              .run()
          }
        />
        <Checkbox
          label={say('edit.own')}
          checked={written.own}
          onChange={({ currentTarget }) => change({ ...written, own: currentTarget.checked })}
        />
        <Button size="compact-sm" onClick={onDone}>
          {say('edit.done')}
        </Button>
      </Group>
    </fieldset>
  );
}
