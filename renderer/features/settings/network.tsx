import { Button } from '@mantine/core';
import { api } from '../../app/api';
import { useFormat } from '../../app/format';
import { useQuery } from '../../app/query';
import { ErrorState } from '../../ui/error-state';
import styles from './page.module.css';
import { Item, Pairs, Section } from './section';
import { useTexts } from './texts';

const NOTHING = { tables: [] } as const;
const steps = ['cable', 'firewall', 'folder'] as const;

/** What keeps everything on this machine, what was refused since the start, and how to see for oneself. */
export function Network() {
  const say = useTexts();
  const format = useFormat();
  const { value: proof, error, reload } = useQuery('app.proof', () => api.app.proof(), NOTHING);
  return (
    <Section title={say('section.network')}>
      <p>{say('network.text')}</p>
      {error === null ? null : <ErrorState error={error} onRetry={() => void reload()} />}
      {proof === null ? null : (
        <>
          <Item title={say('network.counts')} text={say('network.countsText')}>
            <Pairs
              rows={[
                [say('network.requests'), format.number(proof.refusedRequests)],
                [say('network.permissions'), format.number(proof.permissionsRefused)],
                [say('network.navigations'), format.number(proof.navigationsRefused)],
              ]}
            />
            <Button variant="default" onClick={() => void reload()}>
              {say('network.again')}
            </Button>
          </Item>
          <Item title={say('network.policy')} text={say('network.policyText')}>
            <p className={styles['code']}>{proof.policy}</p>
          </Item>
          <Item title={say('network.switches')} text={say('network.switchesText')}>
            <p className={styles['code']}>{proof.switches.join(' · ')}</p>
          </Item>
        </>
      )}
      <Item title={say('network.check')}>
        <ol className={styles['steps']}>
          {steps.map((step) => (
            <li key={step}>{say(`network.step.${step}`)}</li>
          ))}
        </ol>
      </Item>
    </Section>
  );
}
