import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { today, useFormat } from '../../app/format';
import { ErrorState } from '../../ui/error-state';
import { JobProgress } from '../../ui/job-progress';
import { csvOf } from './csv';
import { actionWords, recordWords } from './entry-words';
import styles from './history.module.css';
import { type AuditPart, readAudit, type Wanted } from './read-audit';
import { useTexts } from './texts';

interface Props {
  readonly wanted: Wanted;
  readonly names: ReadonlyMap<string, string>;
}

/** Writes every entry that the filter shows to a file, oldest last. */
function useExport({ wanted, names }: Props) {
  const say = useTexts();
  const stopped = useRef(false);
  const [read, setRead] = useState<number | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  const goOn = ({ entries }: AuditPart) => {
    setRead(entries.length);
    return !stopped.current;
  };
  const write = async (): Promise<BridgeError | null> => {
    const part = await readAudit({ wanted, count: Number.POSITIVE_INFINITY, goOn });
    if (!part.ok) return part.error;
    if (stopped.current) return null;
    const head = [say('column.number'), say('column.at'), say('column.by'), say('column.what'), say('column.record')];
    const rows = part.value.entries.map((entry) => [
      String(entry.revision),
      entry.at,
      entry.by,
      actionWords(entry.action, say),
      recordWords(entry, names),
    ]);
    const reply = await api.files.save({ name: `history-${today()}.csv`, kind: 'csv', bytes: csvOf([head, ...rows]) });
    if (!reply.ok) return reply.error;
    setSaved(reply.value.saved);
    return null;
  };
  const run = async () => {
    stopped.current = false;
    setSaved(null);
    setRead(0);
    setError(await write());
    setRead(null);
  };
  const stop = () => {
    stopped.current = true;
  };
  return { read, saved, error, run, stop };
}

/** The history as a file for a spreadsheet. */
export function ExportHistory(props: Props) {
  const say = useTexts();
  const format = useFormat();
  const { read, saved, error, run, stop } = useExport(props);
  return (
    <>
      <Button variant="default" disabled={read !== null} onClick={() => void run()}>
        {say('export.run')}
      </Button>
      {read === null && saved === null && error === null ? null : (
        <div className={styles['below']}>
          {read === null ? null : (
            <JobProgress label={say('export.busy')} done={read} total={null} show={format.number} onCancel={stop} />
          )}
          {saved === null ? null : <p role="status">{say('export.saved', { name: saved })}</p>}
          {error === null ? null : <ErrorState error={error} onRetry={() => void run()} />}
        </div>
      )}
    </>
  );
}
