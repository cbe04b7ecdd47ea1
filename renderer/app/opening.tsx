import styles from './opening.module.css';
import { useStatus } from './status';
import { useTexts } from './texts';

/** While the vault opens. Said only when it takes a while: nothing blinks. */
export function Opening() {
  const say = useTexts();
  const vault = useStatus(({ status }) => status?.vault);
  const upgrading = vault?.state === 'starting' && vault.upgrading;
  return (
    <main className={styles['opening']}>
      <h1>Adit</h1>
      <p role="status">{say(upgrading ? 'upgrading' : 'opening')}</p>
      {upgrading ? <progress aria-label={say('upgradingLabel')} /> : null}
    </main>
  );
}
