import { Autocomplete, Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { useLanguage } from '../../app/i18n';
import { namingOf, usePackShelf, usePacks } from '../../app/pack';
import { navigate } from '../../app/routes';
import { saving } from '../../app/unsaved';
import { useClients } from '../../app/use-clients';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import { fileNewMatter, type NewMatterForm } from './file-new-matter';
import styles from './page.module.css';
import { useTexts } from './texts';

const EMPTY = { title: '', client: '', number: '', asOf: null, archetype: null } as const;
const BLANK = 'blank';

/** Under which body of law the matter is assessed, and which typical project of it gives the first facts. */
function LawFields(props: {
  readonly typed: NewMatterForm;
  readonly onChange: (part: Partial<NewMatterForm>) => void;
}) {
  const { typed, onChange } = props;
  const { pack, archetype } = typed;
  const say = useTexts();
  const language = useLanguage();
  const packs = usePacks();
  const typical = pack.archetypes.map(({ id, title }) => ({ value: id, label: title[language] }));
  return (
    <>
      <Select
        label={say('create.law')}
        data={packs.map(({ manifest }) => ({ value: manifest.id, label: manifest.title[language] }))}
        value={pack.manifest.id}
        allowDeselect={false}
        onChange={(id) => onChange({ pack: packs.find(({ manifest }) => manifest.id === id) ?? pack, archetype: null })}
      />
      <Select
        label={say('create.from')}
        data={[{ value: BLANK, label: say('create.blank') }, ...typical]}
        value={archetype?.id ?? BLANK}
        onChange={(id) => onChange({ archetype: pack.archetypes.find((known) => known.id === id) ?? null })}
      />
      {archetype === null ? null : (
        <div className={styles['verdict']}>
          <p>{archetype.verdict[language]}</p>
          <p>{say('create.assumed', { count: archetype.facts.length })}</p>
        </div>
      )}
    </>
  );
}

/** Opens a matter: whose, called what, and with which facts to begin with. */
export function NewMatter({ onClose }: { readonly onClose: () => void }) {
  const say = useTexts();
  const shelf = usePackShelf();
  const { value: clients } = useClients();
  const form = useId();
  const [typed, setTyped] = useState<NewMatterForm>({ ...EMPTY, pack: shelf.inUse[0] });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<BridgeError | null>(null);
  const change = (part: Partial<NewMatterForm>) => setTyped((before) => ({ ...before, ...part }));
  const { title, client, number, asOf } = typed;
  const ready = title.trim() !== '' && client.trim() !== '';
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || busy) return;
    setBusy(true);
    const reply = await saving(fileNewMatter(typed, namingOf(shelf, typed.pack), clients ?? []));
    setBusy(false);
    setError(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    onClose();
    void navigate({ screen: 'matter', id: reply.value, tab: 'overview' });
  };
  const actions = (
    <>
      <Button variant="default" onClick={onClose}>
        {say('create.cancel')}
      </Button>
      <Button type="submit" form={form} disabled={!ready} loading={busy}>
        {say('create.submit')}
      </Button>
    </>
  );
  return (
    <Dialog opened title={say('create.title')} onClose={onClose} actions={actions} size={560}>
      <form id={form} className={styles['form']} onSubmit={(event) => void onSubmit(event)}>
        <TextInput
          data-autofocus
          label={say('create.name')}
          description={say('create.nameHelp')}
          value={title}
          maxLength={1_000}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <Autocomplete
          label={say('create.client')}
          description={say('create.clientHelp')}
          data={[...new Set(clients?.map(({ name }) => name))]}
          limit={20}
          value={client}
          maxLength={1_000}
          onChange={(name) => change({ client: name })}
        />
        <TextInput
          label={say('create.number')}
          value={number}
          maxLength={1_000}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
        <DateField
          label={say('create.asOf')}
          description={say('create.asOfHelp')}
          value={asOf}
          onChange={(day) => change({ asOf: day })}
        />
        <LawFields typed={typed} onChange={change} />
      </form>
      {error === null ? null : <ErrorState error={error} />}
    </Dialog>
  );
}
