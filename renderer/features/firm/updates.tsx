import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import type { ChosenUpdate, UpdateStatus } from '../../../shared/bridge/desktop-updates';
import { api } from '../../app/api';
import { useFormat } from '../../app/format';
import { useJob } from '../../app/jobs';
import { useQuery } from '../../app/query';
import { ErrorState } from '../../ui/error-state';
import { JobProgress } from '../../ui/job-progress';
import { Item, Pairs, Section } from '../settings/section';
import { useTexts as useSettingsTexts } from '../settings/texts';
import { InstallUpdate } from './install-update';
import { useTexts } from './texts';

const NOTHING = { tables: [] } as const;

/** Which version this is, where to look for another, and installing one that somebody brought. */
export function Updates() {
  const say = useTexts();
  const saySettings = useSettingsTexts();
  const { value: status, error } = useQuery('updates.status', () => api.updates.status(), NOTHING);
  return (
    <Section title={saySettings('section.updates')}>
      <p>{say('update.text')}</p>
      {error === null ? null : <ErrorState error={error} />}
      {status === null ? null : (
        <>
          <Pairs rows={[[say('update.version'), status.version]]} />
          {status.way === 'off' ? <p role="note">{say('update.off')}</p> : <FromFile />}
          {status.way === 'manual' ? <WhereToLook status={status} /> : null}
        </>
      )}
    </Section>
  );
}

function WhereToLook({ status: { address } }: { readonly status: UpdateStatus }) {
  const say = useTexts();
  return (
    <Item title={say('update.where')} text={say(address === null ? 'update.nowhere' : 'update.whereText')}>
      {/* Text and no link: Adit opens no address. */}
      {address === null ? null : <Pairs rows={[['', address]]} />}
    </Item>
  );
}

function FromFile() {
  const say = useTexts();
  const format = useFormat();
  const { progress, isRunning, isCancelling, run, cancel } = useJob();
  const [error, setError] = useState<BridgeError | null>(null);
  const [chosen, setChosen] = useState<ChosenUpdate | null>(null);
  const choose = async () => {
    setError(null);
    const reply = await run((job) => api.updates.choose({ job }));
    if (reply.ok) setChosen(reply.value);
    else if (reply.error.code !== 'job/cancelled') setError(reply.error);
  };
  return (
    <Item title={say('update.file')} text={say('update.fileText')}>
      {error === null ? null : <ErrorState error={error} />}
      <Button variant="default" disabled={isRunning} onClick={() => void choose()}>
        {say('update.choose')}
      </Button>
      {progress === null ? null : (
        <JobProgress
          label={say('update.verifying')}
          done={progress.done}
          total={progress.total}
          show={format.bytes}
          cancelling={isCancelling}
          onCancel={cancel}
        />
      )}
      {chosen === null ? null : <InstallUpdate update={chosen} onClose={() => setChosen(null)} />}
    </Item>
  );
}
