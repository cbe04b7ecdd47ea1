import styles from './opening.module.css';
import { useTexts } from './texts';

/** While the vault opens. Said only when it takes a while: nothing blinks. */
export function Opening() {
  const say = useTexts();
  return (
    <main className={styles['opening']}>
      <h1>Adit</h1>
      <p role="status">{say('opening')}</p>
    </main>
  );
}
