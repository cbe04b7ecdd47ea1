import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { BridgeError, Reply } from '../../../../shared/bridge/desktop-errors';
import { saving } from '../../../app/unsaved';
import { Dialog } from '../../../ui/dialog';
import { ErrorState } from '../../../ui/error-state';
import styles from '../overview.module.css';
import { useTexts } from '../texts';

export interface NoteText {
  readonly title: string;
  readonly text: string;
}

/** A note to be written; that of the matter as a whole has no title of its own. */
export function NoteDialog(props: {
  readonly heading: string;
  readonly before: NoteText;
  readonly withTitle: boolean;
  readonly save: (note: NoteText) => Promise<Reply<unknown>>;
  readonly onClose: () => void;
}) {
  const { heading, before, withTitle, save, onClose } = props;
  const say = useTexts();
  const id = useId();
  const [note, setNote] = useState(before);
  const [error, setError] = useState<BridgeError | null>(null);
  const ready = note.text.trim() !== '';
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const reply = await saving(save({ title: note.title.trim(), text: note.text }));
    if (reply.ok) onClose();
    else setError(reply.error);
  };
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        {say('notes.cancel')}
      </Button>
      <Button type="submit" form={id} disabled={!ready}>
        {say('notes.save')}
      </Button>
    </>
  );
  return (
    <Dialog opened title={heading} onClose={onClose} actions={actions} size={560}>
      <form id={id} className={styles['form']} onSubmit={(event) => void onSubmit(event)}>
        {withTitle ? (
          <TextInput
            label={say('notes.name')}
            value={note.title}
            maxLength={1_000}
            onChange={({ currentTarget }) => setNote({ ...note, title: currentTarget.value })}
          />
        ) : null}
        <Textarea
          data-autofocus
          autosize
          minRows={4}
          maxRows={16}
          label={say('notes.text')}
          value={note.text}
          maxLength={1_000_000}
          onChange={({ currentTarget }) => setNote({ ...note, text: currentTarget.value })}
        />
      </form>
      {error === null ? null : <ErrorState error={error} />}
    </Dialog>
  );
}
