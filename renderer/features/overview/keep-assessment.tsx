import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DesktopInput, DesktopOutput } from '../../../shared/bridge/desktop-contract';
import type { BridgeError } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { saving } from '../../app/unsaved';
import { ErrorState } from '../../ui/error-state';
import styles from './overview.module.css';
import type { Taken } from './taken';
import { useTexts } from './texts';

type Value = DesktopInput<'assessments.create'>['value'];
type Kept = DesktopOutput<'assessments.create'>;

/** Freezes the assessment as it stands, with its facts; it can be taken back as long as one is here. */
export function KeepAssessment(props: {
  readonly matterId: string;
  readonly now: Taken;
  /** False while the assessment shown is of older facts. */
  readonly isReady: boolean;
}) {
  const { matterId, now, isReady } = props;
  const say = useTexts();
  const [kept, setKept] = useState<Kept | null>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  const keep = async () => {
    // The bridge copies what crosses it; only its types do not say readonly.
    const reply = await saving(api.assessments.create({ matterId, value: now as Value }));
    setError(reply.ok ? null : reply.error);
    if (reply.ok) setKept(reply.value);
  };
  const takeBack = async ({ id, rev }: Kept) => {
    const reply = await saving(api.assessments.remove({ id, rev }));
    setError(reply.ok ? null : reply.error);
    if (reply.ok) setKept(null);
  };
  return (
    <div className={styles['keep']}>
      {kept === null ? null : (
        <p className={styles['note']} role="status">
          {say('kept.done')}{' '}
          <Button size="compact-xs" variant="default" onClick={() => void takeBack(kept)}>
            {say('kept.undo')}
          </Button>
        </p>
      )}
      <Button disabled={!isReady} onClick={() => void keep()}>
        {say('kept.keep')}
      </Button>
      {error === null ? null : <ErrorState error={error} />}
    </div>
  );
}
