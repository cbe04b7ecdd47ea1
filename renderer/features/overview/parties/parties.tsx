import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import type { DesktopOutput } from '../../../../shared/bridge/desktop-contract';
import type { BridgeError } from '../../../../shared/bridge/desktop-errors';
import type { MatterRecord, Stored } from '../../../../shared/bridge/vault-records';
import { api } from '../../../app/api';
import { useRecord, useRecords } from '../../../app/records';
import { saving } from '../../../app/unsaved';
import { ErrorState } from '../../../ui/error-state';
import { Icon } from '../../../ui/icon';
import styles from '../overview.module.css';
import { Section } from '../section';
import { useTexts } from '../texts';
import { ClientRow, useClientOf } from './client';
import { Conflicts } from './conflicts';
import { PartyDialog } from './party-dialog';
import { EMPTY_FORM, formOf, knownAs, partyOf } from './party-form';
import { PartyRow } from './party-row';

type Party = DesktopOutput<'parties.list'>[number];

function PartyEntry({ party, onRemove }: { readonly party: Party; readonly onRemove: () => void }) {
  const say = useTexts();
  const [editing, setEditing] = useState(false);
  const { id, rev, value } = party;
  return (
    <>
      <PartyRow value={value} role={value.role} onEdit={() => setEditing(true)}>
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

/** Removes parties, and puts the last one back where that was a mistake. */
function useRemoval(matterId: string) {
  const [removed, setRemoved] = useState<Party['value'] | null>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  const remove = async ({ id, rev, value }: Party) => {
    const reply = await saving(api.parties.remove({ id, rev }));
    setError(reply.ok ? null : reply.error);
    if (reply.ok) setRemoved(value);
  };
  const putBack = async (value: Party['value']) => {
    const reply = await saving(api.parties.create({ matterId, value }));
    setError(reply.ok ? null : reply.error);
    if (reply.ok) setRemoved(null);
  };
  return { removed, error, remove, putBack };
}

function PartiesOf({ matter }: { readonly matter: Stored<MatterRecord> }) {
  const say = useTexts();
  const [adding, setAdding] = useState(false);
  const client = useClientOf(matter);
  const { value: parties } = useRecords('parties', matter.id);
  const { removed, error, remove, putBack } = useRemoval(matter.id);
  if (client === null || parties === null) return null;
  const add = (
    <button type="button" className={styles['link']} onClick={() => setAdding(true)}>
      {say('party.add')}
    </button>
  );
  const names = [client.value, ...parties.map(({ value }) => value)].flatMap(knownAs);
  return (
    <Section title={say('party.title')} action={add}>
      <ul className={styles['rows']}>
        <ClientRow matter={matter} record={client.record} value={client.value} />
        {parties.map((party) => (
          <PartyEntry key={party.id} party={party} onRemove={() => void remove(party)} />
        ))}
      </ul>
      {removed === null ? null : (
        <p role="status">
          {say('party.removed')}{' '}
          <Button size="compact-xs" variant="default" onClick={() => void putBack(removed)}>
            {say('party.undo')}
          </Button>
        </p>
      )}
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
export function Parties({ matterId }: { readonly matterId: string }) {
  const { value: matter } = useRecord('matters', matterId);
  return matter === null ? null : <PartiesOf matter={matter} />;
}
