import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DesktopOutput } from '../../../shared/bridge/desktop-contract';
import type { Reply } from '../../../shared/bridge/desktop-errors';
import { api } from '../../app/api';
import { useFormat } from '../../app/format';
import { ErrorState } from '../../ui/error-state';
import styles from './history.module.css';
import { useTexts } from './texts';

type Verdict = DesktopOutput<'audit.verify'>;

function VerdictWords({ verdict }: { readonly verdict: Verdict }) {
  const say = useTexts();
  const format = useFormat();
  return (
    <p role="status" className={styles['verdict']} data-whole={verdict.whole}>
      {verdict.whole
        ? say('verify.whole', { count: verdict.entries, number: format.number(verdict.entries) })
        : say(`verify.${verdict.reason}`, { number: format.number(verdict.at) })}
    </p>
  );
}

/** Walks the chain of the whole history and says whether anything was taken out of it or changed. */
export function Verify() {
  const say = useTexts();
  const [state, setState] = useState<Reply<Verdict> | 'busy' | null>(null);
  const run = async () => {
    setState('busy');
    setState(await api.audit.verify());
  };
  return (
    <>
      <Button variant="default" loading={state === 'busy'} onClick={() => void run()}>
        {say('verify.run')}
      </Button>
      {state === null || state === 'busy' ? null : (
        <div className={styles['below']}>
          {state.ok ? <VerdictWords verdict={state.value} /> : <ErrorState error={state.error} />}
        </div>
      )}
    </>
  );
}
