import { Button } from '@mantine/core';
import type { BridgeError } from '../../shared/bridge/desktop-errors';
import { explain } from '../app/explain';
import { useLanguage } from '../app/i18n';
import styles from './error-state.module.css';
import { Icon } from './icon';
import { useTexts } from './texts';

/** A refusal in words, where its cause is: what happened, what is safe, what to do. */
export function ErrorState({ error, onRetry }: { readonly error: BridgeError; readonly onRetry?: () => void }) {
  const say = useTexts();
  const { what, next } = explain(error, useLanguage());
  return (
    <div className={styles['error']} role="alert">
      <Icon name="caution" />
      <div className={styles['words']}>
        <p className={styles['what']}>{what}</p>
        <p>{next}</p>
        {onRetry === undefined ? null : (
          <Button variant="default" onClick={onRetry}>
            {say('error.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
