import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Repeat, Repeats } from '../../../shared/model/repeats';
import { nameOf } from '../../../shared/model/repeats';
import { useViewed } from '../../app/instances';
import { leaving } from '../../app/routes';
import { Compared } from './compared';
import styles from './instances.module.css';
import { NewRepeat } from './new-repeat';
import { useTexts } from './texts';

function Choice(props: {
  readonly matterId: string;
  readonly repeat: Repeat;
  readonly viewed: string | null;
  readonly onCompare: () => void;
}) {
  const { matterId, repeat, viewed, onCompare } = props;
  const { title, instances, taken } = repeat;
  const say = useTexts();
  const shown = instances.find(({ id }) => id === viewed)?.id ?? taken;
  const view = (id: string) => void leaving(() => useViewed.setState({ [matterId]: id }));
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={title}
        data={instances.map(({ id, name }) => ({ value: id, label: id === taken ? say('taken', { name }) : name }))}
        value={shown}
        onChange={({ currentTarget }) => view(currentTarget.value)}
      />
      <Button variant="default" size="xs" aria-label={`${title}: ${say('compare')}`} onClick={onCompare}>
        {say('compare')}
      </Button>
      {shown === taken ? null : (
        <p className={styles['caution']} role="status">
          {say('viewed', { name: nameOf(repeat, shown), taken: nameOf(repeat, taken) })}
        </p>
      )}
    </>
  );
}

/** Whose answers are shown, where questions are answered for several sites, flows or contracts; and the way to that. */
export function InstanceBar(props: {
  readonly matterId: string;
  readonly repeats: Repeats;
  readonly viewed: string | null;
}) {
  const { matterId, repeats, viewed } = props;
  const say = useTexts();
  const [asking, setAsking] = useState<string | null>(null);
  const compared = repeats.find(({ id }) => id === asking);
  const close = () => setAsking(null);
  return (
    <section className={styles['bar']} aria-label={say('bar')}>
      {repeats.map((repeat) => (
        <Choice
          key={repeat.id}
          matterId={matterId}
          repeat={repeat}
          viewed={viewed}
          onCompare={() => setAsking(repeat.id)}
        />
      ))}
      <Button variant="subtle" size="compact-xs" onClick={() => setAsking('new')}>
        {say('begin')}
      </Button>
      {asking === 'new' ? <NewRepeat matterId={matterId} repeats={repeats} onClose={close} /> : null}
      {compared === undefined ? null : <Compared matterId={matterId} repeat={compared} onClose={close} />}
    </section>
  );
}
