import { Button, Radio } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import type { MatterRecord, Stored } from '../../../shared/bridge/vault-records';
import { api } from '../../app/api';
import { useJob } from '../../app/jobs';
import { notifyDone } from '../../app/notify';
import { useSettings } from '../../app/settings';
import { flushAll } from '../../app/unsaved';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import { Icon } from '../../ui/icon';
import { RunningJob } from '../../ui/running-job';
import { NewPassphrase, useNewPassphrase } from '../first-run/new-passphrase';
import styles from './export-matter.module.css';
import { useTexts } from './texts';

type Seal = 'sealed' | 'plain';

/** Writes a matter with everything in it into one file: sealed with a passphrase, or plain for whoever wants that. */
export function ExportMatter(props: { readonly matter: Stored<MatterRecord>; readonly onClose: () => void }) {
  const { matter, onClose } = props;
  const say = useTexts();
  const form = useId();
  const job = useJob();
  const typed = useNewPassphrase(useSettings(({ settings }) => settings?.lawyer ?? ''));
  const [seal, setSeal] = useState<Seal>('sealed');
  const [error, setError] = useState<BridgeError | null>(null);
  const isReady = !job.isRunning && (seal === 'plain' || typed.isReady);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    await flushAll();
    const passphrase = seal === 'plain' ? null : typed.passphrase;
    const reply = await job.run((id) => api.archives.exportMatter({ job: id, matterId: matter.id, passphrase }));
    setError(reply.ok || reply.error.code === 'job/cancelled' ? null : reply.error);
    if (!reply.ok || reply.value.saved === null) return;
    notifyDone(say('export.done', { name: reply.value.saved }));
    onClose();
  };
  const close = job.isRunning ? job.cancel : onClose;
  const actions = (
    <>
      <Button variant="default" onClick={close}>
        {say('export.cancel')}
      </Button>
      <Button type="submit" form={form} disabled={!isReady}>
        {say('export.submit')}
      </Button>
    </>
  );
  return (
    <Dialog opened title={say('export.title')} onClose={close} actions={actions} size={560}>
      <form id={form} className={styles['form']} onSubmit={(event) => void onSubmit(event)}>
        <p>{say('export.text')}</p>
        <Radio.Group label={say('export.seal')} value={seal} onChange={(chosen) => setSeal(chosen as Seal)}>
          <div className={styles['choices']}>
            <Radio value="sealed" label={say('export.sealed')} description={say('export.sealedText')} />
            <Radio value="plain" label={say('export.plain')} description={say('export.plainText')} />
          </div>
        </Radio.Group>
        {seal === 'plain' ? (
          <div className={styles['warning']}>
            <Icon name="caution" />
            <p>{say('export.warning')}</p>
          </div>
        ) : (
          <NewPassphrase typed={typed} />
        )}
      </form>
      {error === null ? null : <ErrorState error={error} />}
      <RunningJob job={job} label={say('export.working')} />
    </Dialog>
  );
}
