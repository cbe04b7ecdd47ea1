import { useFormat } from '../app/format';
import type { Job } from '../app/jobs';
import { JobProgress } from './job-progress';

/** How far a job of this screen has come, in bytes, and the way to stop it; nothing while none runs. */
export function RunningJob({ job, label }: { readonly job: Job; readonly label: string }) {
  const format = useFormat();
  if (job.progress === null) return null;
  return (
    <JobProgress
      label={label}
      done={job.progress.done}
      total={job.progress.total}
      show={format.bytes}
      cancelling={job.isCancelling}
      onCancel={job.cancel}
    />
  );
}
