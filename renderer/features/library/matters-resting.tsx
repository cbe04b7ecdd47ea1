import { Button } from '@mantine/core';
import { useFormat } from '../../app/format';
import { navigate } from '../../app/routes';
import type { Found } from '../../app/sweep';
import { ErrorState } from '../../ui/error-state';
import { useKeptName } from '../../ui/law/kept-name';
import { LinkButton } from '../../ui/link-button';
import { SweepState } from '../../ui/sweep-state';
import styles from './library.module.css';
import { useTexts } from './texts';
import { type RestingAssessment, useMattersRestingOn } from './use-matters-resting';
import type { Source } from './uses-in';

function MatterUse({ matter, found }: Found<readonly RestingAssessment[]>) {
  const say = useTexts();
  const format = useFormat();
  const nameOf = useKeptName();
  return (
    <div>
      <dt>
        <LinkButton onClick={() => void navigate({ screen: 'matter', id: matter.id, tab: 'argument' })}>
          {matter.title}
        </LinkButton>{' '}
        <span className={styles['note']}>{matter.client}</span>
      </dt>
      {found.map(({ id, kept, parts }) => (
        <dd key={id}>
          {say('matters.where', {
            where: kept === null ? say('matters.live') : nameOf(kept),
            parts: format.list(parts.map((part) => say(`matters.part.${part}`))),
          })}
        </dd>
      ))}
    </div>
  );
}

/** In which matters a record is used: looked through when somebody asks, since every matter has to be assessed for it. */
export function MattersResting({ source }: { readonly source: Source }) {
  const say = useTexts();
  const format = useFormat();
  const walk = useMattersRestingOn(source);
  const { state, found, error, run } = walk;
  const count = found.length;
  return (
    <>
      <p className={styles['note']}>{say('matters.help')}</p>
      {state === 'idle' ? (
        <div>
          <Button size="xs" variant="default" onClick={run}>
            {say('matters.run')}
          </Button>
        </div>
      ) : null}
      <SweepState walk={walk} label={say('matters.working')} />
      {error === null ? null : <ErrorState error={error} onRetry={run} />}
      {state === 'whole' ? (
        <p role="status">
          {count === 0 ? say('matters.none') : say('matters.found', { count, number: format.number(count) })}
        </p>
      ) : null}
      <dl className={styles['uses']}>
        {found.map((one) => (
          <MatterUse key={one.matter.id} {...one} />
        ))}
      </dl>
    </>
  );
}
