import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { saving } from '../../app/unsaved';
import { ErrorState } from '../../ui/error-state';
import { JobProgress } from '../../ui/job-progress';
import type { Choices } from './choices';
import { IssueMemo } from './issue-memo';
import styles from './memo.module.css';
import { SavedNote } from './saved-note';
import { useTexts } from './texts';
import type { WorkingMemo } from './use-memo';
import { WithoutNames } from './without-names';
import { type Progress, type SavedFile, useDress, writeMemo } from './write-memo';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Writes the memo to a Word file through the system's dialog and keeps a record of what was written; issues a final. */
export function ExportMemo(props: {
  readonly matterId: string;
  readonly memo: WorkingMemo;
  readonly choices: Choices;
}) {
  const { matterId, memo, choices } = props;
  const { outline, issues } = memo;
  const say = useTexts();
  const dress = useDress(choices);
  const [busy, setBusy] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [stop, setStop] = useState<() => void>(() => () => undefined);
  const [saved, setSaved] = useState<SavedFile>(null);
  const [error, setError] = useState<BridgeError | null>(null);

  const keep = () => {
    const content = JSON.parse(JSON.stringify(outline)) as never;
    return saving(api.memos.create({ matterId, value: { title: outline.title, content } }));
  };
  const write = async (progress: Progress) => {
    // What lets a memo go abroad is on record, and in the log, before the file is anywhere.
    const recorded = choices.profile === 'abroad' ? await keep() : null;
    if (recorded?.ok === false) return setError(recorded.error);
    const { name: client } = memo.input.matter.client;
    const written = await writeMemo(outline, { choices, dress, client, what: 'memo', progress });
    // Whoever stopped it knows that it was stopped.
    if (!written.ok) return setError(written.error.code === 'job/cancelled' ? null : written.error);
    if (written.value === null) return;
    const kept = recorded ?? (await keep());
    if (!kept.ok) return setError(kept.error);
    setSaved(written.value);
  };
  const run = async () => {
    setBusy(true);
    setSaved(null);
    setError(null);
    const stopping = new AbortController();
    setStop(() => () => stopping.abort());
    await write({ onShare: setShare, signal: stopping.signal }).finally(() => {
      setBusy(false);
      setShare(null);
    });
  };
  return (
    <>
      <Group>
        <Button onClick={() => void run()} loading={busy} disabled={issues.length > 0}>
          {busy ? say('exporting') : say('export')}
        </Button>
        {choices.final && issues.length === 0 ? <IssueMemo matterId={matterId} memo={memo} /> : null}
        <WithoutNames matterId={matterId} memo={memo} choices={choices} />
        <SavedNote saved={saved} />
      </Group>
      <div className={styles['told']}>
        {share === null ? null : (
          <JobProgress label={say('exporting')} done={share} total={1} show={percent} onCancel={stop} />
        )}
        {error === null ? null : <ErrorState error={error} onRetry={() => void run()} />}
      </div>
    </>
  );
}
