import { Button, Progress } from '@mantine/core';
import styles from './job-progress.module.css';
import { useTexts } from './texts';

/** How far a long job has come, and the way to stop it. A null total: nobody knows yet how much there is. */
export function JobProgress(props: {
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
  /** An amount in words, such as megabytes. */
  readonly show: (amount: number) => string;
  readonly cancelling?: boolean;
  readonly onCancel?: () => void;
}) {
  const { label, done, total, show, cancelling = false, onCancel } = props;
  const say = useTexts();
  const percent = total === null || total === 0 ? 100 : Math.min(100, (done / total) * 100);
  return (
    <div className={styles['job']}>
      <div className={styles['line']}>
        <span>{label}</span>
        <span className={styles['amount']}>
          {total === null ? show(done) : say('job.progress', { done: show(done), total: show(total) })}
        </span>
      </div>
      <Progress value={percent} animated={total === null} size="sm" aria-label={label} />
      {onCancel === undefined ? null : (
        <Button variant="default" disabled={cancelling} onClick={onCancel}>
          {say(cancelling ? 'job.cancelling' : 'job.cancel')}
        </Button>
      )}
    </div>
  );
}
