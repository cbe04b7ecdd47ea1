import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { BridgeError } from '../../../../shared/bridge/desktop-errors';
import type { IsoDate } from '../../../../shared/model/date';
import type { Pack } from '../../../../shared/packs/schema';
import { today, useFormat } from '../../../app/format';
import type { Law } from '../../../app/law';
import { usePackShelf } from '../../../app/pack';
import { DateField } from '../../../ui/date-field';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { JobProgress } from '../../../ui/job-progress';
import styles from '../library.module.css';
import { useTexts } from '../texts';
import { type Change, lookThrough, type Progress } from './run';
import { TouchedList } from './touched-list';

/** The last day on which the law of the pack changed, as far as it is known today; where none has, today. */
const lastTurn = ({ limbs }: Pack): IsoDate => {
  const days = limbs.flatMap(({ turningPoints }) => turningPoints.map(({ date }) => date));
  return (
    days
      .filter((day) => day <= today())
      .sort()
      .at(-1) ?? today()
  );
};

interface Look {
  readonly progress: Progress | null;
  readonly isRunning: boolean;
  readonly error: BridgeError | null;
}

/** One look through the matters, which can be stopped; leaving the screen stops it too. */
function useLook(pack: Pack) {
  const shelf = usePackShelf();
  const [look, setLook] = useState<Look>({ progress: null, isRunning: false, error: null });
  const current = useRef(0);
  const stop = () => {
    current.current += 1;
    setLook((now) => ({ ...now, isRunning: false }));
  };
  useEffect(() => {
    const run = current;
    return () => {
      run.current += 1;
    };
  }, []);
  const begin = async (change: Change) => {
    current.current += 1;
    const mine = current.current;
    const isCancelled = () => mine !== current.current;
    setLook({ progress: null, isRunning: true, error: null });
    const onProgress = (progress: Progress) => {
      if (!isCancelled()) setLook({ progress, isRunning: true, error: null });
    };
    const error = await lookThrough({ pack, shelf, change, isCancelled, onProgress });
    if (!isCancelled()) setLook(({ progress }) => ({ progress, isRunning: false, error }));
  };
  return { ...look, begin, stop };
}

function Result({ law, progress }: { readonly law: Law; readonly progress: Progress }) {
  const say = useTexts();
  const format = useFormat();
  const { done, total, touched, without } = progress;
  return (
    <>
      <p role="status">
        {say('effects.found', { touched: format.number(touched.length), done: format.number(done) })}
        {done < total ? ` ${say('effects.stopped', { left: format.number(total - done) })}` : null}
        {without > 0 ? ` ${say('effects.without', { count: without })}` : null}
      </p>
      {touched.length === 0 ? (
        <EmptyState title={say('effects.none.title')} text={say('effects.none.text')} />
      ) : (
        <TouchedList law={law} touched={touched} />
      )}
    </>
  );
}

const kinds = ['day', 'release'] as const;

/** Which matters a change of the law touches, and what it changes for each. */
export function Effects({ law }: { readonly law: Law }) {
  const say = useTexts();
  const format = useFormat();
  const [kind, setKind] = useState<Change['kind']>('day');
  const [day, setDay] = useState<IsoDate>(() => lastTurn(law.pack));
  const { progress, isRunning, error, begin, stop } = useLook(law.pack);
  const { release } = law.pack.manifest;
  return (
    <>
      <p className={styles['note']}>
        {kind === 'day' ? say('effects.dayHelp') : say('effects.releaseHelp', { release })}
      </p>
      <div className={styles['bar']}>
        <SegmentedControl
          size="xs"
          transitionDuration={0}
          aria-label={say('effects.kind')}
          data={kinds.map((value) => ({ value, label: say(`effects.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        {kind === 'day' ? (
          <DateField
            size="xs"
            label={say('effects.onDay')}
            clearable={false}
            value={day}
            onChange={(chosen) => chosen !== null && setDay(chosen)}
          />
        ) : null}
        <Button disabled={isRunning} onClick={() => void begin(kind === 'day' ? { kind, day } : { kind })}>
          {say('effects.begin')}
        </Button>
      </div>
      {isRunning ? (
        <JobProgress
          label={say('effects.working')}
          done={progress?.done ?? 0}
          total={progress === null || progress.total === 0 ? null : progress.total}
          show={format.number}
          onCancel={stop}
        />
      ) : null}
      {error === null ? null : <ErrorState error={error} />}
      {progress === null || isRunning ? null : <Result law={law} progress={progress} />}
    </>
  );
}
