import { useEffect, useState } from 'react';
import type { JobNews } from '../../../shared/bridge/desktop-jobs';
import { JobProgress } from '../../ui/job-progress';
import { api } from '../api';
import { useFormat } from '../format';
import { isShownInPlace } from '../jobs';
import { listenToNews } from '../news';
import { useTexts } from '../texts';
import styles from './job-tray.module.css';

interface Running {
  readonly job: JobNews;
  readonly isCancelling: boolean;
}

/** The work under way with a piece of news taken in: what is over leaves, what is new comes last. */
function taken(running: readonly Running[], job: JobNews): readonly Running[] {
  if (job.state !== 'running') return running.filter((known) => known.job.id !== job.id);
  return running.some((known) => known.job.id === job.id)
    ? running.map((known) => (known.job.id === job.id ? { ...known, job } : known))
    : [...running, { job, isCancelling: false }];
}

/** Long work that goes on whatever screen is open, begun by somebody or by Adit itself. */
export function JobTray() {
  const say = useTexts();
  const format = useFormat();
  const [running, setRunning] = useState<readonly Running[]>([]);
  useEffect(
    () =>
      listenToNews('job', ({ job }) => {
        if (!isShownInPlace(job.id)) setRunning((known) => taken(known, job));
      }),
    [],
  );
  const cancel = (id: string) => {
    setRunning((known) => known.map((one) => (one.job.id === id ? { ...one, isCancelling: true } : one)));
    void api.jobs.cancel({ job: id });
  };
  if (running.length === 0) return null;
  return (
    <section className={styles['tray']} aria-label={say('job.label')}>
      {running.map(({ job, isCancelling }) => (
        <JobProgress
          key={job.id}
          label={say(`job.kind.${job.kind}`)}
          done={job.done}
          total={job.total}
          show={format.bytes}
          cancelling={isCancelling}
          onCancel={() => cancel(job.id)}
        />
      ))}
    </section>
  );
}
