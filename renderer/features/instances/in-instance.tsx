import type { ReactNode } from 'react';
import { useRepeats, useViewed, ViewedInstance } from '../../app/instances';
import { InstanceBar } from './instance-bar';
import styles from './instances.module.css';

/** A tab that shows the answers of the instance that is looked at, with the way to the others. */
export function InInstance(props: {
  readonly matterId: string;
  /** Whether the tab offers to begin, where nothing is answered several times yet. */
  readonly offers: boolean;
  readonly children: ReactNode;
}) {
  const { matterId, offers, children } = props;
  const repeats = useRepeats(matterId);
  const wanted = useViewed((viewed) => viewed[matterId]);
  if (repeats === null) return null;
  const isKnown = repeats.some(({ instances }) => instances.some(({ id }) => id === wanted));
  const viewed = isKnown && wanted !== undefined ? wanted : null;
  return (
    <ViewedInstance value={viewed}>
      <div className={styles['tab']}>
        {offers || repeats.length > 0 ? <InstanceBar matterId={matterId} repeats={repeats} viewed={viewed} /> : null}
        <div key={viewed} className={styles['content']}>
          {children}
        </div>
      </div>
    </ViewedInstance>
  );
}
