import { useState } from 'react';
import { done } from '../../../../shared/bridge/desktop-errors';
import type { MatterRecord, Stored } from '../../../../shared/bridge/vault-records';
import { api } from '../../../app/api';
import { useQuery } from '../../../app/query';
import { useTexts } from '../texts';
import { PartyDialog } from './party-dialog';
import { type ClientValue, clientOf, formOf } from './party-form';
import { PartyRow } from './party-row';
import { type ClientRecordOf, saveClient } from './save-client';

/** The client of a matter, to be shown and changed. */
export function ClientRow(props: {
  readonly matter: Stored<MatterRecord>;
  readonly record: ClientRecordOf | null;
  readonly value: ClientValue;
  readonly isSought: boolean;
}) {
  const { matter, record, value, isSought } = props;
  const say = useTexts();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <PartyRow value={value} role={say('party.client')} isSought={isSought} onEdit={() => setEditing(true)} />
      {editing ? (
        <PartyDialog
          title={say('party.editClient')}
          before={formOf(value)}
          withRole={false}
          save={(form) => saveClient(matter, record, clientOf(form))}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </>
  );
}

interface ClientOf {
  readonly record: ClientRecordOf | null;
  readonly value: ClientValue;
}

/** The client's own record where there is one, else what the matter says of it; null until it is read. */
export function useClientOf(matter: Stored<MatterRecord>): ClientOf | null {
  const { client, clientId } = matter.value;
  const ask = async () => (clientId === undefined ? done(null) : await api.clients.get({ id: clientId }));
  const { state, value } = useQuery(`client-of/${clientId ?? ''}`, ask, { tables: ['clients'], id: clientId });
  if (state === 'loading') return null;
  return value === null
    ? { record: null, value: client }
    : { record: { id: value.id, rev: value.rev }, value: value.value };
}
