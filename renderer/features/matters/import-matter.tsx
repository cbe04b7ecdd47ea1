import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { useFormat } from '../../app/format';
import { useJob } from '../../app/jobs';
import { notifyDone } from '../../app/notify';
import { offerFile, withdrawFile } from '../../app/page-files';
import { navigate } from '../../app/routes';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import { FilePick } from '../../ui/file-pick';
import { JobProgress } from '../../ui/job-progress';
import type { Archive } from './asking';
import styles from './page.module.css';
import { useTexts } from './texts';

/** Refusals that a passphrase answers. */
const SEALED: ReadonlySet<string> = new Set(['archive/no-key', 'archive/wrong-key', 'unlock/wait']);

async function importFile(job: string, chosen: Archive, passphrase: string | null, copy: boolean) {
  if ('opened' in chosen) {
    return await api.archives.import({ job, file: { opened: chosen.opened }, passphrase, copy });
  }
  const file = offerFile(chosen);
  const reply = await api.archives.import({ job, file, passphrase, copy });
  withdrawFile(file.token);
  return reply;
}

interface ImportMatterProps {
  /** What it is about from the beginning. */
  readonly archive: Archive | null;
  readonly onClose: () => void;
}

/** Takes a matter in from its archive: which file, its passphrase where it has one, a copy where it is here already. */
export function ImportMatter({ archive, onClose }: ImportMatterProps) {
  const say = useTexts();
  const format = useFormat();
  const form = useId();
  const job = useJob();
  const [file, setFile] = useState(archive);
  const [isSealed, setSealed] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<BridgeError | null>(null);
  const exists = error?.code === 'matter/exists';
  const isReady = file !== null && !job.isRunning && (!isSealed || passphrase !== '');
  const choose = (chosen: Archive) => {
    setFile(chosen);
    setSealed(false);
    setPassphrase('');
    setError(null);
  };
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const reply = await job.run((id) => importFile(id, file, isSealed ? passphrase : null, exists));
    if (reply.ok) {
      onClose();
      notifyDone(say('import.done'));
      void navigate({ screen: 'matter', id: reply.value.matterId, tab: 'overview' });
      return;
    }
    const asksFirst = !isSealed && SEALED.has(reply.error.code);
    if (asksFirst) setSealed(true);
    setError(asksFirst || reply.error.code === 'job/cancelled' ? null : reply.error);
  };
  const close = job.isRunning ? job.cancel : onClose;
  const actions = (
    <>
      <Button variant="default" onClick={close}>
        {say('import.cancel')}
      </Button>
      <Button type="submit" form={form} disabled={!isReady}>
        {say(exists ? 'import.copy' : 'import.submit')}
      </Button>
    </>
  );
  return (
    <Dialog opened title={say('import.title')} onClose={close} actions={actions} size={560}>
      <form id={form} className={styles['form']} onSubmit={(event) => void onSubmit(event)}>
        <p>{say('import.text')}</p>
        <FilePick label={say('import.choose')} accept=".adit" onPick={([file]) => file !== undefined && choose(file)} />
        {file === null ? null : <p>{say('import.chosen', { name: file.name, size: format.bytes(file.size ?? 0) })}</p>}
        {isSealed ? (
          <PasswordInput
            label={say('import.passphrase')}
            description={say('import.sealed')}
            value={passphrase}
            autoComplete="off"
            autoFocus
            visibilityToggleButtonProps={{ 'aria-label': say('import.show'), tabIndex: 0 }}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        ) : null}
      </form>
      {error === null ? null : <ErrorState error={error} />}
      {exists ? <p>{say('import.exists')}</p> : null}
      {job.isRunning ? (
        <JobProgress
          label={say('import.working')}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? null}
          show={format.bytes}
          cancelling={job.isCancelling}
          onCancel={job.cancel}
        />
      ) : null}
    </Dialog>
  );
}
