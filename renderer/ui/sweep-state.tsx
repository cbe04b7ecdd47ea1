import { Button } from '@mantine/core';
import { useFormat } from '../app/format';
import type { Sweep } from '../app/use-sweep';
import { JobProgress } from './job-progress';
import styles from './sweep-state.module.css';
import { useTexts } from './texts';

/** How far a walk through all matters has come, with the way to stop it; after that, what was not looked at. */
export function SweepState({ walk, label }: { readonly walk: Sweep<unknown>; readonly label: string }) {
  const say = useTexts();
  const format = useFormat();
  const { state, seen, total, error, run, stop } = walk;
  // A short walk is over before anybody could read this.
  if (state === 'running' && total > 0) {
    return <JobProgress label={label} done={seen} total={total} show={format.number} onCancel={stop} />;
  }
  if (state !== 'stopped' || error !== null) return null;
  return (
    <p className={styles['stopped']} role="status">
      {say('sweep.stopped', { seen: format.number(seen), total: format.number(total) })}
      <Button size="compact-xs" variant="default" onClick={run}>
        {say('sweep.again')}
      </Button>
    </p>
  );
}
