import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { type BridgeError, done, type Reply } from '../../../shared/bridge/desktop-errors';
import type { InspectionInput } from '../../../shared/memo/working-papers/inspection-pack';
import { issuedMemoSchema } from '../../../shared/model/memo';
import { api } from '../../app/api';
import { useJob } from '../../app/jobs';
import { useRecords } from '../../app/records';
import { ErrorState } from '../../ui/error-state';
import { RunningJob } from '../../ui/running-job';
import type { Choices } from './choices';
import styles from './memo.module.css';
import { useTexts } from './texts';
import type { WorkingMemo } from './use-memo';
import { bytesOf, type Dress, useDress } from './write-memo';

type Told = { readonly saved: string } | { readonly error: BridgeError } | null;

/** What the pack is made from: the memo as it is, and every memo of the matter that was issued. */
function useInspection(matterId: string, { outline, input, states }: WorkingMemo): InspectionInput {
  const { value: memos } = useRecords('memos', matterId);
  const issued = (memos ?? []).flatMap(({ value }) => {
    const found = issuedMemoSchema.safeParse(value.content);
    return found.success ? [{ title: value.title, approval: found.data.approval, seal: value.seal ?? '' }] : [];
  });
  const byLawyer = new Set([...states.values()].flatMap(({ id, status }) => (status === 'generated' ? [] : [id])));
  return { memo: outline, input, byLawyer, issued };
}

type Documents = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];

/** The documents in the firm's dress, the memo as it goes out. */
async function documentsOf(pack: InspectionInput, choices: Choices, dress: Dress): Promise<Reply<Documents>> {
  const { inspectionDocuments } = await import('../../../shared/memo/working-papers/inspection-pack');
  const { client } = pack.input.matter;
  const written: Documents = [];
  for (const { name, outline } of inspectionDocuments(pack)) {
    const bytes = await bytesOf(outline, { choices, dress, client: client.name });
    if (!bytes.ok) return bytes;
    written.push({ name, bytes: bytes.value });
  }
  return done(written);
}

/** Makes the pack for an inspection as one file: memo, working papers, evidence and its files, law, review record. */
export function Inspection(props: {
  readonly matterId: string;
  readonly memo: WorkingMemo;
  readonly choices: Choices;
}) {
  const { matterId, memo, choices } = props;
  const say = useTexts();
  const job = useJob();
  const dress = useDress(choices);
  const pack = useInspection(matterId, memo);
  const { value: evidence } = useRecords('evidence', matterId);
  const [told, setTold] = useState<Told>(null);
  const run = async () => {
    setTold(null);
    const documents = await documentsOf(pack, choices, dress);
    if (!documents.ok) return setTold({ error: documents.error });
    const files = (evidence ?? []).flatMap(({ value: { attachmentId, reference: label } }) =>
      attachmentId === undefined ? [] : [{ attachmentId, label }],
    );
    const reply = await job.run((id) =>
      api.archives.handOut({ job: id, matterId, what: 'inspection', documents: documents.value, files }),
    );
    if (!reply.ok) return setTold(reply.error.code === 'job/cancelled' ? null : { error: reply.error });
    setTold(reply.value.saved === null ? null : { saved: reply.value.saved });
  };
  return (
    <>
      <Group>
        <Button variant="default" disabled={job.isRunning || evidence === null} onClick={() => void run()}>
          {say('inspection.make')}
        </Button>
        {told !== null && 'saved' in told ? <p role="status">{say('inspection.saved', { name: told.saved })}</p> : null}
      </Group>
      <div className={styles['told']}>
        <RunningJob job={job} label={say('inspection.working')} />
        {told !== null && 'error' in told ? <ErrorState error={told.error} onRetry={() => void run()} /> : null}
      </div>
    </>
  );
}
