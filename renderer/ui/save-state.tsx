import { Button } from '@mantine/core';
import type { BridgeError } from '../../shared/bridge/desktop-errors';
import type { SavePhase } from '../app/autosave';
import { explain } from '../app/explain';
import { useLanguage } from '../app/i18n';
import styles from './save-state.module.css';
import { useTexts } from './texts';

/** Whether something is kept, in a word. A failure says why and offers to try again. */
export function SaveState(props: {
  readonly phase: SavePhase['phase'];
  readonly error?: BridgeError | null;
  readonly onRetry?: () => void;
}) {
  const { phase, error, onRetry } = props;
  const say = useTexts();
  const language = useLanguage();
  const reason = error ? explain(error, language) : null;
  return (
    <span className={styles['state']} data-phase={phase} role="status">
      <span title={reason === null ? undefined : `${reason.what} ${reason.next}`}>{say(`save.${phase}`)}</span>
      {phase === 'failed' && onRetry !== undefined ? (
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          {say('save.retry')}
        </Button>
      ) : null}
    </span>
  );
}
