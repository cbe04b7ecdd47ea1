import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import type { DesktopOutput } from '../../../../shared/bridge/desktop-contract';
import type { MatterRecord, Stored } from '../../../../shared/bridge/vault-records';
import { api } from '../../../app/api';
import type { TabProps } from '../../../app/page';
import { useRecord, useRecords } from '../../../app/records';
import { useRemoval } from '../../../app/use-removal';
import { ErrorState } from '../../../ui/error-state';
import { Icon } from '../../../ui/icon';
import { LinkButton } from '../../../ui/link-button';
import styles from '../overview.module.css';
import { Section } from '../section';
import { useTexts } from '../texts';
import { ClientRow, useClientOf } from './client';
import { Conflicts } from './conflicts';
import { PartyDialog } from './party-dialog';
import { EMPTY_FORM, formOf, knownAs, partyOf } from './party-form';
import { PartyRow } from './party-row';

type Party = DesktopOutput<'parties.list'>[number];

function PartyEntry(props: { readonly party: Party; readonly isSought: boolean; readonly onRemove: () => void }) {
  const { party, isSought, onRemove } = props;
  const say = useTexts();
  const [editing, setEditing] = useState(false);
  const { id, rev, value } = party;
  return (
    <>
      <PartyRow value={value} role={value.role} isSought={isSought} onEdit={() => setEditing(true)}>
        <ActionIcon
          size="sm"
          variant="subtle"
          aria-label={say('party.remove', { name: value.name })}
          onClick={onRemove}
        >
          <Icon name="close" size={12} />
        </ActionIcon>
      </PartyRow>
      {editing ? (
        <PartyDialog
          title={say('party.editParty')}
          before={formOf(value)}
          withRole
          save={(form) => api.parties.save({ id, rev, value: partyOf(form) })}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </>
  );
}

function PartiesOf({ matter, focus }: { readonly matter: Stored<MatterRecord>; readonly focus: string | undefined }) {
  const say = useTexts();
  const [adding, setAdding] = useState(false);
  const client = useClientOf(matter);
  const { value: parties } = useRecords('parties', matter.id);
  const { isRemoved, error, remove, putBack } = useRemoval<Party['value']>({
    remove: api.parties.remove,
    create: (value) => api.parties.create({ matterId: matter.id, value }),
  });
  if (client === null || parties === null) return null;
  const add = <LinkButton onClick={() => setAdding(true)}>{say('party.add')}</LinkButton>;
  const names = [client.value, ...parties.map(({ value }) => value)].flatMap(knownAs);
  return (
    <Section title={say('party.title')} action={add}>
      <ul className={styles['rows']}>
        <ClientRow
          matter={matter}
          record={client.record}
          value={client.value}
          isSought={focus === 'client' || (focus !== undefined && focus === client.record?.id)}
        />
        {parties.map((party) => (
          <PartyEntry key={party.id} party={party} isSought={party.id === focus} onRemove={() => void remove(party)} />
        ))}
      </ul>
      {isRemoved ? (
        <p role="status">
          {say('party.removed')}{' '}
          <Button size="compact-xs" variant="default" onClick={() => void putBack()}>
            {say('party.undo')}
          </Button>
        </p>
      ) : null}
      {error === null ? null : <ErrorState error={error} />}
      <Conflicts matterId={matter.id} names={names} />
      {adding ? (
        <PartyDialog
          title={say('party.addTitle')}
          before={EMPTY_FORM}
          withRole
          save={(form) => api.parties.create({ matterId: matter.id, value: partyOf(form) })}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </Section>
  );
}

/** Who is in a matter: the client and everybody else, with a hint where one of them stands in another matter. */
export function Parties({ matterId, focus }: TabProps) {
  const { value: matter } = useRecord('matters', matterId);
  return matter === null ? null : <PartiesOf matter={matter} focus={focus} />;
}
