import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import type { Reply } from '../../../../shared/bridge/desktop-errors';
import { Icon } from '../../../ui/icon';
import { useArrival } from '../../../ui/use-arrival';
import styles from '../overview.module.css';
import { useTexts } from '../texts';
import { NoteDialog, type NoteText } from './note-dialog';

/** A note, to be read and changed. */
export function NoteRow(props: {
  /** What the note is called where it has no title of its own. */
  readonly name: string;
  readonly note: NoteText;
  readonly withTitle: boolean;
  readonly isSought: boolean;
  readonly save: (note: NoteText) => Promise<Reply<unknown>>;
  readonly onRemove?: () => void;
}) {
  const { name, note, withTitle, isSought, save, onRemove } = props;
  const say = useTexts();
  const place = useArrival<HTMLLIElement>(isSought);
  const [editing, setEditing] = useState(false);
  return (
    <li ref={place} tabIndex={-1} data-sought={isSought}>
      <div className={styles['party']}>
        <span className={styles['note']}>{name}</span>
        <span className={styles['actions']}>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={say('notes.editNamed', { name })}
            onClick={() => setEditing(true)}
          >
            {say('notes.edit')}
          </Button>
          {onRemove === undefined ? null : (
            <ActionIcon size="sm" variant="subtle" aria-label={say('notes.remove', { name })} onClick={onRemove}>
              <Icon name="close" size={12} />
            </ActionIcon>
          )}
        </span>
      </div>
      <span className={styles['text']}>{note.text}</span>
      {editing ? (
        <NoteDialog
          heading={say('notes.editTitle')}
          before={note}
          withTitle={withTitle}
          save={save}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </li>
  );
}
