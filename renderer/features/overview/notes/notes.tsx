import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DesktopOutput } from '../../../../shared/bridge/desktop-contract';
import { api } from '../../../app/api';
import type { TabProps } from '../../../app/page';
import { useRecord, useRecords } from '../../../app/records';
import { useRemoval } from '../../../app/use-removal';
import { ErrorState } from '../../../ui/error-state';
import { LinkButton } from '../../../ui/link-button';
import styles from '../overview.module.css';
import { Section } from '../section';
import { useTexts } from '../texts';
import { NoteDialog, type NoteText } from './note-dialog';
import { NoteRow } from './note-row';

type Note = DesktopOutput<'notes.list'>[number];

const noteOf = ({ title, text }: NoteText): Note['value'] => (title === '' ? { text } : { title, text });

/** What was noted of the matter as a whole, where anything was. */
function MatterNote({ matterId, focus }: TabProps) {
  const say = useTexts();
  const { value: matter } = useRecord('matters', matterId);
  if (matter?.value.note === undefined || matter.value.note === '') return null;
  const { id, rev, value } = matter;
  return (
    <NoteRow
      name={say('notes.ofMatter')}
      note={{ title: '', text: matter.value.note }}
      withTitle={false}
      isSought={id === focus}
      save={({ text }) => api.matters.save({ id, rev, value: { ...value, note: text } })}
    />
  );
}

/** What was noted in a matter beside its facts, parties and tasks. */
export function Notes({ matterId, focus }: TabProps) {
  const say = useTexts();
  const [adding, setAdding] = useState(false);
  const { value: notes } = useRecords('notes', matterId);
  const create = (value: Note['value']) => api.notes.create({ matterId, value });
  const { isRemoved, error, remove, putBack } = useRemoval<Note['value']>({ remove: api.notes.remove, create });
  const add = <LinkButton onClick={() => setAdding(true)}>{say('notes.add')}</LinkButton>;
  return (
    <Section title={say('notes.title')} action={add}>
      {notes?.length === 0 ? <p className={styles['note']}>{say('notes.none')}</p> : null}
      <ul className={styles['rows']}>
        <MatterNote matterId={matterId} focus={focus} />
        {notes?.map((note) => (
          <NoteRow
            key={note.id}
            name={note.value.title ?? say('notes.untitled')}
            note={{ title: note.value.title ?? '', text: note.value.text }}
            withTitle
            isSought={note.id === focus}
            save={(text) => api.notes.save({ id: note.id, rev: note.rev, value: noteOf(text) })}
            onRemove={() => void remove(note)}
          />
        ))}
      </ul>
      {isRemoved ? (
        <p role="status">
          {say('notes.removed')}{' '}
          <Button size="compact-xs" variant="default" onClick={() => void putBack()}>
            {say('notes.undo')}
          </Button>
        </p>
      ) : null}
      {error === null ? null : <ErrorState error={error} />}
      {adding ? (
        <NoteDialog
          heading={say('notes.addTitle')}
          before={{ title: '', text: '' }}
          withTitle
          save={(text) => create(noteOf(text))}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </Section>
  );
}
