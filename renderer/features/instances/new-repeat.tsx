import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import type { Repeats } from '../../../shared/model/repeats';
import { useLanguage } from '../../app/i18n';
import { usePack } from '../../app/pack';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import styles from './instances.module.css';
import { addRepeat } from './save-repeats';
import { useTexts } from './texts';

const fields = ['kind', 'first', 'second'] as const;

/** The questions of a group that nothing else answers several times yet. */
function useOffered(repeats: Repeats) {
  const { facts } = usePack();
  const taken = new Set(repeats.flatMap(({ keys }) => keys));
  return facts.groups
    .map(({ id, title }) => ({
      id,
      title,
      keys: facts.facts.filter(({ group, key }) => group === id && !taken.has(key)).map(({ key }) => key),
    }))
    .filter(({ keys }) => keys.length > 0);
}

/** Asks which questions are to be answered several times, and for what. */
export function NewRepeat(props: {
  readonly matterId: string;
  readonly repeats: Repeats;
  readonly onClose: () => void;
}) {
  const { matterId, repeats, onClose } = props;
  const say = useTexts();
  const language = useLanguage();
  const form = useId();
  const offered = useOffered(repeats);
  const [names, setNames] = useState({ kind: '', first: '', second: '' });
  const [groups, setGroups] = useState<readonly string[]>([]);
  const [error, setError] = useState<BridgeError | null>(null);
  const ready = groups.length > 0 && fields.every((field) => names[field].trim() !== '');
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const first = { id: crypto.randomUUID(), name: names.first.trim() };
    const second = { id: crypto.randomUUID(), name: names.second.trim() };
    const keys = offered.filter(({ id }) => groups.includes(id)).flatMap((group) => group.keys);
    const repeat = { id: crypto.randomUUID(), title: names.kind.trim(), keys, instances: [first, second] };
    const reply = await addRepeat(matterId, { ...repeat, taken: first.id });
    if (reply.ok) onClose();
    else setError(reply.error);
  };
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        {say('cancel')}
      </Button>
      <Button type="submit" form={form} disabled={!ready}>
        {say('fresh.submit')}
      </Button>
    </>
  );
  return (
    <Dialog opened title={say('fresh.title')} onClose={onClose} actions={actions} size={560}>
      <form id={form} className={styles['form']} onSubmit={(event) => void onSubmit(event)}>
        <p>{say('fresh.text')}</p>
        {fields.map((field) => (
          <TextInput
            key={field}
            label={say(`fresh.${field}`)}
            description={field === 'kind' ? say('fresh.kindHelp') : undefined}
            value={names[field]}
            maxLength={1_000}
            onChange={({ currentTarget: { value } }) => setNames((known) => ({ ...known, [field]: value }))}
          />
        ))}
        <Checkbox.Group label={say('fresh.groups')} value={[...groups]} onChange={setGroups}>
          <div className={styles['groups']}>
            {offered.map(({ id, title }) => (
              <Checkbox key={id} value={id} label={title[language]} />
            ))}
          </div>
        </Checkbox.Group>
      </form>
      {error === null ? null : <ErrorState error={error} />}
    </Dialog>
  );
}
