import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError, Reply } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { useFormat } from '../../app/format';
import { useJob } from '../../app/jobs';
import { Actions } from '../../ui/actions';
import { ErrorState } from '../../ui/error-state';
import { RunningJob } from '../../ui/running-job';
import styles from './evidence-inspector.module.css';
import type { FiledRow } from './rows';
import { useTexts } from './texts';

/** What came of the last thing that was done with the file. */
type Outcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'whole'; readonly at: string }
  | { readonly kind: 'changed'; readonly sha256: string }
  | { readonly kind: 'failed'; readonly error: BridgeError };

function OutcomeText({ outcome }: { readonly outcome: Outcome }) {
  const say = useTexts();
  const format = useFormat();
  switch (outcome.kind) {
    case 'saved':
      return <p role="status">{say('file.saved', { name: outcome.name })}</p>;
    case 'whole':
      return <p role="status">{say('file.whole', { at: format.moment(outcome.at) })}</p>;
    case 'changed':
      return (
        <p role="alert" className={styles['changed']}>
          {say('file.changed', { sha256: outcome.sha256 })}
        </p>
      );
    case 'failed':
      return <ErrorState error={outcome.error} />;
  }
}

/** Takes a copy of the file out, or checks that it is still the one that was taken in. */
export function FileActions({ row, onRead }: { readonly row: FiledRow; readonly onRead: (() => void) | null }) {
  const { attachmentId: id = '', sha256 = '' } = row.record.value;
  const say = useTexts();
  const job = useJob();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const run = async <T,>(ask: (job: string) => Promise<Reply<T>>, tell: (value: T) => Outcome | null) => {
    setOutcome(null);
    const reply = await job.run(ask);
    if (reply.ok) setOutcome(tell(reply.value));
    else if (reply.error.code !== 'job/cancelled') setOutcome({ kind: 'failed', error: reply.error });
  };
  const save = () =>
    run(
      (jobId) => api.attachments.saveAs({ job: jobId, id }),
      ({ saved }) => (saved === null ? null : { kind: 'saved', name: saved }),
    );
  const check = () =>
    run(
      (jobId) => api.attachments.check({ job: jobId, id }),
      (found) =>
        found.sha256 === sha256.toLowerCase()
          ? { kind: 'whole', at: new Date().toISOString() }
          : { kind: 'changed', sha256: found.sha256 },
    );
  return (
    <>
      <Actions>
        {onRead === null ? null : (
          <Button variant="default" onClick={onRead}>
            {say('preview.open')}
          </Button>
        )}
        <Button variant="default" disabled={job.isRunning} onClick={() => void save()}>
          {say('file.save')}
        </Button>
        <Button variant="default" disabled={job.isRunning} onClick={() => void check()}>
          {say('file.check')}
        </Button>
      </Actions>
      <RunningJob job={job} label={say('file.working')} />
      {outcome === null ? null : <OutcomeText outcome={outcome} />}
    </>
  );
}
