import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import type { SignedCopy } from '../../../shared/memo/issue/signed-copy';
import { api } from '../../app/api';
import { useJob } from '../../app/jobs';
import { useRecords } from '../../app/records';
import { sendFile } from '../../app/send-file';
import { saving } from '../../app/unsaved';
import { ErrorState } from '../../ui/error-state';
import { FilePick } from '../../ui/file-pick';
import { RunningJob } from '../../ui/running-job';
import styles from './memo.module.css';
import { useTexts } from './texts';

type Told = 'not-pdf' | 'changed' | 'lost' | { readonly saved: string } | { readonly error: BridgeError };

function Outcome({ told }: { readonly told: Told }) {
  const say = useTexts();
  if (typeof told === 'string') return <p role="alert">{say(`signed.${told}`)}</p>;
  if ('error' in told) return <ErrorState error={told.error} />;
  return <p role="status">{say('signed.saved', { name: told.saved })}</p>;
}

/** Every PDF begins with these signs. */
const isPdf = async (file: File): Promise<boolean> => (await file.slice(0, 5).text()) === '%PDF-';

/** Keeps a signed PDF with the memo that was issued under this seal. */
async function keepSigned(matterId: string, seal: string, title: string, file: File): Promise<Told | null> {
  if (!(await isPdf(file))) return 'not-pdf';
  const sent = await sendFile(matterId, file, { onProgress: () => undefined, isCancelled: () => false });
  if (!sent.ok) return { error: sent.error };
  const { name, sha256 } = sent.value.value;
  const content: SignedCopy = { format: 'adit-signed-copy', version: 1, seal, sha256, name };
  const kept = await saving(api.memos.create({ matterId, value: { title, state: 'issued', content: { ...content } } }));
  if (kept.ok) return null;
  await api.attachments.remove({ id: sent.value.id, rev: sent.value.rev });
  return { error: kept.error };
}

function Copy({ matterId, copy }: { readonly matterId: string; readonly copy: SignedCopy }) {
  const say = useTexts();
  const job = useJob();
  const { value: files } = useRecords('attachments', matterId);
  const [told, setTold] = useState<Told | null>(null);
  const open = async () => {
    const file = files?.find(({ value }) => value.sha256 === copy.sha256);
    if (file === undefined) return setTold('lost');
    const checked = await job.run((id) => api.attachments.check({ job: id, id: file.id }));
    if (!checked.ok) return setTold({ error: checked.error });
    if (checked.value.sha256 !== copy.sha256) return setTold('changed');
    const saved = await job.run((id) => api.attachments.saveAs({ job: id, id: file.id }));
    if (!saved.ok) return setTold({ error: saved.error });
    setTold(saved.value.saved === null ? null : { saved: saved.value.saved });
  };
  return (
    <>
      <p className={styles['hash']}>{say('signed.kept', { name: copy.name, sha256: copy.sha256 })}</p>
      <Button size="compact-sm" variant="default" disabled={job.isRunning} onClick={() => void open()}>
        {say('signed.open')}
      </Button>
      <RunningJob job={job} label={say('signed.working')} />
      {told === null ? null : <Outcome told={told} />}
    </>
  );
}

/** The signed PDFs of an issued memo, each with its hash, and the way to keep another. */
export function SignedCopies(props: {
  readonly matterId: string;
  readonly seal: string;
  readonly title: string;
  readonly copies: readonly SignedCopy[];
}) {
  const { matterId, seal, title, copies } = props;
  const say = useTexts();
  const [told, setTold] = useState<Told | null>(null);
  const keep = async (file: File | undefined) => {
    if (file !== undefined) setTold(await keepSigned(matterId, seal, title, file));
  };
  return (
    <>
      {copies.map((copy) => (
        <Copy key={copy.sha256} matterId={matterId} copy={copy} />
      ))}
      <Group>
        <FilePick label={say('signed.keep')} accept=".pdf" onPick={([file]) => void keep(file)} />
      </Group>
      {told === null ? null : <Outcome told={told} />}
    </>
  );
}
