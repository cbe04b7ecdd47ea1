import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { useLanguage } from '../../app/i18n';
import { useInstanceFor } from '../../app/instances';
import { usePack } from '../../app/pack';
import { ErrorState } from '../../ui/error-state';
import { useChecklist } from '../checklist/use-checklist';
import styles from './link-form.module.css';
import { linkFact } from './links';
import { useTexts } from './texts';

/** Ties the piece to a fact, at the page that is given or that is being read. */
export function LinkForm(props: {
  readonly matterId: string;
  readonly reference: string;
  /** The page that is being read; empty where none is. */
  readonly page: string;
}) {
  const { matterId, reference, page } = props;
  const say = useTexts();
  const language = useLanguage();
  const pack = usePack();
  const questions = useChecklist(matterId)?.questions;
  const [key, setKey] = useState<string | null>(null);
  const at = useInstanceFor(matterId, key ?? '');
  const [place, setPlace] = useState(page);
  const [error, setError] = useState<BridgeError | null>(null);
  useEffect(() => setPlace(page), [page]);
  const data = useMemo(
    () =>
      pack.facts.groups.map(({ id, title }) => ({
        group: title[language],
        items: (questions ?? [])
          .filter(({ asked }) => asked.group === id)
          .map(({ asked }) => ({ value: asked.key, label: asked.label[language] })),
      })),
    [pack, questions, language],
  );
  const link = async (event: FormEvent) => {
    event.preventDefault();
    if (key === null) return;
    const reply = await linkFact({ matterId, key, instance: at.instance ?? null }, reference, place.trim());
    setError(reply.ok ? null : reply.error);
    if (reply.ok) setKey(null);
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void link(event)}>
      <Select
        size="xs"
        className={styles['fact']}
        searchable
        aria-label={say('links.choose')}
        placeholder={say('links.choose')}
        nothingFoundMessage={say('links.nothing')}
        data={data}
        value={key}
        onChange={setKey}
      />
      <TextInput
        size="xs"
        w={84}
        aria-label={say('links.place')}
        placeholder={say('links.place')}
        value={place}
        onChange={({ currentTarget }) => setPlace(currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={key === null}>
        {say('links.add')}
      </Button>
      {error === null ? null : <ErrorState error={error} />}
    </form>
  );
}
