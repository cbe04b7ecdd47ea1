import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../app/api';
import { useRecord } from '../../app/records';
import { flushAll, saving } from '../../app/unsaved';
import { ConfirmByName } from '../../ui/confirm-by-name';
import type { EvidenceRow } from './rows';
import { useTexts } from './texts';

/** Takes a piece out of the matter: says what is lost and what stays, and asks for the reason. */
export function RemoveEvidence(props: {
  readonly matterId: string;
  readonly row: EvidenceRow;
  readonly onClose: () => void;
}) {
  const { matterId, row, onClose } = props;
  const { record, links, standing } = row;
  const { reference, title } = record.value;
  const say = useTexts();
  const { value: matter } = useRecord('matters', matterId);
  const [reason, setReason] = useState('');
  const remove = async () => {
    await flushAll();
    const { id } = record;
    const now = await api.evidence.get({ id });
    if (!now.ok) return now.error;
    const reply = await saving(api.evidence.withdraw({ id, rev: now.value.rev, reason: reason.trim() }));
    return reply.ok ? null : reply.error;
  };
  if (matter === null) return null;
  return (
    <ConfirmByName
      title={say('remove.title', { reference })}
      name={matter.value.title}
      action={say('remove.action')}
      ready={reason.trim() !== ''}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{say(standing === 'file' ? 'remove.file' : 'remove.reference', { title })}</p>
      <p>{say('remove.stays')}</p>
      {links.length === 0 ? null : <p>{say('remove.facts', { count: links.length })}</p>}
      <Textarea
        label={say('remove.reason')}
        maxLength={1_000}
        minRows={2}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </ConfirmByName>
  );
}
