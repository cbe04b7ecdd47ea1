import { Button, PasswordInput, Radio, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { useFormat } from '../../app/format';
import { useJob } from '../../app/jobs';
import { offerFile, withdrawFile } from '../../app/page-files';
import { Actions } from '../../ui/actions';
import { ErrorState } from '../../ui/error-state';
import { FilePick } from '../../ui/file-pick';
import { JobProgress } from '../../ui/job-progress';

import { wantRestore } from './state';
import { useTexts } from './texts';
import { useBackups } from './use-backups';

/** A backup by its name, or a file. */
type Source = string | File;

async function restore(job: string, source: Source, credential: { passphrase: string } | { recoveryKey: string }) {
  if (typeof source === 'string') return await api.backups.restore({ job, source: { name: source }, credential });
  const file = offerFile(source);
  const reply = await api.backups.restore({ job, source: { file }, credential });
  withdrawFile(file.token);
  return reply;
}

/** Brings a backup back. What follows is told by the vault's own state. */
export function Restore({ onBack }: { readonly onBack: () => void }) {
  const say = useTexts();
  const format = useFormat();
  const { backups, error: unreadable } = useBackups();
  const [source, setSource] = useState<Source | null>(null);
  const [byKey, setByKey] = useState(false);
  const [secret, setSecret] = useState('');
  const [error, setError] = useState<BridgeError | null>(null);
  const job = useJob();
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (source === null || secret === '') return;
    const credential = byKey ? { recoveryKey: secret } : { passphrase: secret };
    const reply = await job.run((id) => restore(id, source, credential));
    setError(reply.ok ? null : reply.error);
    if (reply.ok) wantRestore(false);
  };
  return (
    <form onSubmit={(event) => void onSubmit(event)}>
      <p>{say('text')}</p>
      {unreadable === null ? null : <ErrorState error={unreadable} />}
      {backups?.length === 0 ? <p>{say('none')}</p> : null}
      <Radio.Group
        label={say('choose')}
        value={typeof source === 'string' ? source : null}
        onChange={(name) => setSource(name)}
      >
        <Stack gap={4} mt={4}>
          {backups?.map(({ name, at, bytes }) => (
            <Radio key={name} value={name} label={`${format.moment(at)} · ${format.bytes(bytes)}`} />
          ))}
        </Stack>
      </Radio.Group>
      <FilePick label={say('file')} onPick={([file]) => file !== undefined && setSource(file)} />
      {source instanceof File ? <p>{say('chosen', { name: source.name, size: format.bytes(source.size) })}</p> : null}
      <PasswordInput
        label={say(byKey ? 'recoveryKey' : 'passphrase')}
        description={byKey ? undefined : say('passphraseHelp')}
        value={secret}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': say('show'), tabIndex: 0 }}
        onChange={(event) => setSecret(event.currentTarget.value)}
      />
      {error === null ? null : <ErrorState error={error} />}
      {job.isRunning ? (
        <JobProgress
          label={say('working')}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? null}
          show={format.bytes}
          cancelling={job.isCancelling}
          onCancel={job.cancel}
        />
      ) : (
        <Actions>
          <Button type="submit" size="sm" disabled={source === null || secret === ''}>
            {say('restore')}
          </Button>
          <Button variant="subtle" size="sm" onClick={() => setByKey(!byKey)}>
            {say(byKey ? 'withPassphrase' : 'withRecovery')}
          </Button>
          <Button variant="subtle" size="sm" onClick={onBack}>
            {say('back')}
          </Button>
        </Actions>
      )}
    </form>
  );
}
